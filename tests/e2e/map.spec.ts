import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { formatNumber, formatValue } from '../../src/domain/formatting/number.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

const DANLI = 'HN0703'
const AT_DANLI = '#/explore?lang=es&map=-86.58333,14.03333,10'

async function danli() {
  const { indicators, defaults } = catalog()
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error('no default indicator')
  const rows = await askRelease(
    mapQuery(indicator, { level: 'municipality', period: defaults.period, filters: NO_FILTERS, target: indicator.target ?? 1 }),
  )
  const row = rows.find(({ territory }) => territory === DANLI)
  if (!row || row.value === null || row.numerator === null || row.denominator === null) throw new Error('Danlí has no value')
  return { indicator, row, value: row.value, numerator: row.numerator, denominator: row.denominator }
}

test('the hover card says value, interval, both counts and the source, as SQL in Node does', async ({ page, open }) => {
  const { indicator, value, numerator, denominator } = await danli()
  await open(AT_DANLI)
  const explore = new Explore(page)
  await page.waitForTimeout(1000)
  await explore.hoverMiddle()
  await expect(explore.hoverCard).toContainText('Danlí')
  await expect(explore.hoverCard).toContainText('El Paraíso')
  await expect(explore.hoverCard).toContainText(formatValue(value, indicator.unit, 'es-GT'))
  await expect(explore.hoverCard).toContainText(/\d+ a \d+\s%/)
  await expect(explore.hoverCard).toContainText(
    es('panel.of', { numerator: formatNumber(numerator, 'es-GT'), denominator: formatNumber(denominator, 'es-GT') }),
  )
  await expect(explore.hoverCard).toContainText(/[Dd]emostración/)
  // The card stands beside what it explains.
  const card = await explore.hoverCard.boundingBox()
  const map = await explore.map.boundingBox()
  if (!card || !map) throw new Error('no card')
  const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 }
  const covers = middle.x > card.x && middle.x < card.x + card.width && middle.y > card.y && middle.y < card.y + card.height
  expect(covers).toBe(false)
})

test('a click selects, Shift adds, Escape lets go', async ({ page, open }) => {
  await open(AT_DANLI)
  const explore = new Explore(page)
  await page.waitForTimeout(1000)
  const box = await explore.map.boundingBox()
  if (!box) throw new Error('no map')
  const middle = { x: box.width / 2, y: box.height / 2 }
  await explore.map.click({ position: middle })
  await expect.poll(() => linkOf(page).get('select')).toBe(DANLI)
  await expect(explore.place).toContainText('Danlí')
  await page.waitForTimeout(1500)
  await explore.map.focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => linkOf(page).get('select')?.split(',').length).toBe(2)
  await page.keyboard.press('Escape')
  await expect.poll(() => linkOf(page).get('select')).toBeNull()
})

test('the keyboard alone reaches, hears and selects a territory', async ({ page, open }) => {
  await open(AT_DANLI)
  const explore = new Explore(page)
  await explore.map.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(explore.hoverCard).toBeVisible()
  const name = (await explore.hoverCard.locator('strong').first().innerText()).trim()
  await page.keyboard.press('Enter')
  await expect(explore.place).toContainText(name)
  await page.keyboard.press('Home')
  await expect.poll(() => linkOf(page).get('map')).toBeNull()
  await page.keyboard.press('+')
  await expect.poll(() => linkOf(page).get('map')).not.toBeNull()
})

test('levels: country, department, municipality, and districts on demand', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const sum = async () => {
    const absences = await explore.legend.getByRole('list', { name: es('legend.absences') }).getByRole('listitem').allInnerTexts()
    const absent = absences.map((text) => Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replaceAll(',', '')))
    return [...(await explore.classCounts()), ...absent].reduce((total, count) => total + count, 0)
  }
  await expect.poll(sum).toBe(682)
  await explore.press('radio', es('codes.level.department'))
  await expect.poll(sum).toBe(54)
  await explore.press('radio', es('codes.level.country'))
  await expect.poll(sum).toBe(3)
  await explore.press('radio', es('codes.level.municipality'))
  await explore.press('checkbox', es('filter.districts'))
  await expect.poll(sum).toBe(900)
  expect(linkOf(page).get('level')).toBe('district')
})

test('deck.gl comes only when points are shown, and the catchments with them', async ({ page, open, journal }) => {
  await open('#/explore?lang=es&places=no')
  const explore = new Explore(page)
  const before = await explore.map.screenshot()
  const requests = journal.requests.length
  await explore.press('checkbox', es('filter.servicePoints'))
  await expect.poll(() => linkOf(page).get('points')).toBe('yes')
  await expect.poll(() => journal.requests.slice(requests).filter((request) => request.endsWith('.js')).length).toBeGreaterThan(0)
  await expect.poll(async () => (await explore.map.screenshot()).equals(before)).toBe(false)
  await explore.press('radio', es('filter.kilometres', { km: 30 }))
  await expect.poll(() => linkOf(page).get('catchment')).toBe('30')
})

test('a programme place tells its name, programme and source', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.map.focus()
  await expect(async () => {
    await page.keyboard.press('p')
    await expect(explore.hoverCard).toContainText(es('map.symbol.programmePlace', { programme: '' }).trim(), { timeout: 2000 })
  }).toPass()
  await expect(explore.hoverCard).toContainText('Fuente:')
})
