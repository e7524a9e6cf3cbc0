import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { formatValue } from '../../src/domain/formatting/number.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'
import { write } from './frame/write.ts'

test('a filter the snapshot cannot answer fetches the engine with progress, and shows what SQL in Node says', async ({ page, open, journal }) => {
  await open()
  const explore = new Explore(page)
  expect(journal.requests.filter((request) => request.includes('/engine/'))).toEqual([])
  // The engine's file is held back for a moment, so that its progress can be seen.
  await page.route('**/engine/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect.poll(() => linkOf(page).get('service')).toBe('social')
  const progress = page.getByRole('progressbar', { name: es('error.engine.label') })
  await expect(progress).toBeVisible()
  await expect(progress).toBeHidden({ timeout: 90_000 })
  expect(journal.requests.filter((request) => request.includes('/engine/')).length).toBeGreaterThan(0)

  const { indicators, defaults } = catalog()
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error('no default indicator')
  const rows = await askRelease(
    mapQuery(indicator, {
      level: 'municipality',
      period: defaults.period,
      filters: { ...NO_FILTERS, service: 'social' },
      target: indicator.target ?? 1,
    }),
  )
  const highest = Math.max(...rows.map((row) => row.value ?? 0))
  const reported = rows.filter((row) => row.value !== null).length
  expect(reported).toBeGreaterThan(50)
  await expect.poll(async () => (await explore.classCounts()).reduce((sum, count) => sum + count, 0)).toBe(reported)
  const first = explore.chart('chart.ranked.title').getByRole('list').getByRole('listitem').first()
  await expect(first).toContainText(formatValue(highest, indicator.unit, 'es-GT'))
})

test('filters stand as chips and each can be taken away', async ({ page, open }) => {
  await open('#/explore?lang=es&sex=f&country=HND,SLV')
  const explore = new Explore(page)
  await expect(explore.chips).toHaveCount(3)
  await explore.chips.filter({ hasText: 'El Salvador' }).getByRole('button').click()
  await expect(explore.chips).toHaveCount(2)
  expect(linkOf(page).get('country')).toBe('HND')
  await page.getByRole('button', { name: es('filter.clear'), exact: true }).click()
  await expect(explore.chips).toHaveCount(0)
  expect(linkOf(page).get('sex')).toBeNull()
  expect(linkOf(page).get('country')).toBeNull()
})

test('countries narrow the map and the legend', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.press('checkbox', 'Guatemala')
  await explore.press('checkbox', 'El Salvador')
  await expect.poll(() => linkOf(page).get('country')).toBe('HND')
  await explore.showTable()
  await expect(explore.table).toHaveAttribute('aria-rowcount', String(298 + 1))
})

test('every classification counts all places, and different ones count them differently', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const total = async () => (await explore.classCounts()).reduce((sum, count) => sum + count, 0)
  const all = await total()
  const seen = new Set<string>()
  for (const method of ['quantile', 'equal-interval', 'target', 'natural-breaks'] as const) {
    await explore.choose(es('filter.classes'), new RegExp(`^${es(`filter.method.${method}`)}`))
    await expect(explore.legend).toContainText(es(`legend.method.${method}`))
    expect(await total(), method).toBe(all)
    seen.add((await explore.classCounts()).join(' '))
  }
  expect(seen.size).toBe(4)
  await explore.choose(es('filter.classes'), new RegExp(`^${es('filter.method.manual')}`))
  const breaks = page.getByRole('textbox', { name: new RegExp(es('filter.breaks')) })
  await write(breaks, '10 20')
  await breaks.press('Enter')
  await expect(explore.legendClasses).toHaveCount(3)
  expect(await total()).toBe(all)
  expect(linkOf(page).get('breaks')).toBe('0.1,0.2')
})
