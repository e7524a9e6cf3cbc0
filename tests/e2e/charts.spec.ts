import { Explore, linkOf } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

test('ranked bars, trend, splits and distribution stand beside the map, drawn and with intervals', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  for (const title of ['chart.ranked.title', 'chart.trend.title', 'chart.distribution.title', 'chart.split.title.sex', 'chart.split.title.age', 'chart.split.title.service'] as const) {
    const chart = explore.chart(title)
    await chart.scrollIntoViewIfNeeded()
    await expect(chart, title).toBeVisible()
    expect(await chart.locator('svg path, svg rect, svg line').count(), title).toBeGreaterThan(0)
  }
  const first = explore.chart('chart.ranked.title').getByRole('list').getByRole('button').first()
  await expect(first).toHaveAccessibleName(/^1\. .+: \d+\s%.*intervalo \d/)
})

test('a click on a ranked bar selects its place on the map, in the panel and in the link', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const bar = explore.chart('chart.ranked.title').getByRole('listitem').nth(1).getByRole('button').first()
  const name = /^2\. ([^,:]+)/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await bar.click()
  await expect(explore.place).toContainText(name)
  expect(linkOf(page).get('select')).toMatch(/^(GT|HN|SV)\d+$/)
  await expect(explore.chart('chart.ranked.title').getByRole('list').getByRole('button', { pressed: true })).toHaveAccessibleName(new RegExp(name))
})

test('brushing the distribution filters map and charts, and is taken back', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const chart = explore.chart('chart.distribution.title')
  await chart.scrollIntoViewIfNeeded()
  const high = chart.getByRole('slider', { name: es('chart.distribution.brushHigh') })
  const ends = Number(await high.getAttribute('max'))
  const before = await explore.map.screenshot()
  await high.focus()
  for (let step = 0; step < Math.floor(ends / 2); step += 1) await page.keyboard.press('ArrowLeft')
  await expect.poll(() => linkOf(page).get('range')).not.toBeNull()
  await expect(explore.chips).toHaveCount(1)
  await expect(chart).toContainText(/\d+ lugares? de \d+ entre/)
  await expect.poll(async () => (await explore.map.screenshot()).equals(before)).toBe(false)
  await explore.chart('chart.distribution.title').getByRole('button', { name: es('chart.distribution.clear') }).click()
  await expect.poll(() => linkOf(page).get('range')).toBeNull()
  await expect(explore.chips).toHaveCount(0)
})

test('choosing a quarter in the trend moves the map to it', async ({ page, open }) => {
  await open('#/explore?lang=es&period=2025-Q3')
  const explore = new Explore(page)
  const chart = explore.chart('chart.trend.title')
  await chart.scrollIntoViewIfNeeded()
  const column = chart.getByRole('button').first()
  await column.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(() => linkOf(page).get('period')).toBe('2026-Q3')
})

test('a bar of a split filters by it', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const chart = explore.chart('chart.split.title.sex')
  await chart.scrollIntoViewIfNeeded()
  await chart.getByRole('button', { name: new RegExp(`^${es('codes.sex.f')}[^?]*$`) }).click()
  await expect.poll(() => linkOf(page).get('sex')).toBe('f')
  await expect(explore.chips.filter({ hasText: es('codes.sex.f') })).toHaveCount(1)
})
