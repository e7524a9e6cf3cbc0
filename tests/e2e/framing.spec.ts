import { expect, type Frame, type Page, test } from '@playwright/test'
import en from '../../src/i18n/framed/en.json' with { type: 'json' }
import es from '../../src/i18n/framed/es.json' with { type: 'json' }
import { EMBEDS } from './frame/embeds.ts'
import { stranger } from './frame/stranger.ts'

// Served without headers, as by a host that reads no header file; with them the frame stays empty, see hosts.spec.ts.
const address = () => process.env['ARRAIGO_ADDRESS'] ?? ''
const ACTS = 'button, input, select, textarea, [role=button], [tabindex], summary, form'

/** Opens a stranger's page around `link` and returns the frame in it. */
async function framedBy(page: Page, link: string, attributes = ''): Promise<{ frame: Frame; close: () => Promise<void> }> {
  const outer = await stranger(address() + link, attributes)
  await page.goto(outer.address)
  const frame = page.frames().find((one) => one.url().startsWith(address()))
  if (!frame) throw new Error('the frame is empty')
  expect(new URL(page.url()).origin).not.toBe(new URL(frame.url()).origin)
  return { frame, close: outer.close }
}

for (const link of ['#/explore?lang=es', '#/own?lang=es', '#/sql?lang=es', '#/data?lang=es', 'es/HN0703.html', '#/explore?lang=en', 'en/HN0703.html']) {
  const words = /lang=en|^en/.test(link) ? en : es
  test(`${link} in a stranger's frame is a notice with a link and nothing else`, async ({ page, context }) => {
    const { frame, close } = await framedBy(page, link)
    await expect(frame.getByRole('heading', { name: words.title })).toBeVisible({ timeout: 90_000 })
    await expect(frame.getByText(words.text)).toBeVisible()
    await page.waitForTimeout(1500)
    expect(await frame.locator(ACTS).count()).toBe(0)
    expect(await frame.getByRole('link').count()).toBe(1)
    // What a click through the bait can do at most: open the app where the person sees whose page it is.
    const [own] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name: words.open }).click()])
    await expect(own.locator(link.startsWith('#') ? '.shell' : '.place-page, #root h1').first()).toBeVisible({ timeout: 90_000 })
    expect(own.url()).toBe(address() + link)
    expect(await own.evaluate(() => window.opener === null)).toBe(true)
    await close()
  })
}

test('a sandbox cannot make the app think it stands alone', async ({ page }) => {
  const { frame, close } = await framedBy(page, '#/own?lang=es', 'sandbox="allow-scripts allow-same-origin"')
  await expect(frame.getByRole('heading', { name: es.title })).toBeVisible({ timeout: 90_000 })
  expect(await frame.locator(ACTS).count()).toBe(0)
  await close()
})

test('a sandbox that takes its origin away from the app leaves a picture without a program', async ({ page }) => {
  const { frame, close } = await framedBy(page, '#/own?lang=es', 'sandbox="allow-scripts"')
  await page.waitForTimeout(3000)
  // No script of the page is of an origin it may load from: nothing is alive, and what the person keeps is out of reach.
  await expect(frame.locator('#root > *, [data-surface=webgl], input, form')).toHaveCount(0)
  expect(await frame.evaluate(() => { try { return String(localStorage.length) } catch { return 'out of reach' } })).toBe('out of reach')
  await close()
})

test('the same app by itself, and in a frame of its own site, is the app', async ({ page }) => {
  await page.goto(`${address()}#/explore?lang=es`)
  await expect(page.locator('.shell button').first()).toBeVisible({ timeout: 90_000 })
  await page.route('**/own-site.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Sitio</title><iframe title="Marco" width="1200" height="800" src="${address()}#/explore?lang=es"></iframe>` }))
  await page.goto(`${address()}own-site.html`)
  await expect(page.frameLocator('iframe').locator('.shell button').first()).toBeVisible({ timeout: 90_000 })
})

/** Everything this origin keeps in the browser, as text. */
function kept(page: Page | Frame): Promise<string> {
  return page.evaluate(async () => {
    const files: string[] = []
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      // The list of TypeScript does not know that a folder can be walked through.
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`)
        else files.push(`${path}${name}: ${await (await (handle as FileSystemFileHandle).getFile()).text()}`)
      }
    }
    await walk(await navigator.storage.getDirectory(), '')
    const cached = await Promise.all((await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url)]))
    const workers = await navigator.serviceWorker.getRegistrations()
    return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, (await indexedDB.databases()).map(({ name }) => name), cached, workers.length, files.toSorted()])
  })
}

for (const [name, link] of Object.entries(EMBEDS)) {
  test(`a stranger can click everything in the figure ${name} and changes nothing that is kept`, async ({ page, context }) => {
    test.slow()
    // What a person has at this address: own data, a preference, a copy for later.
    const own = await context.newPage()
    await own.goto(`${address()}icon.svg`)
    await own.evaluate(async () => {
      localStorage.setItem('arraigo.mappings', '[["a,b",{}]]')
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('own-datasets', { create: true })
      const file = await (await folder.getFileHandle('observations.arrow', { create: true })).createWritable()
      await file.write('own figures')
      await file.close()
      await (await caches.open('arraigo-places-x')).put('/kept', new Response('kept'))
    })
    const before = await kept(own)
    expect(before).toContain('own figures')

    const { frame, close } = await framedBy(page, `embed.html${link}`)
    await expect(frame.locator('.embed__figure svg, .embed__figure table').first()).toBeVisible({ timeout: 90_000 })
    const asked: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && asked.push(`${request.method()} ${request.url()}`))
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    await expect(frame.locator('form, input[type=file], textarea, a[download]')).toHaveCount(0)
    const controls = frame.locator('button, summary, [role=button], [role=option], [role=slider], select, input')
    const count = await controls.count()
    test.info().annotations.push({ type: 'controls clicked', description: String(Math.min(count, 40)) })
    for (let index = 0; index < Math.min(count, 40); index += 1) {
      await controls.nth(index).click({ force: true, timeout: 2000 }).catch(() => undefined)
      await page.keyboard.press('Escape')
    }
    for (const key of ['Enter', 'Delete', 'Control+s']) await frame.locator('body').press(key)
    await page.waitForTimeout(500)
    expect(await kept(own)).toBe(before)
    expect(await kept(frame)).toBe(before)
    expect(asked, 'nothing is sent').toEqual([])
    expect(downloads, 'nothing is saved').toEqual([])
    await expect(frame.locator('.embed__source')).toBeVisible()
    await close()
  })
}
