import type { Page } from '@playwright/test'
import { geodesicKilometres } from '../../src/domain/reach/geodesicKilometres.ts'
import { axeOn } from './frame/axe.ts'
import { absence, countsOf, en, es, expectCounts, numbersIn, openPlace, summaryValue, whole } from './frame/place.ts'
import { ask, MARGINS } from './frame/publishedGaps.ts'
import { askRelease, manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'

const KINDS = [
  ['a municipality', 'HN0703', 'Danlí'],
  ['a place whose coverage is suppressed', 'HN0704', 'El Paraíso'],
  ['a Salvadoran district', 'SV0101', 'Ahuachapán'],
  ['a Salvadoran municipality', 'SV01001', 'Ahuachapán Centro'],
  ['a department', 'HN07', 'El Paraíso'],
  ['a country', 'GTM', 'Guatemala'],
] as const

// What is kept for later has tests of its own: here it would only slow down every page.
test.use({ serviceWorkers: 'block' })

test('a place of every kind shows the released figures', async ({ page, address }) => {
  for (const [kind, id, name] of KINDS) {
    await test.step(kind, async () => {
      await openPlace(page, address, `es/${id}.html`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expectCounts(page, id)
      if (id === 'HN0704') await expect(summaryValue(page, 2)).toHaveText(absence('suppressed'))
    })
  }
})

test('a Salvadoran district says what it was, with the figures of both geographies', async ({ page, address }) => {
  await openPlace(page, address, 'es/SV0101.html')
  const reform = page.locator('section#reform')
  await expect(reform).toContainText(es('page.reform.district', { place: 'Ahuachapán', today: 'Ahuachapán Centro' }))
  const parts = await ask<{ id: string; name: string }>(`SELECT id, name FROM gazetteer.territories WHERE 'SV01001' IN (id, parent_id)`, 'gazetteer')
  expect(parts.length).toBeGreaterThan(2)
  for (const { id, name } of parts) {
    const { need, served } = await countsOf(id)
    const row = reform.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    for (const [at, side] of [need, served].entries()) {
      const cell = row.getByRole('cell').nth(at)
      if (side.persons === null) await expect(cell).toHaveText(es(`page.short.${side.status as 'suppressed'}`))
      else expect(numbersIn(await cell.innerText())[0]).toBe(side.persons)
    }
  }
  await reform.getByRole('link', { name: 'Ahuachapán Centro' }).click()
  await expect(reform).toContainText(es('page.reform.municipality', { place: 'Ahuachapán Centro', count: parts.length - 1 }))
})

test('the nearest place for a service that is not offered is the nearest along the ellipsoid', async ({ page, address }) => {
  const offers = await askRelease<{ id: string; name: string; at: [number, number] }>({
    name: 'test',
    sql: `SELECT t.id, t.name, [t.longitude, t.latitude] AS at FROM gazetteer.territories t
      JOIN demonstration_services_offered.observations o ON o.territory_id = t.id
      WHERE t.is_leaf AND o.measure = 'services-offered' AND o.service = 'soft-skills' AND o.numerator > 0 AND ${MARGINS}`,
    parameters: [],
    tables: ['gazetteer', 'demonstration-services-offered'],
    shelf: null,
  })
  const [seat] = await ask<{ at: [number, number] }>(`SELECT [longitude, latitude] AS at FROM gazetteer.territories WHERE id = 'HN0719'`, 'gazetteer')
  const [nearest] = offers.map(({ name, at }) => ({ name, kilometres: geodesicKilometres(seat?.at ?? [0, 0], at) })).toSorted((one, other) => one.kilometres - other.kilometres)
  await openPlace(page, address, 'es/HN0719.html')
  const row = page.locator('section#offer .nearest-table').getByRole('row').filter({ hasText: es('codes.service.soft-skills') })
  await expect(row.getByRole('link')).toContainText(nearest?.name ?? '?')
  await expect(row).toContainText(es('common.kilometres', { value: nearest?.kilometres.toFixed(1) ?? '?' }))
})

test('the switch of 30 km draws a ring of 30 km', async ({ page, address }) => {
  await openPlace(page, address, 'es/HN0703.html')
  const map = page.locator('section#map')
  await expect(map.locator('.place-map__ring')).toHaveCount(0)
  await map.locator('label').filter({ hasText: es('common.kilometres', { value: '30' }) }).click()
  await expect(map).toContainText(es('page.map.ring', { kilometres: 30 }))
  const across = (selector: string) => map.locator(selector).evaluate((element) => (element as SVGGraphicsElement).getBBox().width)
  const [scale] = numbersIn((await map.locator('.place-map__scale text').textContent()) ?? '')
  const pixels = (await across('.place-map__scale path')) / (scale ?? Number.NaN)
  const ring = await across('.place-map__ring')
  expect(Math.abs(ring / (60 * pixels) - 1)).toBeLessThan(0.02)
  await map.getByRole('radio', { name: es('page.map.none') }).press('Space')
  await expect(map.locator('.place-map__ring')).toHaveCount(0)
})

test('another place of the department opens without a new page, and back leads back', async ({ page, address, journal }) => {
  await openPlace(page, address, 'es/HN0703.html')
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
  const before = journal.requests.length
  await page.locator('.place-map [data-target=HN0705]').dispatchEvent('click')
  await page.locator('.map-figure__pointed').getByRole('link', { name: es('page.map.open') }).click()
  await expect(page).toHaveURL(`${address}es/HN0705.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Güinope')
  await expect(page).toHaveTitle(/Güinope/)
  await expectCounts(page, 'HN0705')
  await page.evaluate(() => history.back())
  await expect(page).toHaveURL(`${address}es/HN0703.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danlí')
  await expectCounts(page, 'HN0703')
  await expect(page.locator('html')).toHaveAttribute('data-same-page', '')
  // The list of what can be kept may be looked up anew; neither page nor data are.
  expect(journal.requests.slice(before).filter((request) => !/\/(places\.json|icon\.svg)$/.test(request))).toEqual([])
})

test('the language link leads to the same place in English, and to its department from there', async ({ page, address }) => {
  await openPlace(page, address, 'es/HN0703.html')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${address}en/HN0703.html`)
  await whole(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectCounts(page, 'HN0703', en)
  await expect(page.getByRole('heading', { name: en('page.reform.title') })).toHaveCount(0)
  await page.getByRole('navigation', { name: en('page.crumbs') }).getByRole('link', { name: 'El Paraíso' }).click()
  await expect(page.getByRole('heading', { name: en('page.inside.title', { place: 'El Paraíso' }) })).toBeVisible()
})

test('a data file that is not the one published is not shown: the summary stays, and it is read when asked again', async ({ page, address }) => {
  const file = `**/data/${manifest().places['HN07']}`
  await page.route(file, (route) => route.fulfill({ status: 200, body: 'garbage' }))
  await page.goto(`${address}es/HN0703.html`)
  const state = page.getByRole('status').filter({ hasText: es('app.failed.hash-mismatch') })
  await expect(state).toBeVisible()
  await expectCounts(page, 'HN0703')
  await expect(page.locator('.place-map')).toHaveCount(0)
  await page.unroute(file)
  await state.getByRole('button', { name: es('app.retry') }).click()
  await whole(page)
  await expect(page.locator('#state')).toBeHidden()
})

test('axe finds nothing on the directory', async ({ page, address }) => {
  await page.goto(`${address}es/index.html`)
  // One department: a thousand links alike take a long time and say nothing more.
  await page.getByRole('searchbox').fill('HN07')
  await expect(page.getByRole('link', { name: 'Danlí' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await axeOn(page).withTags(tags).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`))
}

for (const [size, viewport] of [['desktop', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${size}, ${theme}`, () => {
      test.use({ viewport, colorScheme: theme, ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}) })
      test('axe finds nothing, and nothing hangs over the side', async ({ page, address }) => {
        const looked = { 'desktop light': 'es/HN0703.html', 'desktop dark': 'en/SV0101.html', 'phone light': 'es/HN07.html', 'phone dark': 'en/HN0703.html' }[`${size} ${theme}` as const]
        for (const path of size === 'phone' && theme === 'light' ? ['es/SV0101.html', 'es/GTM.html', 'es/index.html', looked] : [looked]) {
          await page.goto(address + path)
          if (!path.endsWith('index.html')) await whole(page)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow, path).toBeLessThanOrEqual(0)
        }
        expect(await violations(page), looked).toEqual([])
      })
    })
  }
}
