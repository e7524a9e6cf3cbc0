import type { Page } from '@playwright/test'
import { ECONOMIC_SERVICES, SOCIAL_SERVICES } from '../../src/catalog/service.ts'
import { wilson } from '../../src/domain/intervals/wilson.ts'
import { axeOn } from './frame/axe.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { ask, MARGINS, publishedGaps, TARGET } from './frame/publishedGaps.ts'
import { expect, test } from './frame/test.ts'
import { en, es } from './frame/words.ts'

function serviceGaps(page: Page) {
  return page.locator('[data-service-gaps] li')
}

test('the three largest gaps of Danlí are two clicks away and those of the published counts', async ({ page, open }) => {
  const expected = (await publishedGaps('HN0703')).slice(0, 3)
  expect(expected).toHaveLength(3)
  expect([...SOCIAL_SERVICES, ...ECONOMIC_SERVICES]).toContain(expected[0]?.service)
  await open('#/explore?lang=es')
  const explore = new Explore(page)
  await (await explore.find('danli')).first().click()
  await page.getByRole('navigation', { name: es('analysis.tabs') }).getByRole('button', { name: es('analysis.tab.gap') }).click()
  await expect(explore.place).toContainText('Danlí')
  await expect(serviceGaps(page)).toHaveCount(3)
  for (const [at, gap] of expected.entries()) {
    const item = serviceGaps(page).nth(at)
    await expect(item).toContainText(es(`codes.service.${gap.service}` as 'codes.service.soft-skills'))
    await expect(item).toContainText(String(Math.round(gap.low)))
    await expect(item).toContainText(`${Math.round(gap.low)} a ${Math.round(gap.high)}`)
  }
})

test('the sentence of Danlí is that of its counts, with Wilson’s interval, in both languages', async ({ page, open }) => {
  const [row] = await ask<{ served: number; need: number }>(
    `SELECT numerator AS served, denominator AS need FROM demonstration_coverage.observations WHERE measure = 'coverage' AND territory_id = 'HN0703' AND service = 'all' AND ${MARGINS}`,
    'demonstration-coverage',
  )
  const { served, need } = row ?? { served: Number.NaN, need: Number.NaN }
  const percent = (share: number) => (share * 100).toFixed(0)
  const [low, high] = wilson(served, need)
  for (const [language, words] of [['es', es], ['en', en]] as const) {
    await open(`#/explore?lang=${language}&select=HN0703&analysis=gap`)
    await expect(page.locator('[data-sentence=reaches]')).toHaveText(
      words('analysis.gap.sentence.reaches', { place: 'Danlí', share: percent(served / need), low: percent(low), high: percent(high) }),
    )
    const missing = need * TARGET - served
    await expect(page.locator('[data-sentence=missing]')).toContainText(String(Math.round(missing)))
  }
})

test('map, list and note of what is left out count the places of the release', async ({ page, open }) => {
  const rows = await ask<{ id: string; served: number | null; need: number | null }>(
    `SELECT territory_id AS id, numerator AS served, denominator AS need FROM demonstration_coverage.observations
     WHERE measure = 'coverage' AND level = 2 AND service = 'all' AND ${MARGINS}`,
    'demonstration-coverage',
  )
  const known = rows.flatMap(({ id, served, need }) => (served === null || need === null || need === 0 ? [] : [{ id, gap: Math.max(need * TARGET - served, 0) }]))
  const largest = known.sort((one, other) => other.gap - one.gap)[0]
  await open('#/explore?lang=es&analysis=gap')
  const first = page.locator('[data-place]').first()
  await expect(first).toHaveAttribute('data-place', largest?.id ?? '')
  await expect(first).toContainText(String(Math.round(largest?.gap ?? 0)))
  // Never a place in the order without the ranks chance leaves open.
  for (const place of await page.locator('[data-place]').all()) await expect(place).toContainText(/puesto \d+( a \d+)? de/)
  const counts = await page.locator('.bivariate__count').allInnerTexts()
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(known.length)
  const published = rows.filter(({ served, need }) => served !== null && need !== null).length
  await expect(page.locator('[data-left-out]')).toHaveAttribute('data-left-out', String(682 - published))
})

test('target, country and place stand in the link, which gives the same screen', async ({ page, open, context }) => {
  await open('#/explore?lang=es&analysis=gap&country=HND&target=80&select=HN0703')
  await expect(page.locator('[data-sentence=missing]')).toContainText(/^Para llegar a 80 de cada 100/)
  await expect(page.locator('[data-place]').first()).toContainText(/puesto/)
  expect(linkOf(page).get('analysis')).toBe('gap')
  const panel = page.locator('.explore__panel')
  const text = await panel.innerText()
  const link = page.url()
  // Two pages at once would share the processor with two engines and two maps.
  await page.close()
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.locator('[data-place]').first()).toContainText(/puesto/)
  expect(await other.locator('.explore__panel').innerText()).toBe(text)
})

test('a figure says where it comes from', async ({ page, open }) => {
  await open('#/explore?lang=es&analysis=gap&select=HN0703')
  await serviceGaps(page).first().getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Danlí')
  await expect(dialog).toContainText(/observations/)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}`, async ({ page, open }) => {
    await open(`#/explore?lang=es&analysis=gap&select=HN0703&theme=${theme}`)
    await expect(page.locator('[data-place]').first()).toContainText(/puesto/)
    await page.waitForTimeout(800)
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })
}
