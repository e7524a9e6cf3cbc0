import { Explore, linkOf } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { en, es } from './frame/words.ts'

const luminance = (css: string) => (css.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)

test('Spanish and English switch in place, with their numbers and titles', async ({ page, open }) => {
  await open()
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/)
  await expect(page.getByRole('navigation', { name: es('app.views') })).toBeVisible()
  await new Explore(page).press('radio', 'English')
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
  await expect.poll(() => linkOf(page).get('lang')).toBe('en')
  const english = new Explore(page, en)
  await expect(english.legend).toContainText(en('legend.schematic'))
  await expect(english.ribbon).toContainText(en('filter.ribbonTitle'))
  await expect(page.getByRole('navigation', { name: en('app.views') })).toBeVisible()
  await expect(page).toHaveTitle(/Arraigo/)
})

test('no text of the other language is left behind', async ({ page, open }) => {
  await open('#/explore?lang=en')
  const english = await page.locator('body').innerText()
  for (const word of ['Municipio', 'Cobertura', 'personas', 'Tendencia', 'Leyenda', 'Suprimido']) expect(english).not.toContain(word)
  await new Explore(page).press('radio', 'Español')
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/)
  await expect.poll(async () => (await page.locator('body').innerText()).match(/Municipality|Coverage|persons|Trend|Suppressed/g)).toBeNull()
})

for (const [locale, language] of [['en-US', 'en'], ['es-HN', 'es'], ['fr-FR', 'es']] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })
    test(`is met in ${language}`, async ({ page, open }) => {
      await open()
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
    })
  })
}

test('the dark theme is chosen, kept in the link, and turns map and paper dark', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))
  const light = await paper()
  await page.getByRole('button', { name: new RegExp(es('filter.theme')) }).click()
  await page.getByRole('menuitemradio', { name: es('filter.themes.dark') }).click()
  await expect.poll(() => linkOf(page).get('theme')).toBe('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await paper()).not.toBe(light)
  const background = await explore.legend.evaluate((element) => {
    for (let node: Element | null = element; node; node = node.parentElement) {
      const colour = getComputedStyle(node).backgroundColor
      if (colour !== 'rgba(0, 0, 0, 0)') return colour
    }
    return 'rgb(255, 255, 255)'
  })
  expect(luminance(background)).toBeLessThan(200)
})

test.describe('a device set to dark', () => {
  test.use({ colorScheme: 'dark' })
  test('is followed until a person chooses', async ({ page, open }) => {
    await open()
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(luminance(paper)).toBeLessThan(200)
  })
})
