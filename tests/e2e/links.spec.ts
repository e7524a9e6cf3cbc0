import { Explore, linkOf } from './frame/explore.ts'
import { catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

test('a link gives back the whole screen, after a reload and in another window', async ({ page, open, context }) => {
  const full =
    '#/explore?indicator=completion&level=department&period=2025&country=HND&select=HN07&classify=quantile&classes=5&display=table&lang=es&theme=dark'
  await open(full)
  const explore = new Explore(page)
  await expect(explore.table).toHaveAttribute('aria-rowcount', '19')
  await expect(explore.place).toContainText('El Paraíso')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('status').filter({ hasText: es('link.ignoredTitle') })).toHaveCount(0)
  // Charts come after the table, each when its own rows are there: the screen is whole when the last is drawn and
  // nothing is still being read. A text measured for a chart beside the app is no part of the screen.
  for (const title of ['chart.distribution.title', 'chart.trend.titleYears', 'chart.split.title.service'] as const)
    await expect(explore.chart(title).locator('svg, meter, li').first()).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const before = await page.locator('#root').innerText()
  await page.reload()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '19')
  await expect(explore.place).toContainText('El Paraíso')
  await expect.poll(() => page.locator('#root').innerText()).toBe(before)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(new Explore(other).place).toContainText('El Paraíso')
  await expect.poll(() => other.locator('#root').innerText()).toBe(before)
})

test('what is chosen stands in the link, and back and forward walk through it', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.press('radio', es('codes.level.department'))
  await expect.poll(() => linkOf(page).get('level')).toBe('department')
  const ranked = explore.chart('chart.ranked.title')
  // The charts follow a moment after the map: the bar pressed is to be one of a department.
  await expect(ranked).toContainText(/(?<!\d)\d{1,2} lugares con valor/)
  const bar = ranked.getByRole('list').getByRole('button').first()
  await bar.click()
  await expect.poll(() => linkOf(page).get('select')).toMatch(/^(GT|HN|SV)\d\d$/)
  const selected = linkOf(page).get('select')
  await page.evaluate(() => history.back())
  await expect.poll(() => linkOf(page).get('select')).toBeNull()
  await expect(explore.place).toContainText('Norte de Centroamérica')
  await page.evaluate(() => history.back())
  await expect(page.getByRole('radio', { name: es('codes.level.municipality') })).toBeChecked()
  await page.evaluate(() => history.forward())
  await expect.poll(() => linkOf(page).get('level')).toBe('department')
  await page.evaluate(() => history.forward())
  await expect.poll(() => linkOf(page).get('select')).toBe(selected)
  await expect(explore.place).not.toContainText('Norte de Centroamérica')
})

test('a broken link falls back field by field and says what it ignored', async ({ page, open }) => {
  await open('#/explore?indicator=nonsense&level=department&period=soon&select=HN0703,XX99&classes=99&map=a,b,c&colour=red&lang=es')
  const notice = page.getByRole('status').filter({ hasText: es('link.ignoredTitle') })
  await expect(notice).toContainText('nonsense')
  await expect(page.getByRole('radio', { name: es('codes.level.department') })).toBeChecked()
  await expect(new Explore(page).place).toContainText('Danlí')
  expect(catalog().defaults.indicator).not.toBe('')
  await page.getByRole('button', { name: es('link.dismiss') }).click()
  await expect(notice).toHaveCount(0)
})

test('a link of another release says so', async ({ page, open }) => {
  await open('#/explore?lang=es&release=1999.1')
  await expect(page.getByRole('status').filter({ hasText: '1999.1' })).toBeVisible()
})

test('a hostile link runs nothing', async ({ page, open }) => {
  await open(`#/explore?lang=es&select=${encodeURIComponent('<img src=x onerror=alert(1)>')}&indicator=${encodeURIComponent("x'; DROP TABLE t;--")}`)
  await expect(page.getByRole('status').filter({ hasText: es('link.ignoredTitle') })).toBeVisible()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})
