import { Explore } from './frame/explore.ts'
import { expect, standing, test } from './frame/test.ts'
import { es, wordsOf } from './frame/words.ts'

const own = wordsOf('es')
const LOSSES = 10
const SMALL_TABLE = ['municipio,departamento,periodo,atendidas,necesidad', 'Danlí,El Paraíso,2025,15,100', 'Teupasenti,El Paraíso,2025,16,100'].join('\n')

test(`a map that loses its graphics card ${LOSSES} times in a row works after each of them`, async ({ page, open }) => {
  test.slow()
  await open('#/explore?lang=es&map=8/14.03/-86.58')
  const explore = new Explore(page)
  await expect(explore.map).toHaveAttribute('data-surface', 'webgl', { timeout: 90_000 })
  const before = (await explore.map.screenshot()).length
  for (let loss = 1; loss <= LOSSES; loss += 1) {
    await explore.map.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => {
      const lost = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      lost?.loseContext()
      setTimeout(() => lost?.restoreContext(), 200)
    })
    // Until the map is back a drawing stands in, with the same places.
    await expect(explore.map, `after loss ${loss}`).toHaveAttribute('data-surface', 'static')
    await expect(explore.map, `after loss ${loss}`).toHaveAttribute('data-surface', 'webgl', { timeout: 90_000 })
  }
  await expect.poll(async () => Math.abs((await explore.map.screenshot()).length - before) / before, { timeout: 90_000 }).toBeLessThan(0.05)
  await expect(page.getByText(es('mapProblem.title.context-lost'))).toHaveCount(0)
  // And it hears people: the card names the place below the pointer.
  await explore.hoverMiddle()
  await expect(explore.hoverCard).toBeVisible()
})

test('without any storage the app works, and says that what is brought will not last', async ({ page, open, address }) => {
  await page.addInitScript(() => {
    const refuse = { get: () => { throw new DOMException('storage is not allowed', 'SecurityError') } }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, refuse)
    Object.defineProperty(Navigator.prototype, 'storage', { get: () => undefined })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })
  })
  await open('#/explore?lang=es')
  await expect(new Explore(page).place).toBeVisible()
  await page.goto(`${address}#/own?lang=es`)
  await page.getByTestId('own-file').setInputFiles({ name: 'tabla.csv', mimeType: 'text/csv', buffer: Buffer.from(SMALL_TABLE) })
  await expect(page.getByTestId('own-show')).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText(own('own.use.memory'))).toBeVisible()
  await page.getByTestId('own-show').click()
  await standing(page)
  await page.goto(`${address}#/data?lang=es`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(`${address}es/HN0703.html`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Danlí')
})

test('a device with little memory is asked before the engine comes, and the map, table and charts need none', async ({ page, open, journal }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => 2 }))
  await open('#/explore?lang=es')
  const explore = new Explore(page)
  await expect(explore.chart('chart.ranked.title')).toBeVisible()
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect(page.getByText(es('error.engine.asking'))).toBeVisible()
  expect(journal.requests.filter((request) => request.includes('duckdb-eh'))).toEqual([])
})

test('a browser without WebAssembly keeps map, table and charts, and says what is missing', async ({ page, open }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
  await open('#/explore?lang=es')
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.engine-blocked') })).toBeVisible({ timeout: 90_000 })
  await page.evaluate(() => history.back())
  await explore.showTable()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '683')
})

test('an engine that dies is replaced, and the next question has the answer of a fresh page', async ({ page, open, allowComplaints }) => {
  allowComplaints(/out of memory/)
  const link = '#/explore?lang=es&service=economic'
  const answered = () => page.waitForFunction(() => performance.getEntriesByName('arraigo:engine-answer').length > 0, undefined, { timeout: 90_000 })
  const explore = new Explore(page)
  await open(link)
  await answered()
  await expect(explore.place).toBeVisible()
  const right = { summary: await page.locator('.summary').innerText(), classes: await explore.classCounts() }
  await page.goto('about:blank')
  await open('#/explore?lang=es&service=social')
  await answered()
  const other = await explore.classCounts()
  // As a system does that needs its memory: at work, and without asking.
  for (const worker of page.workers()) await worker.evaluate(() => void setTimeout(() => { throw new Error('out of memory') })).catch(() => undefined)
  await page.evaluate((hash) => { window.location.hash = hash }, link)
  await expect.poll(() => explore.classCounts(), { timeout: 90_000 }).toEqual(right.classes)
  expect(right.classes).not.toEqual(other)
  await expect(page.locator('.summary')).toHaveText(right.summary.replaceAll(/\s+/g, ' '), { useInnerText: true })
})
