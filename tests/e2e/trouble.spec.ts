import { gzipSync } from 'node:zlib'
import type { Route } from '@playwright/test'
import { Explore } from './frame/explore.ts'
import { manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es as ofPlaces } from './frame/place.ts'
import { es } from './frame/words.ts'

test('without a manifest the page says that there is no data, and what to do', async ({ page, address }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ status: 404, body: 'not found' }))
  await page.goto(address)
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.manifest-missing') })).toContainText('npm run data')
})

test('a host that answers everything with its start page is seen through', async ({ page, address }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(address)
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.manifest-missing') })).toBeVisible()
})

test('a file that is not the one published is not shown', async ({ page, address }) => {
  const { catalog } = manifest()
  await page.route(`**/data/${catalog}`, (route) => route.fulfill({ status: 200, body: '{}' }))
  await page.goto(address)
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.hash-mismatch') })).toContainText(catalog)
})

test('a part of the program that does not come is said in its place, and the rest goes on', async ({ page, open, allowComplaints }) => {
  allowComplaints(/Failed to fetch dynamically imported module|ERR_FAILED|PartNotLoaded|could not be loaded/)
  for (const part of ['OverviewTable', 'ClustersScreen']) await page.route(`**/assets/${part}-*`, (route) => route.abort())
  await open()
  const explore = new Explore(page)
  const told = page.getByRole('alert').filter({ hasText: es('error.title.offline') })
  await page.getByRole('button', { name: es('analysis.tab.clusters'), exact: true }).click()
  await expect(told).toBeVisible()
  await page.getByRole('button', { name: es('analysis.tab.overview'), exact: true }).click()
  await expect(told).toBeHidden()
  await expect(page.locator('[data-surface]').first()).toBeVisible()
  await explore.press('radio', es('filter.displays.table'))
  await expect(told).toBeVisible()
  // The line is back: the link still holds the table.
  await page.unroute('**/assets/OverviewTable-*')
  await told.getByRole('button', { name: es('error.retry') }).click()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '683')
})

/** How browsers word that a script ends too early. */
const CUT_SHORT = /^uncaught: .*(?:unexpected|missing|expected|terminated)/i

/** Answers with the beginning of a script, and lets nobody keep it. */
async function cutShort(route: Route): Promise<void> {
  const whole = await (await route.fetch()).text()
  await route.fulfill({ status: 200, contentType: 'text/javascript', headers: { 'cache-control': 'no-store' }, body: whole.slice(0, whole.length * 0.6) })
}

// A program is one file and those it cannot do without; each can be missing, or cut short.
for (const [what, link, program] of [
  ['a place', 'es/HN0703.html', 'place'],
  ['a figure in pages of others', 'embed.html#/place/HN0703?lang=es&figure=gaps', 'embed'],
] as const) {
  for (const part of [program, 'jsx-runtime']) {
    for (const fault of ['does not come', 'comes cut short'] as const) {
      test(`the page of ${what} says so when ${part} of its program ${fault}`, async ({ page, address, allowComplaints }) => {
        if (fault === 'comes cut short') allowComplaints(CUT_SHORT)
        await page.route(`**/assets/${part}-*.js`, (route) => {
          if (fault === 'does not come') return route.abort()
          return cutShort(route)
        })
        const line = page.locator('#missing')
        await page.goto(address + link)
        await expect(line).toBeVisible()
        await expect(line).toContainText(program === 'place' ? ofPlaces('app.missing') : 'no llegó entera')
        if (program === 'place') await expect(page.locator('.largest-gaps li')).toHaveCount(3)
        await page.unroute(`**/assets/${part}-*.js`)
        await page.reload()
        await expect(page.locator('.place__sections section, .embed__source').first()).toBeVisible({ timeout: 90_000 })
        await expect(line).toHaveCount(0)
      })
    }
  }
}

for (const fault of ['does not come', 'comes cut short'] as const) {
  test(`a map whose worker ${fault} is drawn all the same, and says that its program is missing`, async ({ page, open, allowComplaints }) => {
    allowComplaints(fault === 'comes cut short' ? CUT_SHORT : /^uncaught: .*dynamically imported module: .*maplibre-gl-worker/)
    await page.route('**/assets/maplibre-gl-worker-*.js', (route) => (fault === 'does not come' ? route.abort() : cutShort(route)))
    await open()
    await expect(page.getByText(es('mapProblem.title.map-not-loaded'))).toBeVisible({ timeout: 90_000 })
    await expect(page.locator('[data-surface=static] svg').first()).toBeVisible()
  })
}

test('a missing table is named, and the first map and the table twin stay', async ({ page, open }) => {
  const { tables } = manifest()
  await page.route(`**/data/${tables['demonstration-coverage']}`, (route) => route.fulfill({ status: 404, body: '' }))
  await open()
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.file-missing') })).toBeVisible({ timeout: 90_000 })
  await page.evaluate(() => history.back())
  await explore.showTable()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '683')
})

test('a table with a wrong hash is refused', async ({ page, open }) => {
  const { tables } = manifest()
  await page.route(`**/data/${tables['demonstration-coverage']}`, (route) => route.fulfill({ status: 200, body: 'changed' }))
  await open()
  await new Explore(page).choose(es('filter.service'), es('codes.service.social'))
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.hash-mismatch') })).toBeVisible({ timeout: 90_000 })
})

test('an engine with a wrong hash is never run, though it compiles', async ({ page, open }) => {
  // The worker that waits for the module, put away when that is not the one published.
  await page.addInitScript(() => {
    const { terminate } = Worker.prototype
    Object.assign(window, { ended: 0 })
    Worker.prototype.terminate = function end() {
      Object.assign(window, { ended: (window as unknown as { ended: number }).ended + 1 })
      terminate.call(this)
    }
  })
  await page.route('**/engine/duckdb-eh*', (route) => route.fulfill({ status: 200, body: gzipSync(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0])) }))
  await open()
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.hash-mismatch') })).toContainText('duckdb-eh', { timeout: 90_000 })
  await expect.poll(() => page.evaluate(() => (window as unknown as { ended: number }).ended)).toBeGreaterThan(0)
  expect(await page.evaluate(() => performance.getEntriesByName('arraigo:engine-answer').length)).toBe(0)
})

test('where WebAssembly is blocked the page says so, and map and table work from the snapshot', async ({ page, address, open, allowComplaints }) => {
  allowComplaints(/wasm|WebAssembly/i)
  // What a strict network or host does: the same page under a policy that forbids compiling.
  await page.route(address, async (route) => {
    const answer = await route.fetch()
    const text = await answer.text()
    expect(text).toContain("'wasm-unsafe-eval'")
    await route.fulfill({ response: answer, body: text.replace("'wasm-unsafe-eval'", '') })
  })
  await open()
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.engine-blocked') })).toBeVisible({ timeout: 90_000 })
  await page.evaluate(() => history.back())
  await explore.showTable()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '683')
  await expect(explore.table.getByRole('row').nth(1)).toContainText('%')
})

test('without WebGL a drawing and the table stand in, and the page says so', async ({ page, open }) => {
  await page.addInitScript(() => {
    for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, 'getContext')
      const original = descriptor?.value as (kind: string) => unknown
      Object.defineProperty(prototype, 'getContext', {
        ...descriptor,
        value(this: unknown, kind: string, ...more: unknown[]) {
          return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...more] as [string])
        },
      })
    }
  })
  await open()
  const explore = new Explore(page)
  await expect(page.getByText(es('mapProblem.title.no-webgl'))).toBeVisible()
  await expect(explore.map).toHaveAttribute('data-surface', 'static')
  expect(await explore.map.locator('svg path').count()).toBeGreaterThan(100)
  // Said in one line that covers neither the tabs nor the map, and can be put away.
  const notice = page.getByRole('alert').filter({ hasText: es('mapProblem.title.no-webgl') })
  const [line, map, tabs] = await Promise.all([notice.boundingBox(), explore.map.boundingBox(), page.locator('.analyses').boundingBox()])
  expect(line?.y ?? 0).toBeGreaterThanOrEqual((tabs?.y ?? 0) + (tabs?.height ?? 0) - 1)
  expect(map?.y ?? 0).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0) - 1)
  await notice.getByRole('button', { name: es('link.dismiss') }).click()
  await expect(notice).toBeHidden()
  await explore.showTable()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '683')
})

test('a lost WebGL context comes back coloured', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const canvas = explore.map.locator('canvas').first()
  await expect(canvas).toBeVisible()
  const before = await explore.map.screenshot()
  await canvas.evaluate(async (element: HTMLCanvasElement) => {
    const lost = element.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    lost?.loseContext()
    await new Promise((resolve) => setTimeout(resolve, 500))
    lost?.restoreContext()
  })
  await expect
    .poll(async () => Math.abs((await explore.map.screenshot()).length - before.length) / before.length, { timeout: 90_000 })
    .toBeLessThan(0.05)
})
