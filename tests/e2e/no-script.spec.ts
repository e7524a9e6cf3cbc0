import { regionQuery } from '../../src/catalog/region-query.ts'
import { formatNumber } from '../../src/domain/formatting/number.ts'
import { defaultState } from '../../src/state/app-state.ts'
import { firstLegend, firstPicture } from './frame/firstPicture.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

const MUNICIPALITIES = 340 + 298 + 44

test.use({ javaScriptEnabled: false })

async function regionRow() {
  const { defaults, indicators } = catalog()
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error('no default indicator')
  const state = defaultState(defaults, 'es')
  const [row] = await askRelease(regionQuery(indicator, { countries: [], period: state.period, filters: state.filters, target: indicator.target ?? 1 }))
  if (!row) throw new Error('no row of the region')
  return row
}

test('without JavaScript the page says its figure, colours 682 municipalities and says that they are synthetic', async ({ page, address, keepPicture }) => {
  await page.goto(address)
  const { numerator, denominator } = await regionRow()
  await expect(firstPicture(page).getByRole('heading', { level: 1 })).toContainText('Norte de Centroamérica')
  await expect(firstPicture(page).locator('.summary:visible')).toContainText(formatNumber(numerator ?? Number.NaN, 'es-GT'))
  await expect(firstPicture(page).locator('.summary:visible')).toContainText(formatNumber(denominator ?? Number.NaN, 'es-GT'))
  await expect(firstPicture(page).getByText(es('filter.ribbonTitle'))).toBeVisible()
  await expect(firstLegend(page)).toContainText(es('legend.synthetic'))
  const counts = await firstLegend(page).locator('.legend__count, .legend__number').allTextContents()
  expect(counts.reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0)).toBe(MUNICIPALITIES)
  await expect(page.locator('.first__stage--over .first__map')).toBeVisible()
  // What lies below it is not read out a second time.
  await expect(page.getByRole('region', { name: es('legend.title') })).toHaveCount(1)
  await keepPicture('first-picture')
})
