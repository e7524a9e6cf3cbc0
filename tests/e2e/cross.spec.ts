import type { Page } from '@playwright/test'
import { mapQuery, NO_FILTERS, trendQuery } from '../../src/catalog/observation-queries.ts'
import { axeOn } from './frame/axe.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

const AXES = ['need', 'coverage'] as const

function indicatorOf(id: string) {
  const found = catalog().indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(`the release has no ${id}`)
  return found
}

/** Values of an indicator by place of Honduras, as SQL in Node gives them. */
async function valuesOf(id: string, level: 'municipality' | 'department' = 'municipality'): Promise<ReadonlyMap<string, number | null>> {
  const indicator = indicatorOf(id)
  const rows = await askRelease(mapQuery(indicator, { level, period: '2025', filters: NO_FILTERS, target: indicator.target ?? 1 }))
  return new Map(rows.flatMap((row) => (row.territory.startsWith('HN') ? [[row.territory, row.value] as const] : [])))
}

/** Number of a swatch of the legend. */
const swatch = async (page: Page, id: string) => Number((await page.locator(`[data-swatch=${id}] .legend__number`).textContent())?.replaceAll(/\D/g, ''))
const axis = (page: Page, id: string) => page.locator(`[data-axis=${id}]`)

/** Drags over the plot of an axis, from one share of its width to another. */
async function drag(page: Page, id: string, from: number, to: number, release = true): Promise<void> {
  const plot = axis(page, id).locator('.chart-brush')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error(`there is no chart of ${id}`)
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * from, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y)
  await page.mouse.move(box.x + box.width * to, y)
  if (release) await page.mouse.up()
}

test('two brushes keep what SQL says lies in both; what cannot be told is told apart; the link gives it back', async ({ page, open, context }) => {
  await open('#/explore?lang=es&country=HND&analysis=cross&axes=need,coverage')
  await expect(page.locator('[data-sentence=cross]')).toContainText('298')
  await drag(page, 'need', 0.1, 0.999)
  await expect.poll(() => linkOf(page).get('axes')).toMatch(/^need:\d/)
  await drag(page, 'coverage', 0.001, 0.45)
  await expect.poll(() => linkOf(page).get('axes')).toMatch(/coverage:\d/)
  const ranges = (linkOf(page).get('axes') ?? '').split(',').map((part) => part.split(':').slice(1).map(Number))
  const [need, coverage] = await Promise.all(AXES.map((id) => valuesOf(id)))
  const expected = { inside: 0, outside: 0, unknown: 0 }
  for (const [place, value] of need ?? []) {
    const values = [value, coverage?.get(place) ?? null]
    const fails = values.some((one, at) => one !== null && (one < (ranges[at]?.[0] ?? 0) - 1e-12 || (one >= (ranges[at]?.[1] ?? 0) && !(at === 0))))
    expected[fails ? 'outside' : values.includes(null) ? 'unknown' : 'inside'] += 1
  }
  expect(expected.inside).toBeGreaterThan(3)
  expect(expected.unknown).toBeGreaterThan(0)
  expect({ inside: await swatch(page, 'inside'), outside: await swatch(page, 'outside') }).toEqual({ inside: expected.inside, outside: expected.outside })
  await expect(page.locator('[data-sentence=cross]')).toContainText(new RegExp(`^${expected.inside} lugares de 298 están`))
  await expect(page.locator('[data-sentence=cross]')).toContainText(new RegExp(`De ${expected.unknown === 1 ? 'un lugar' : `${expected.unknown} lugares`} no se sabe`))
  // The same link in another page gives the same.
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('[data-swatch=inside] .legend__number')).toHaveText(String(expected.inside), { timeout: 90_000 })
  await other.close()
  // A figure of the list says where it comes from.
  await page.locator('.cross-places [data-place]').first().locator('.analysis__figure').first().click()
  await expect(page.getByRole('dialog')).toContainText(/sintétic|demostración/i)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: es('analysis.cross.clear') }).click()
  await expect.poll(() => linkOf(page).get('axes')).toBe('need,coverage')
  await expect(page.locator('[data-swatch=outside] .legend__number')).toHaveText('0')
})

test('map and charts follow while the pointer moves, and arrow keys move a range as well', async ({ page, open }) => {
  await open('#/explore?lang=es&country=HND&analysis=cross&axes=need,coverage')
  await expect(page.locator('[data-swatch=inside] .legend__number')).toHaveText('298')
  const bars = () => axis(page, 'need').locator('.chart-cross__left').getAttribute('d')
  const before = await bars()
  await drag(page, 'coverage', 0.001, 0.3, false)
  await expect.poll(() => swatch(page, 'inside')).toBeLessThan(298)
  expect(await bars()).not.toBe(before)
  // Nothing is kept until the button is let go.
  expect(linkOf(page).get('axes')).toBe('need,coverage')
  await page.mouse.up()
  await expect.poll(() => linkOf(page).get('axes')).toMatch(/coverage:\d/)
  const high = axis(page, 'coverage').getByRole('slider', { name: /Límite superior/ })
  const kept = linkOf(page).get('axes')
  await high.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => linkOf(page).get('axes')).not.toBe(kept)
  await page.keyboard.press('Escape')
  await expect.poll(() => linkOf(page).get('axes')).toBe('need,coverage')
})

test('every quarter: the engine counts once, brushing asks nothing, and the counts are those of SQL in Node', async ({ page, open }) => {
  test.slow()
  await open('#/explore?lang=es&country=HND&level=department&analysis=cross&axes=need,coverage&span=quarter')
  const sentence = page.locator('[data-sentence=cross]')
  await expect(sentence).toContainText(/Aquí está cada lugar/, { timeout: 90_000 })
  const asked = () => page.evaluate<number>(`performance.getEntriesByName('arraigo:query:cross-cube').length`)
  const unapproached = await asked()
  expect(unapproached).toBeGreaterThan(0)
  await axis(page, 'coverage').hover()
  // The axis that is approached gets its cube, once.
  await expect.poll(asked, { timeout: 60_000 }).toBe(unapproached + 1)
  const before = unapproached + 1
  await drag(page, 'coverage', 0.001, 0.4, false)
  await expect(sentence).toContainText(/estuv/)
  expect(await asked()).toBe(before)
  await page.mouse.up()
  await expect.poll(() => linkOf(page).get('axes')).toMatch(/coverage:\d/)
  const [low = 0, high = 0] = (linkOf(page).get('axes') ?? '').split(':').slice(1).map(Number)
  const territories = [...(await valuesOf('coverage', 'department')).keys()]
  const rows = await askRelease(trendQuery(indicatorOf('coverage'), { territories, every: 'quarter', filters: NO_FILTERS, target: 1 }))
  const within = new Map<string, number>()
  for (const row of rows) if (row.value !== null && row.value >= low && row.value < high) within.set(row.territory, (within.get(row.territory) ?? 0) + 1)
  const inside = [...within.values()].reduce((sum, count) => sum + count, 0)
  await expect(sentence).toContainText(new RegExp(`Son ${inside.toLocaleString('en-US')} de [\\d,]+ pares`))
  const figures = new Map<string, number>()
  for (const row of rows) if (row.value !== null) figures.set(row.territory, (figures.get(row.territory) ?? 0) + 1)
  const silent = territories.filter((id) => !figures.has(id)).length
  expect(silent, 'a department without a single figure').toBeGreaterThan(0)
  expect(await swatch(page, 'none')).toBe(18 - within.size - silent)
  await expect(page.locator('.legend__absence')).toContainText(String(silent))
  const first = page.locator('.cross-places [data-place]').first()
  const most = Math.max(...within.values())
  await expect(first).toContainText(`${most} de `)
  expect(within.get((await first.getAttribute('data-place')) ?? '')).toBe(most)
})

test('figures of a level are gone once another level is asked for that has none of every quarter', async ({ page, open }) => {
  test.slow()
  await open('#/explore?lang=es&country=HND&level=department&analysis=cross&axes=coverage&span=quarter')
  await expect(page.locator('[data-sentence=cross]')).toContainText(/Aquí está cada lugar/, { timeout: 90_000 })
  await expect(page.locator('[data-axis]')).toHaveCount(1)
  await new Explore(page).press('radio', es('codes.level.municipality'))
  await expect.poll(() => linkOf(page).get('level')).toBe('municipality')
  await expect(page.locator('[data-left=coverage]')).toContainText('no tiene cifras de cada trimestre')
  await expect(page.locator('[data-axis]')).toHaveCount(0)
  await expect(page.locator('[data-swatch]')).toHaveCount(0)
  await expect(page.locator('[data-sentence=cross]')).toHaveCount(0)
})

test('an indicator of another kind does not join, and says why', async ({ page, open }) => {
  await open('#/explore?lang=es&level=department&analysis=cross&axes=need,returns-per-1000')
  await expect(page.locator('[data-left=returns-per-1000]')).toContainText('no entra')
  await page.locator('[data-left=returns-per-1000]').getByRole('button').click()
  await expect.poll(() => linkOf(page).get('axes')).toBe('need')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}`, async ({ page, open }) => {
    await open(`#/explore?lang=es&theme=${theme}&analysis=cross&axes=need:20:200,coverage:0.02:0.5`)
    await expect(page.locator('.cross-places')).toBeVisible()
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  })
}
