import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import { territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import type { Level } from '../../src/catalog/level.ts'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import type { ObservationRow } from '../../src/catalog/observation-sql.ts'
import { withRepeats } from '../../src/domain/shapes/repeatedAreas.ts'
import { conditionalPermutation } from '../../src/domain/spatial/conditionalPermutation.ts'
import { judgePlaces } from '../../src/views/explore/clusters/judgePlaces.ts'
import { neighbourhoodWeights } from '../../src/views/explore/analysis/neighbourhoodWeights.ts'
import { axeOn } from './frame/axe.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease, catalog, manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

const NEED = '#/explore?lang=es&indicator=need&level=municipality&period=2025'
/** The machine of the tests may be busy; the work itself takes about a second. */
const WORK = { timeout: 90_000 }
const SEED = 1995

async function rowsOf(id: string, level: Level): Promise<ObservationRow[]> {
  const indicator = catalog().indicators.find((candidate) => candidate.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return await askRelease(mapQuery(indicator, { level, period: '2025', filters: NO_FILTERS, target: indicator.target ?? 1 }))
}

/** What Node makes of the same rows, shapes and seed. */
async function worked(rows: readonly ObservationRow[], asked: 'borders' | 'seats-8', statistic: 'local-moran' | 'getis-ord') {
  const topology = withRepeats(JSON.parse(gunzipSync(readFileSync(`dist/data/${manifest().shapes.path}`)).toString('utf8')) as Topology)
  const territories = new Map((await askRelease(territoryQuery())).map((territory) => [territory.id, territory]))
  const ids = rows.map(({ territory }) => territory)
  const { weights } = neighbourhoodWeights(ids, asked, { topology, level: 'municipality', territories })
  const permuted = conditionalPermutation(rows.map(({ value }) => value), weights, { draws: 99_999, seed: SEED })
  return judgePlaces(rows, weights, statistic, permuted)
}

/** Places of each kind as the legend counts them. */
async function swatches(page: Page): Promise<Record<string, number>> {
  await expect(page.locator('[data-swatch]').first()).toBeVisible(WORK)
  const counted = await page
    .locator('[data-swatch]')
    .evaluateAll((items) => items.map((item): [string, string] => [item.getAttribute('data-swatch') ?? '', item.querySelector('.legend__number')?.textContent ?? '']))
  return Object.fromEntries(counted.map(([kind, count]) => [kind, Number(count.replaceAll(',', ''))]))
}

function countsOf(places: readonly { kind: string }[], kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, places.filter((place) => place.kind === kind).length]))
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

test('one click opens the clusters, and their counts are those of the release', async ({ page, open }) => {
  await open(NEED)
  await page.getByRole('button', { name: es('analysis.tab.clusters'), exact: true }).click()
  const shown = await swatches(page)
  expect(linkOf(page).get('analysis')).toBe('clusters')
  const rows = await rowsOf('need', 'municipality')
  expect(total(shown)).toBe(rows.filter(({ value }) => value !== null).length)
  const own = await worked(rows, 'borders', 'local-moran')
  expect(shown).toEqual(countsOf(own.places, Object.keys(shown)))
  expect(own.judgement?.clustered).toBeGreaterThan(0)
  await expect(page.locator('[data-left-out]')).toHaveAttribute('data-left-out', String(rows.filter(({ value }) => value === null).length))
  await expect(page.locator('[data-islands]')).toHaveAttribute('data-islands', String(own.islands))
  await expect(page.locator('[data-sentence="global.alike"]')).toContainText((own.global?.index ?? 0).toFixed(2))
  // The list is the twin of the map: every place that stands out, with its own value.
  const place = own.places.find(({ kind }) => kind === 'high-high')
  await expect(page.locator('[data-kind] .analysis__place')).toHaveCount(own.judgement?.clustered ?? 0)
  await expect(page.locator('[data-kind="high-high"]').getByRole('button', { name: (place?.value ?? 0).toLocaleString('en'), exact: true })).toBeVisible()
})

test('the choices stand in the link, and the link gives the same map', async ({ page, open, context, address }) => {
  await open(`${NEED}&analysis=clusters`)
  const explore = new Explore(page)
  await swatches(page)
  await explore.press('radio', es('analysis.clusters.choice.getis-ord'))
  await explore.press('radio', es('analysis.clusters.choice.seats-8'))
  await expect.poll(() => linkOf(page).get('neighbours')).toBe('seats-8')
  expect(linkOf(page).get('statistic')).toBe('getis-ord')
  const shown = await swatches(page)
  const own = await worked(await rowsOf('need', 'municipality'), 'seats-8', 'getis-ord')
  expect(shown).toEqual(countsOf(own.places, Object.keys(shown)))
  const sentences = await page.locator('[data-sentence]').allInnerTexts()
  const other = await context.newPage()
  await other.goto(address + new URL(page.url()).hash)
  expect(await swatches(other)).toEqual(shown)
  expect(await other.locator('[data-sentence]').allInnerTexts()).toEqual(sentences)
})

test('the work can be cancelled and taken up again, and the map claims nothing meanwhile', async ({ page, open }) => {
  // The worker is kept busy before it begins, so that it cannot be done before it is cancelled.
  await page.route(/taskWorker[^/]*\.js/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `for (const end = Date.now() + 120000; Date.now() < end;);${await answer.text()}` })
  })
  await open(`${NEED}&analysis=clusters`)
  const legend = page.locator('.explore__legend')
  await expect(legend.getByRole('progressbar')).toBeVisible()
  await expect(page.locator('[data-swatch]')).toHaveCount(0)
  await expect(page.locator('[data-kind]')).toHaveCount(0)
  await expect(page.locator('[data-sentence^="count"]')).toHaveCount(0)
  await page.unroute(/taskWorker[^/]*\.js/)
  await legend.getByRole('button', { name: es('analysis.cancel') }).click()
  await expect(legend).toContainText(es('analysis.cancelled'))
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('taskWorker')).length).toBe(0)
  await expect(page.locator('[data-swatch]')).toHaveCount(0)
  await legend.getByRole('button', { name: es('analysis.again') }).click()
  await swatches(page)
})

test('too few permutations say so, and the statistic does not need new ones', async ({ page, open }) => {
  await open(`${NEED}&analysis=clusters&permutations=999`)
  await expect(page.locator('[data-sentence="count.tooFew"]')).toBeVisible(WORK)
  await new Explore(page).press('radio', es('analysis.clusters.choice.getis-ord'))
  await expect(page.locator('[data-swatch="hot"]')).toBeVisible()
  expect(await page.evaluate(() => performance.getEntriesByName('arraigo:task:permutations').length)).toBe(1)
})

test('the keyboard reaches the list and chooses a place', async ({ page, open }) => {
  await open(`${NEED}&analysis=clusters`)
  await swatches(page)
  await page.getByRole('radio', { name: '99,999' }).focus()
  await page.keyboard.press('Tab')
  const first = page.locator('[data-kind] .analysis__place').first()
  await expect(first).toBeFocused()
  const name = await first.innerText()
  await page.keyboard.press('Enter')
  await expect(new Explore(page).place).toContainText(name)
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  expect(linkOf(page).get('select')).toMatch(/^(GT|HN|SV)\d+$/)
  await expect(page.locator('.summary [data-sentence^="place."]')).toContainText(name)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(name)
})

test('three countries are too few, and one click leads to departments', async ({ page, open }) => {
  await open('#/explore?lang=es&indicator=coverage&level=country&period=2025&analysis=clusters')
  await expect(page.getByText(es('analysis.clusters.few.country', { fewest: 8 }))).toBeVisible()
  await page.getByRole('button', { name: es('analysis.clusters.few.toDepartment') }).click()
  await expect.poll(() => linkOf(page).get('level')).toBe('department')
  const rows = await rowsOf('coverage', 'department')
  expect(total(await swatches(page))).toBe(rows.filter(({ value }) => value !== null).length)
  // Departments have no seats in the gazetteer.
  await expect(page.getByRole('radio', { name: es('analysis.clusters.choice.seats-4') })).toBeDisabled()
})

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing, ${theme}`, async ({ page, open }) => {
    await open(`${NEED}&analysis=clusters&theme=${theme}&select=HN0703`)
    await swatches(page)
    // Half-faded text has no contrast.
    await page.waitForTimeout(800)
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`))).toEqual([])
  })
}
