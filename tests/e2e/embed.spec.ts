import type { Frame, Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { axeOn } from './frame/axe.ts'
import { EMBEDS } from './frame/embeds.ts'
import { expect, standing, test } from './frame/test.ts'

/** Transferred bytes allowed before the engine. */
const MOST = 300_000

/** A page of somebody else with the snippet in it; the frame of the embed once its source line stands. */
async function inPageOfOthers(page: Page, address: string, link: string, size: { width: number; height: number }): Promise<Frame> {
  await page.route('**/somebody-else.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="es"><meta charset="utf-8"><title>Otra página</title><main><h1>Otra página</h1><iframe src="${address}embed.html${link.replaceAll('&', '&amp;')}" title="Figura" width="${size.width}" height="${size.height}" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe></main></html>`,
    }),
  )
  await page.goto(`${address}somebody-else.html`)
  const frame = page.frames().find((each) => each.url().includes('embed.html'))
  if (!frame) throw new Error('no frame')
  await expect(frame.locator('.embed__source')).toContainText(/Fuente|fuentes/, { timeout: 90_000 })
  return frame
}

for (const [name, link] of Object.entries(EMBEDS)) {
  test(`${name}: title, figure and source in a page of others, within ${MOST / 1000} kB, and nothing is kept`, async ({ page, address, context, keepPicture }) => {
    let bytes = 0
    const engine: string[] = []
    page.on('response', (response) => {
      // The page around is somebody else's, and what begins a worker is made in the page: neither comes over the line for the figure.
      if (response.url().includes('somebody-else') || response.url().startsWith('blob:')) return
      if (/\/engine\/|\.wasm/.test(response.url())) engine.push(response.url())
      void response.body().then((body) => {
        // What is packed in storage is sent as it is; the rest as a host packs it.
        bytes += /\.(gzip|woff2|png)$/.test(new URL(response.url()).pathname) ? body.length : gzipSync(body).length
      }, () => undefined)
    })
    const frame = await inPageOfOthers(page, address, link, { width: 600, height: 450 })
    await expect(frame.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(frame.locator('.embed__figure svg, .embed__figure table').first()).toBeVisible({ timeout: 90_000 })
    await page.waitForTimeout(1000)
    await keepPicture(`embed-${name}`)
    expect(engine).toEqual([])
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes, 'bytes as transferred').toBeLessThanOrEqual(MOST)
    const kept = await frame.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])
    expect(kept).toEqual([0, 0, '', 0, 0, 0])
    expect(await context.cookies()).toEqual([])
    const open = frame.getByRole('link', { name: /Abrir en Arraigo/ })
    await expect(open).toHaveAttribute('rel', /noopener/)
    await expect(open).toHaveAttribute('target', '_blank')
    await expect(frame.locator('.embed__source')).toContainText(/\d{4}/)
  })
}

test('synthetic figures are marked, published ones are not', async ({ page, address }) => {
  const synthetic = await inPageOfOthers(page, address, EMBEDS.map, { width: 600, height: 450 })
  await expect(synthetic.locator('.embed__synthetic')).toBeVisible()
  const published = await inPageOfOthers(page, address, '#/explore?indicator=population&level=department&lang=es&figure=map', { width: 600, height: 450 })
  await expect(published.locator('.embed__synthetic')).toHaveCount(0)
  const example = await inPageOfOthers(page, address, '#/programme/ejemplo?lang=es&figure=monitoring', { width: 600, height: 450 })
  await expect(example.locator('.embed__synthetic')).toBeVisible()
})

test('a wrong link says what is wrong, in the language, and leads to the app', async ({ page, address }) => {
  for (const [link, words] of [['#/place/XX99?lang=es', 'no es el código de ningún lugar'], ['#/programme/nobody?lang=en', 'is no programme'], ['#/explore?figure=nothing&lang=es', 'no existe'], ['', 'no dice qué mostrar']] as const) {
    await page.goto('about:blank')
    await page.goto(`${address}embed.html${link}`)
    await expect(page.locator('#root')).toContainText(words, { timeout: 20_000 })
    await expect(page.getByRole('link').first()).toBeVisible()
  }
})

test('axe finds nothing, and nothing hangs over the side of a phone', async ({ page, address, keepPicture }) => {
  await page.setViewportSize({ width: 390, height: 400 })
  for (const [name, link] of Object.entries(EMBEDS)) {
    await page.goto('about:blank')
    await page.goto(`${address}embed.html${link}`)
    await expect(page.locator('.embed__figure svg, .embed__figure table').first()).toBeVisible({ timeout: 90_000 })
    await page.waitForTimeout(500)
    await keepPicture(`embed-${name}-390`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0)
    const { violations } = await axeOn(page).analyze()
    expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  }
})

test('the share dialog of the map gives link and code by keyboard, and the code shows the map', async ({ page, address, open }) => {
  await open('#/explore?lang=es&level=department')
  const share = page.getByRole('button', { name: 'Compartir el mapa' })
  await share.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const [link, code] = await Promise.all([dialog.getByRole('textbox').nth(0).inputValue(), dialog.getByRole('textbox').nth(1).inputValue()])
  expect(link).toContain('#/explore?')
  expect(link.length).toBeLessThanOrEqual(2000)
  expect(code).toMatch(/^<iframe src="[^"]*embed\.html#\/explore\?[^"]*figure=map"/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(share).toBeFocused()
  const source = /src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(source.startsWith(address)).toBe(true)
  await page.goto(source)
  await expect(page.locator('.embed__figure svg').first()).toBeVisible({ timeout: 90_000 })
})

test('the page of a programme fills in the code of its figures', async ({ page, address }) => {
  await page.goto(`${address}es/programme-perspectivas.html`)
  const section = page.locator('[data-sharing]')
  await section.getByText('Lugares', { exact: true }).click()
  const field = section.getByRole('textbox', { name: 'Código de «Lugares»' })
  expect(await field.inputValue()).toContain(`src="${address}embed.html#/programme/perspectivas?lang=es&amp;figure=map"`)
})

test('the engine is fetched after a click and not before, and the whole view opens without the limits of the frame', async ({ page, address, context }) => {
  test.slow()
  const engine: string[] = []
  page.on('request', (request) => {
    if (/\/engine\/.*(wasm|worker)/.test(request.url())) engine.push(request.url())
  })
  const filtered = '#/explore?indicator=coverage&service=social&lang=es&figure=map'
  const frame = await inPageOfOthers(page, address, filtered, { width: 600, height: 450 })
  const load = frame.getByRole('button', { name: /^Cargar los datos completos, [\d.]+ MB$/ })
  await expect(load).toBeVisible({ timeout: 90_000 })
  expect(engine).toEqual([])
  await load.focus()
  await page.keyboard.press('Enter')
  await expect(frame.locator('.legend__class').first()).toBeVisible({ timeout: 120_000 })
  expect(engine.length).toBeGreaterThan(0)
  const [whole] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name: /Abrir en Arraigo/ }).click()])
  await expect(whole.locator('#root .explore')).toBeVisible({ timeout: 90_000 })
  expect(whole.url()).toContain('service=social')
  // A page that kept the sandbox could save no file. The map can be saved once it is drawn and coloured.
  await standing(whole)
  await expect(whole.locator('.legend__class').first()).toBeVisible({ timeout: 90_000 })
  const [download] = await Promise.all([whole.waitForEvent('download'), whole.getByRole('button', { name: 'Guardar el mapa (PNG)' }).click()])
  expect(download.suggestedFilename()).toBe('coverage-map.png')
})
