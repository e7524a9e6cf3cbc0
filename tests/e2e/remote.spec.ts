import { serveEngine } from '../../scripts/engine-server/serveEngine.ts'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { Explore, linkOf } from './frame/explore.ts'
import { askRelease, catalog } from './frame/release.ts'
import { expect, standing, test as framed } from './frame/test.ts'
import { es } from './frame/words.ts'

/** The built app with an engine of the site beside it, as `npm run engine` serves both. */
const test = framed.extend({
  // oxlint-disable-next-line no-empty-pattern
  address: async ({}, use) => {
    const server = await serveEngine('dist', { port: 4360, threads: 1, memory: '1GB', atOnce: 2, waiting: 16, rows: 200_000, characters: 24_000_000, milliseconds: 20_000 })
    await use(server.address.replace('localhost', '127.0.0.1'))
    await server.close()
  },
})

const questions = (requests: readonly string[]) => requests.filter((request) => request.endsWith('/query'))
const engineFiles = (requests: readonly string[]) => requests.filter((request) => request.includes('/engine/'))

test('a filter is answered by the engine of the site, and the one of the page is not fetched', async ({ page, open, journal }) => {
  await open()
  expect(questions(journal.requests)).toEqual([])
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect.poll(() => linkOf(page).get('service')).toBe('social')
  const { indicators, defaults } = catalog()
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error('no default indicator')
  const rows = await askRelease(mapQuery(indicator, { level: 'municipality', period: defaults.period, filters: { ...NO_FILTERS, service: 'social' }, target: indicator.target ?? 1 }))
  const reported = rows.filter((row) => row.value !== null).length
  expect(reported).toBeGreaterThan(50)
  await expect.poll(async () => (await explore.classCounts()).reduce((sum, count) => sum + count, 0)).toBe(reported)
  expect(questions(journal.requests).length).toBeGreaterThan(0)
  expect(engineFiles(journal.requests)).toEqual([])
})

test('nothing of a person’s own table is sent to the engine of the site', async ({ page, address, journal }) => {
  const sent: string[] = []
  page.on('request', (request) => void (request.url().endsWith('/query') && sent.push(request.postData() ?? '')))
  await page.goto(`${address}#/own?lang=es`)
  const table = ['municipio,departamento,periodo,sexo,atendidas,necesidad', 'Danlí,El Paraíso,2025,Mujeres,3,40', 'Danlí,El Paraíso,2025,Hombres,12,60', 'Comayagua,Comayagua,2025,Mujeres,20,100', 'Comayagua,Comayagua,2025,Hombres,30,90'].join('\n')
  await page.getByTestId('own-file').setInputFiles({ name: 'atenciones.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(page.getByTestId('own-show')).toBeVisible({ timeout: 90_000 })
  await page.getByTestId('own-show').click()
  await standing(page)
  await expect(page).toHaveURL(/indicator=own-atenciones-/)
  await expect(page.locator('.legend')).toContainText(es('legend.own'))
  // The page's own engine has answered, and what went to the other read released tables alone.
  expect(engineFiles(journal.requests).length).toBeGreaterThan(0)
  for (const question of sent) expect(question).not.toMatch(/own[-_]|atenciones/i)
})

test('where the engine of the site is away, the page answers by itself', async ({ page, open, journal }) => {
  await page.route('**/query', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }))
  await open()
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect.poll(() => engineFiles(journal.requests).length, { timeout: 90_000 }).toBeGreaterThan(0)
  await expect(page.getByRole('progressbar', { name: es('error.engine.label') })).toBeHidden({ timeout: 90_000 })
  await expect.poll(async () => (await explore.classCounts()).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50)
  await expect(page.getByRole('alert')).toHaveCount(0)
})
