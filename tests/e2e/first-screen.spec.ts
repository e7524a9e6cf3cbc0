import { catalog } from './frame/release.ts'
import { colourCounts, pixelsLike } from './frame/picture.ts'
import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

test('the map stands, coloured by the very classes of the legend, without the engine', async ({ page, open, journal }) => {
  await open()
  const explore = new Explore(page)
  await expect(explore.map).toBeVisible()
  await expect(explore.map).toHaveAttribute('data-surface', 'webgl')
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:first-map').length > 0)
  await page.waitForTimeout(800)

  const classes = await explore.legendClasses.evaluateAll((buttons) =>
    buttons.map((button) => ({ colour: getComputedStyle(button).backgroundColor, name: button.getAttribute('aria-label') ?? '' })),
  )
  expect(classes.length).toBeGreaterThanOrEqual(4)
  expect(new Set(classes.map(({ colour }) => colour)).size).toBe(classes.length)
  const counts = await colourCounts(page, explore.map)
  for (const { colour, name } of classes) expect(pixelsLike(counts, colour), `${name}, ${colour}`).toBeGreaterThan(100)

  const municipalities = 340 + 298 + 44
  const absences = await explore.legend.getByRole('list', { name: es('legend.absences') }).getByRole('listitem').allInnerTexts()
  expect(absences).toHaveLength(3)
  const absent = absences.map((text) => Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replaceAll(',', '')))
  const coloured = await explore.classCounts()
  expect([...coloured, ...absent].reduce((sum, count) => sum + count, 0)).toBe(municipalities)
  // All three kinds of absence that can occur in the demonstration do occur somewhere, and none is a zero.
  expect(absent.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2)

  await page.waitForTimeout(1500)
  expect(journal.requests.filter((request) => request.includes('/engine/'))).toEqual([])
  expect(journal.requests.filter((request) => /duckdb|\.wasm/.test(request))).toEqual([])
})

test('synthetic data stands under a ribbon, published data does not, schematic areas say so', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await expect(explore.ribbon).toContainText(es('filter.ribbonTitle'))
  await expect(explore.legend).toContainText(es('legend.schematic'))
  await explore.ribbon.getByRole('button', { name: es('filter.ribbonAction') }).click()
  await expect(explore.ribbon).toHaveCount(0)
  const indicator = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('indicator')
  expect(catalog().indicators.find(({ id }) => id === indicator)?.kind).toBe('published')
})

test('every indicator of the catalog can be shown', async ({ page, open }) => {
  test.setTimeout(240_000)
  // Of municipalities hardly any outcome may be told; of departments some of each is.
  await open('#/explore?lang=es&level=department')
  const explore = new Explore(page)
  const { indicators } = catalog()
  expect(indicators.length).toBeGreaterThanOrEqual(15)
  for (const indicator of indicators) {
    await explore.choose(es('filter.show'), new RegExp(`^${indicator.title.es}`))
    await expect(explore.legend.getByRole('heading')).toContainText(indicator.title.es)
    await expect(explore.legendClasses.first(), indicator.id).toBeVisible()
  }
})
