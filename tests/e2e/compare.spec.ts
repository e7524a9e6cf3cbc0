import type { Locator, Page } from '@playwright/test'
import { NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { type ObservationRow, observationStatement } from '../../src/catalog/observation-sql.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { containing, es } from './frame/words.ts'

const [FIRST, SECOND] = ['GT0901', 'HN0501'] as const
const LINK = `#/explore?lang=es&indicator=coverage&level=municipality&period=2025&analysis=compare&select=${FIRST},${SECOND}`

/** Counts of an indicator in 2025, asked of the release beside the page. */
async function counts(id: string, ids: readonly string[]): Promise<ObservationRow[]> {
  const indicator = catalog().indicators.find((candidate) => candidate.id === id)
  if (!indicator) throw new Error(`no ${id}`)
  const statement = observationStatement(indicator, { territories: { ids }, period: '2025', filters: NO_FILTERS, target: 1 })
  const rows = await askRelease<ObservationRow>({ name: 'test', ...statement, shelf: null })
  return ids.map((wanted) => rows.find((row) => row.territory === wanted) ?? fail(wanted))
}

function fail(id: string): never {
  throw new Error(`no row of ${id}`)
}

/** Bounds of Wilson's interval as the roots of (p - q)² = z² q (1 - q) / n, found by halving: no formula of ours. */
function wilsonBounds(x: number, n: number): [number, number] {
  const z = 1.959963984540054
  const p = x / n
  const outside = (q: number) => (p - q) ** 2 > (z * z * q * (1 - q)) / n
  const root = (from: number, to: number) => {
    let [far, near] = [from, to]
    for (let step = 0; step < 200; step += 1) {
      const middle = (far + near) / 2
      if (outside(middle)) far = middle
      else near = middle
    }
    return near
  }
  return [root(0, p), root(1, p)]
}

/** Newcombe's method 10, other less reference, in points of one decimal as the screen prints them. */
function differenceInPoints(other: ObservationRow, reference: ObservationRow): string[] {
  const side = (row: ObservationRow) => {
    const [x, n] = [row.numerator ?? 0, row.denominator ?? 0]
    return { p: x / n, bounds: wilsonBounds(x, n) }
  }
  const [one, two] = [side(other), side(reference)]
  const d = one.p - two.p
  const low = d - Math.sqrt((one.p - one.bounds[0]) ** 2 + (two.bounds[1] - two.p) ** 2)
  const high = d + Math.sqrt((one.bounds[1] - one.p) ** 2 + (two.p - two.bounds[0]) ** 2)
  return [d, low, high].map((value) => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)}`)
}

const row = (page: Page, indicator: string): Locator => page.locator(`tr[data-row="${indicator}"]`)
const difference = (page: Page, indicator: string): Locator => page.locator(`tr[data-differences="${indicator}"] [data-difference="${SECOND}"]`)

async function stands(page: Page): Promise<void> {
  await expect(page.locator('[data-sentence="tally"]')).toBeVisible({ timeout: 90_000 })
}

test('two places: values and their difference are those of the release, worked out again', async ({ page, address }) => {
  await page.goto(address + LINK)
  await stands(page)
  for (const indicator of ['coverage', 'completion']) {
    const [reference, other] = await counts(indicator, [FIRST, SECOND])
    if (!reference || !other) throw new Error('no rows')
    for (const observation of [reference, other]) {
      const cell = row(page, indicator).locator(`[data-cell="${observation.territory}"]`)
      await expect(cell.getByRole('button')).toHaveText(new RegExp(`^${((observation.value ?? 0) * 100).toFixed(0)}\\s%$`))
      await expect(cell).toContainText(es('analysis.compare.cell.of', { numerator: (observation.numerator ?? 0).toLocaleString('en'), denominator: (observation.denominator ?? 0).toLocaleString('en') }))
    }
    const [points, low, high] = differenceInPoints(other, reference)
    await expect(difference(page, indicator)).toContainText(`${points} punto`)
    await expect(difference(page, indicator)).toContainText(es('analysis.compare.difference.bounds', { low: low ?? '', high: high ?? '' }))
    const real = low?.[0] === high?.[0]
    await expect(difference(page, indicator)).toContainText(es(`analysis.compare.difference.${real ? 'real' : 'chance'}`))
  }
  const [first, second] = await counts('need', [FIRST, SECOND])
  const more = (second?.numerator ?? 0) - (first?.numerator ?? 0)
  await expect(difference(page, 'need')).toContainText(`+${more.toLocaleString('en')}`)
  await expect(difference(page, 'need')).toContainText(es('analysis.compare.difference.untested.no-method'))
  const hidden = row(page, 'certification').locator(`[data-cell="${FIRST}"]`)
  await expect(hidden).toContainText(es('codes.status.suppressed'))
  await expect(difference(page, 'certification')).toHaveText(es('analysis.compare.difference.absent'))
  await hidden.getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText('Quetzaltenango')
})

test('search, one click, one more place: the screen is in the link, which gives it again in a new page', async ({ page, open, context }) => {
  // Two pages, each with an engine of its own, on what may be a busy machine.
  test.slow()
  await open()
  const explore = new Explore(page)
  const options = await explore.find('Quetzaltenango')
  await options.filter({ hasText: es('codes.level.municipality') }).first().click()
  await expect.poll(() => linkOf(page).get('select')).toBe(FIRST)
  await page.getByRole('navigation', { name: es('analysis.tabs') }).getByRole('button', { name: es('analysis.tab.compare'), exact: true }).click()
  await expect(page.getByRole('heading', { name: es('analysis.compare.peers.title', { place: 'Quetzaltenango' }) })).toBeVisible()
  await page.getByRole('combobox', { name: es('analysis.compare.add.label') }).pressSequentially('San Pedro Sula')
  await page.getByRole('listbox').getByRole('option').first().click()
  await expect.poll(() => linkOf(page).get('select')).toBe(`${FIRST},${SECOND}`)
  await stands(page)
  const texts = async (one: Page) => [await one.locator('.explore__panel').innerText(), await one.getByRole('region', { name: es('analysis.compare.region') }).innerText()]
  const again = await context.newPage()
  await again.goto(page.url())
  await stands(again)
  await expect(again.locator('[data-peers="complete"]')).toBeVisible()
  await expect.poll(() => texts(again)).toEqual(await texts(page))
  await again.close()

  await page.getByRole('button', { name: es('analysis.compare.head.compareName', { place: 'San Pedro Sula' }) }).click()
  await expect.poll(() => linkOf(page).get('select')).toBe(`${SECOND},${FIRST}`)
  await page.getByRole('button', { name: es('analysis.compare.head.remove', { place: 'San Pedro Sula' }) }).click()
  await expect.poll(() => linkOf(page).get('select')).toBe(FIRST)
})

test('the parts of the waterfall sum to the difference of the release', async ({ page, address }) => {
  await page.goto(`${address}#/explore?lang=es&indicator=placement&level=country&period=2025&analysis=compare&select=GTM,HND`)
  await stands(page)
  const [need, placed] = [await counts('coverage', ['GTM', 'HND']), await counts('placement', ['GTM', 'HND'])]
  const rates = need.map(({ denominator }, at) => (placed[at]?.numerator ?? Number.NaN) / (denominator ?? Number.NaN))
  const why = page.locator('[data-why="placed"]')
  const table = why.locator('table')
  expect(Number(await table.getAttribute('data-start'))).toBeCloseTo(rates[0] ?? Number.NaN, 12)
  expect(Number(await table.getAttribute('data-end'))).toBeCloseTo(rates[1] ?? Number.NaN, 12)
  const effects = await table.locator('[data-effect]').evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-effect'))))
  expect(effects).toHaveLength(6)
  const sum = effects.reduce((total, effect) => total + effect, 0)
  expect(Math.abs(sum - ((rates[1] ?? 0) - (rates[0] ?? 0)))).toBeLessThan(1e-9)
  const mix = page.locator('[data-mix]')
  await mix.locator('label').filter({ hasText: es('codes.dimension.age') }).click()
  await expect(page.locator('[data-mix="age"] [data-part="18-29"]')).toContainText(containing(es('codes.age.18-29')))
})

test('with no place chosen the screen says what to do and offers three', async ({ page, address }) => {
  await page.goto(`${address}#/explore?lang=es&analysis=compare`)
  const offered = page.getByRole('region', { name: es('analysis.compare.region') }).getByRole('listitem').getByRole('button')
  await expect(offered).toHaveCount(3)
  await offered.first().click()
  await expect.poll(() => linkOf(page).get('select')).toMatch(/^GT\d+$/)
})

for (const [analysis, link] of [['compare', 'select=GT0901,HN0501'], ['cross', 'axes=need:20:200,coverage,access-30'], ['index', 'country=HND'], ['clusters', 'permutations=999'], ['gap', 'select=HN0703'], ['locate', 'country=HND']] as const) {
  test(`${analysis} of places of one level is answered without the engine`, async ({ page, open, journal }) => {
    await open(`#/explore?lang=es&analysis=${analysis}&${link}`)
    await expect(page.locator('[data-sentence]').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(journal.requests.filter((request) => request.includes('/engine/'))).toEqual([])
  })
}

for (const link of ['', '&analysis=gap', '&analysis=outcomes', '&indicator=completion&analysis=outcomes', '&indicator=need&display=table']) {
  test(`one country alone is answered without the engine, country=HND${link}`, async ({ page, open, journal }) => {
    await open(`#/explore?lang=es&country=HND${link}`)
    await expect(page.locator('.summary').first()).toContainText('Honduras')
    await page.waitForLoadState('networkidle')
    expect(journal.requests.filter((request) => request.includes('/engine/'))).toEqual([])
  })
}
