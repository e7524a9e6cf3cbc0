import type { Page } from '@playwright/test'
import type { Indicator } from '../../src/catalog/indicator.ts'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { linkOf } from './frame/explore.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { containing, es } from './frame/words.ts'

function indicatorOf(id: string): Indicator {
  const found = catalog().indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(`the release has no ${id}`)
  return found
}

/** The index of Honduras worked out anew from the rows of the release: min-max over all that have a value, then the weighted mean. */
async function hondurasFromSql(weights: Readonly<Record<string, number>>): Promise<{ list: { id: string; score: number }[]; total: number }> {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const sums = new Map<string, { score: number; known: number }>()
  let places = 0
  for (const [id, weight] of Object.entries(weights)) {
    const indicator = indicatorOf(id)
    const answered = await askRelease(mapQuery(indicator, { level: 'municipality', period: '2025', filters: NO_FILTERS, target: indicator.target ?? 1 }))
    const rows = answered.filter((row) => row.territory.startsWith('HN'))
    places = rows.length
    const values = rows.flatMap((row) => (row.value === null ? [] : [row.value]))
    const [low, high] = [Math.min(...values), Math.max(...values)]
    for (const row of rows) {
      if (row.value === null) continue
      const height = (row.value - low) / (high - low)
      const before = sums.get(row.territory) ?? { score: 0, known: 0 }
      const urgent = indicator.direction === 'higher-is-better' ? 1 - height : height
      sums.set(row.territory, { score: before.score + (100 * weight * urgent) / total, known: before.known + 1 })
    }
  }
  const list = [...sums].filter(([, { known }]) => known === Object.keys(weights).length).map(([id, { score }]) => ({ id, score }))
  return { list: list.toSorted((one, other) => other.score - one.score), total: places }
}

const list = (page: Page) => page.getByRole('list', { name: es('analysis.index.list.label') })
const ready = (page: Page) => expect(page.locator('[data-bands=ready]')).toBeVisible({ timeout: 90_000 })
const slider = (page: Page, id: string) => page.getByRole('slider', { name: containing(indicatorOf(id).title.es) })

/** What the list says: place, index and words of the rank, row by row. */
function rowsOf(page: Page): Promise<{ place: string; score: string; rank: string; words: string }[]> {
  return list(page)
    .locator('[data-place]')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        place: row.getAttribute('data-place') ?? '',
        score: row.querySelector('.priority__score')?.textContent ?? '',
        rank: row.querySelector('.priority__rank')?.textContent ?? '',
        words: row.querySelector('.priority__words')?.textContent ?? '',
      })),
    )
}

test('one click opens the index; a weight moved by keyboard gives the list that SQL gives, with bands, and its link', async ({ page, open, context }) => {
  await open('#/explore?lang=es&indicator=services-offered&country=HND')
  await page.getByRole('button', { name: es('analysis.tab.index'), exact: true }).click()
  await ready(page)
  await slider(page, 'coverage').focus()
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => linkOf(page).get('weights')).toBe('need:40,coverage:40,access-30:30')
  await ready(page)
  const rows = await rowsOf(page)
  const expected = await hondurasFromSql({ need: 40, coverage: 40, 'access-30': 30 })
  expect(rows).toHaveLength(10)
  expect(rows.slice(0, 3).map(({ place }) => place)).toEqual(expected.list.slice(0, 3).map(({ id }) => id))
  expect(rows.slice(0, 3).map(({ score }) => Number(score))).toEqual(expected.list.slice(0, 3).map(({ score }) => Number(score.toFixed(1))))
  for (const { rank, words } of rows) {
    const [, said, low = said, high = said] = /^puesto (\d+), (?:firme|entre (\d+) y (\d+))$/.exec(words) ?? []
    expect(rank).toBe(said)
    expect(Number(low)).toBeLessThanOrEqual(Number(said))
    expect(Number(high)).toBeGreaterThanOrEqual(Number(said))
  }
  const leftOut = expected.total - expected.list.length
  await expect(page.locator('[data-sentence=leftOut]')).toContainText(`Quedan fuera ${leftOut} de ${expected.total} lugares`)

  const other = await context.newPage()
  await other.goto(page.url())
  await ready(other)
  expect(await rowsOf(other)).toEqual(rows)
  await expect(slider(other, 'coverage')).toHaveValue('40')
})

test('while a weight is dragged the list follows and no rank is shown; the link waits for the end', async ({ page, open }) => {
  await open('#/explore?lang=es&country=HND&analysis=index')
  await ready(page)
  const before = (await rowsOf(page)).map(({ place }) => place)
  const need = slider(page, 'need')
  await need.scrollIntoViewIfNeeded()
  const track = page.locator('.weight__slider .target__track').first()
  const thumb = await page.locator('.weight__slider .target__thumb').first().boundingBox()
  const box = await track.boundingBox()
  if (!thumb || !box) throw new Error('the slider is not on the screen')
  await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width, thumb.y + thumb.height / 2, { steps: 6 })
  await expect(need).toHaveValue('100')
  const dragged = await rowsOf(page)
  const expected = await hondurasFromSql({ need: 100, coverage: 30, 'access-30': 30 })
  expect(dragged.slice(0, 3).map(({ place }) => place)).toEqual(expected.list.slice(0, 3).map(({ id }) => id))
  expect(dragged.map(({ place }) => place)).not.toEqual(before)
  expect(dragged.map(({ words }) => words)).toEqual(dragged.map(() => es('analysis.index.pendingRow')))
  expect(dragged.map(({ rank }) => rank).join('')).not.toMatch(/\d/)
  expect(linkOf(page).get('weights')).toBeNull()
  await page.mouse.up()
  await expect.poll(() => linkOf(page).get('weights')).toBe('need:100,coverage:30,access-30:30')
  await ready(page)
})

test('published and demonstration figures are not mixed, and the parts of a place say their source', async ({ page, open }) => {
  await open('#/explore?lang=es&analysis=index&country=HND&weights=need:40,population:20,coverage:30')
  await ready(page)
  await expect(page.locator('[data-not-counted=population]')).toBeVisible()
  await expect(slider(page, 'population')).toHaveCount(0)
  const first = list(page).locator('[data-place]').first()
  const place = (await first.getAttribute('data-place')) ?? ''
  await first.locator('summary').click()
  await expect(first.locator('[data-component]')).toHaveCount(2)
  const [row] = (await askRelease(mapQuery(indicatorOf('need'), { level: 'municipality', period: '2025', filters: NO_FILTERS, target: 1 }))).filter((one) => one.territory === place)
  await first.locator('[data-component=need]').getByRole('button').click()
  const dialog = page.getByRole('dialog', { name: es('provenance.title') })
  await expect(dialog).toContainText((row?.value ?? Number.NaN).toLocaleString('es-GT'))
  await expect(dialog).toContainText(es('provenance.synthetic'))
  await page.keyboard.press('Escape')
  await page.locator('[data-not-counted=population]').getByRole('button').click()
  await expect.poll(() => linkOf(page).get('weights')).toBe('need:40,coverage:30')
  // With one indicator left nothing is mixed: no list and no rank.
  await page.getByRole('button', { name: es('analysis.index.components.remove', { indicator: indicatorOf('need').title.es }) }).click()
  await expect(page.locator('[data-sentence=single]')).toBeVisible()
  await expect(list(page)).toHaveCount(0)
})
