import type { Page } from '@playwright/test'
import { wilson } from '../../src/domain/intervals/wilson.ts'
import { axeOn } from './frame/axe.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

interface Counts {
  readonly id: string
  readonly above: number | null
  readonly below: number | null
}

function counts(measure: string, table: string, level: number): Promise<Counts[]> {
  return askRelease<Counts>({
    name: 'test',
    sql: `SELECT territory_id AS id, numerator AS above, denominator AS below FROM ${table.replaceAll('-', '_')}.observations
      WHERE measure = '${measure}' AND level = ${level} AND period = '2025' AND service = 'all' AND sex = 'all' AND age = 'all' AND route = 'all'`,
    parameters: [],
    tables: [table],
    shelf: null,
  })
}

async function openOutcomes(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: es('analysis.tabs') }).getByRole('button', { name: es('analysis.tab.outcomes') }).click()
}

function points(page: Page) {
  return page.locator('.funnel__points [data-territory]')
}

test('one click opens the funnel, whose points and pooled share are those of the release', async ({ page, open }) => {
  const rows = await counts('coverage', 'demonstration-coverage', 2)
  const known = rows.flatMap(({ id, above, below }) => (above === null || below === null || below === 0 ? [] : [{ id, above, below }]))
  const above = known.reduce((sum, row) => sum + row.above, 0)
  const below = known.reduce((sum, row) => sum + row.below, 0)
  await open('#/explore?lang=es')
  await openOutcomes(page)
  await expect(points(page)).toHaveCount(known.length)
  const pooled = page.locator('[data-sentence=pooled]')
  await expect(pooled).toContainText(((above / below) * 100).toFixed(1))
  await expect(pooled).toContainText(`${above.toLocaleString('es-GT')} de ${below.toLocaleString('es-GT')}`)
  const danli = known.find(({ id }) => id === 'HN0703')
  await expect(points(page).and(page.locator('[data-territory=HN0703]'))).toHaveAccessibleName(new RegExp(`Danlí.*${((100 * (danli?.above ?? 0)) / (danli?.below ?? 1)).toFixed(0)}`))
  await expect(page.locator('[data-left-out]')).toHaveAttribute('data-left-out', String(682 - known.length))
})

test('places beyond the limits stand by name, each with the ranks chance leaves open', async ({ page, open }) => {
  await open('#/explore?lang=es&analysis=outcomes')
  const places = page.locator('[data-side=above] [data-territory]')
  await expect(places.first()).toContainText(/puesto \d+( a \d+)? de/, { timeout: 90_000 })
  for (const place of await places.all()) await expect(place).toContainText(/puesto \d+( a \d+)? de/)
  const names = await places.locator('.place-line__name').allInnerTexts()
  expect(names.length).toBeGreaterThan(1)
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'es')))
})

test('of an outcome no list by value can be reached: neither bars nor the table', async ({ page, open }) => {
  await open('#/explore?lang=es&indicator=completion&level=department')
  const explore = new Explore(page)
  await expect(page.getByRole('heading', { name: es('analysis.outcomesApart.title') })).toBeVisible()
  await expect(explore.chart('chart.ranked.title')).toHaveCount(0)
  await page.getByRole('button', { name: es('analysis.outcomesApart.go') }).click()
  await expect(points(page).first()).toBeVisible()
  await page.evaluate(() => history.back())
  await explore.showTable()
  for (const column of ['value', 'numerator', 'interval'] as const) {
    const head = explore.table.getByRole('columnheader', { name: es(`table.${column}`), exact: true })
    await expect(head).toBeVisible()
    await expect(head.getByRole('button')).toHaveCount(0)
  }
  const places = await explore.table.getByRole('row').locator('[role=gridcell]:first-child').allInnerTexts()
  expect(places.length).toBeGreaterThan(5)
  expect(places).toEqual(places.toSorted((one, other) => one.localeCompare(other, 'es')))
})

test('few places with a value are named as few, and one click leads to departments', async ({ page, open }) => {
  const rows = await counts('placement', 'demonstration-placement', 2)
  const known = rows.filter(({ above, below }) => above !== null && below !== null && below > 0).length
  expect(known).toBeLessThan(10)
  await page.goto('about:blank')
  await open('#/explore?lang=es&indicator=placement&level=municipality&period=2025')
  await openOutcomes(page)
  await expect(page.locator('[data-sentence=few]')).toContainText(String(known))
  await page.getByRole('button', { name: es('analysis.outcomes.toDepartments') }).click()
  await expect.poll(() => linkOf(page).get('level')).toBe('department')
  await expect(points(page).first()).toBeVisible()
})

test('picture and smoothing stand in the link, which gives the same screen', async ({ page, open, context }) => {
  await open('#/explore?lang=es&analysis=outcomes&picture=smoothed')
  const explore = new Explore(page)
  await expect(page.locator('.outcomes__map')).toHaveCount(2)
  await explore.press('radio', es('analysis.outcomes.smoothing.neighbours'))
  await expect.poll(() => linkOf(page).get('smooth')).toBe('neighbours')
  const moved = page.locator('.outcomes__shrunk tbody tr')
  const rows = await moved.allInnerTexts()
  expect(rows.length).toBeGreaterThan(3)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('.outcomes__shrunk tbody tr').first()).toBeVisible()
  expect(await other.locator('.outcomes__shrunk tbody tr').allInnerTexts()).toEqual(rows)
  await other.close()
  await explore.press('radio', es('analysis.outcomes.picture.faded'))
  await expect.poll(() => linkOf(page).get('picture')).toBe('faded')
  await expect(page.locator('[data-certainty]')).toHaveCount(3)
})

test('an indicator without counts is refused with those that can be compared', async ({ page, open }) => {
  await open('#/explore?lang=es&indicator=poverty&level=department&analysis=outcomes')
  await page.getByRole('button', { name: 'Cobertura', exact: true }).click()
  await expect.poll(() => linkOf(page).get('indicator')).toBe('coverage')
  await expect(points(page).first()).toBeVisible()
})

test('a point is read by keyboard with value, interval and counts of the release, and Enter chooses it', async ({ page, open }) => {
  const rows = await counts('coverage', 'demonstration-coverage', 2)
  const known = rows.flatMap(({ id, above, below }) => (above === null || below === null || below === 0 ? [] : [{ id, above, below }]))
  const largest = known.toSorted((one, other) => other.below - one.below)[0] ?? { id: '', above: Number.NaN, below: Number.NaN }
  const [low, high] = wilson(largest.above, largest.below)
  await open('#/explore?lang=es&analysis=outcomes')
  await points(page).first().focus()
  await page.keyboard.press('End')
  const point = points(page).and(page.locator(`[data-territory=${largest.id}]`))
  await expect(point).toBeFocused()
  const card = page.locator('.funnel .card')
  await expect(card).toContainText(`${((100 * largest.above) / largest.below).toFixed(0)}\u00a0%`)
  await expect(card).toContainText(`${(100 * low).toFixed(0)} a ${(100 * high).toFixed(0)}`)
  await expect(card).toContainText(`${largest.above.toLocaleString('es-GT')} de ${largest.below.toLocaleString('es-GT')}`)
  await page.keyboard.press('Enter')
  await expect.poll(() => linkOf(page).get('select')).toBe(largest.id)
  await expect(point).toHaveAttribute('aria-pressed', 'true')
})

test('the cascade of the region counts the persons of the release', async ({ page, open }) => {
  const sum = async (measure: string, table: string) => {
    const rows = await counts(measure, table, 0)
    return rows.some(({ above }) => above === null) ? null : rows.reduce((total, { above }) => total + (above ?? 0), 0)
  }
  await open('#/explore?lang=es&analysis=outcomes')
  for (const [step, measure, table] of [
    ['accessibility', 'access-30', 'demonstration-access'],
    ['contact', 'coverage', 'demonstration-coverage'],
    ['completion', 'completion', 'demonstration-completion'],
    ['outcome', 'placement', 'demonstration-placement'],
  ] as const) {
    const persons = await sum(measure, table)
    const said = persons === null ? es('codes.status.suppressed') : persons.toLocaleString('es-GT')
    await expect(page.locator(`[data-step=${step}]`), step).toContainText(said)
  }
})

for (const [picture, theme] of [['funnel', 'light'], ['funnel', 'dark'], ['smoothed', 'light'], ['faded', 'dark']] as const) {
  test(`axe finds nothing on ${picture}, ${theme}`, async ({ page, open }) => {
    await open(`#/explore?lang=es&analysis=outcomes&picture=${picture}&theme=${theme}&select=HN0703`)
    await expect(page.locator('[data-sentence=pooled]')).toBeVisible()
    await page.waitForTimeout(1500)
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })
}
