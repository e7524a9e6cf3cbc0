import type { Page } from '@playwright/test'
import { hostTest as test } from './frame/hostTest.ts'
import { expect, standing } from './frame/test.ts'
import { es, wordsOf } from './frame/words.ts'

const own = wordsOf('es')

const LINK = '#/explore?lang=es'
const TABLE = ['municipio,departamento,periodo,atendidas,necesidad', 'Danlí,El Paraíso,2025,15,100', 'Teupasenti,El Paraíso,2025,16,100'].join('\n')

/** Gives a small table to the page, as if it were chosen, and waits until it is read. */
async function bring(page: Page): Promise<void> {
  await page.getByTestId('own-file').setInputFiles({ name: 'tabla.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
  await expect(page.getByTestId('own-show')).toBeVisible({ timeout: 90_000 })
}

const wasKept = (page: Page) => page.evaluate(() => performance.getEntriesByName('arraigo:kept').length > 0)
const isKept = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('arraigo:kept').length > 0, undefined, { timeout: 90_000 })

/** Addresses in the caches of the app. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(url)
    return found
  })

test('the browser finds nothing that would keep it from installing the app', async ({ page, address, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium tells a driver what keeps it from installing')
  await page.goto(address + LINK)
  await isKept(page)
  const session = await context.newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A window of its own for tests is private to the browser, which installs nothing from it.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})

test('a file that came cut short is not kept: the app is kept once the host sends it whole', async ({ page, address, host, allowComplaints }) => {
  allowComplaints(/english|dynamically imported|Unexpected end|Invalid or unexpected/)
  host.cutShort('assets/english-')
  await page.goto(address + LINK)
  await standing(page)
  await expect.poll(async () => (await kept(page)).length, { timeout: 90_000 }).toBeGreaterThan(5)
  await page.waitForTimeout(4000)
  expect(await wasKept(page)).toBe(false)
  const names = await kept(page)
  expect(names.filter((name) => /english-|index\.html$/.test(name))).toEqual([])
  host.mend('assets/english-')
  await page.reload()
  await isKept(page)
  expect((await kept(page)).filter((name) => /english-|index\.html$/.test(name))).toHaveLength(2)
})

test('on a disk without room the app works and keeps nothing, and own data say that they will not last', async ({ page, address, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium’s driver gives a site a smaller disk')
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: 1 })
  await page.goto(address + LINK)
  await standing(page)
  await page.goto(`${address}#/own?lang=es`)
  await bring(page)
  await expect(page.getByText(own('own.use.memory'))).toBeVisible()
  await page.getByTestId('own-show').click()
  await standing(page)
  expect((await kept(page)).filter((name) => name.endsWith('index.html'))).toEqual([])
})

test('on a disk that fills up what was read and chosen stays, and the page says that there is no room', async ({ page, address }) => {
  // As Chromium's private files refuse on a full disk.
  await page.addInitScript(() => {
    // The empty page before the first one has none in Firefox.
    if (!('FileSystemWritableFileStream' in globalThis)) return
    Object.defineProperty(FileSystemWritableFileStream.prototype, 'write', { value: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) })
  })
  await page.goto(`${address}#/own?lang=es`)
  await bring(page)
  await page.getByTestId('own-show').click()
  await expect(page.getByText(own('own.use.full'))).toBeVisible({ timeout: 90_000 })
  await expect(page.getByTestId('own-show')).toBeVisible()
})

test('everything this site keeps on the device is deleted after one question', async ({ page, address }) => {
  await page.goto(address + LINK)
  await isKept(page)
  await page.goto(`${address}#/own?lang=es`)
  await bring(page)
  await page.getByTestId('own-show').click()
  await standing(page)
  const folders = () =>
    page.evaluate(async () => {
      const names: string[] = []
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
      return { names, notes: Object.keys(localStorage), workers: (await navigator.serviceWorker.getRegistrations()).length, caches: await caches.keys() }
    })
  expect(await folders()).toMatchObject({ names: expect.arrayContaining(['own-datasets']), workers: 1 })
  await page.goto(`${address}#/data?lang=es`)
  await page.getByRole('button', { name: es('data.forgetAll.ask') }).click()
  await page.getByRole('button', { name: es('data.forgetAll.no') }).click()
  expect((await folders()).names).toContain('own-datasets')
  await page.getByRole('button', { name: es('data.forgetAll.ask') }).click()
  await page.getByRole('button', { name: es('data.forgetAll.yes') }).click()
  await expect(page.getByText(es('data.forgetAll.done'))).toBeVisible()
  expect(await folders()).toEqual({ names: [], notes: [], workers: 0, caches: ['arraigo-declined'] })
  await page.getByRole('button', { name: es('data.forgetAll.reload') }).click()
  await expect(page.getByText(es('data.kept.declined'))).toBeVisible({ timeout: 90_000 })
  expect((await folders()).names.filter((name) => name !== 'own-datasets')).toEqual([])
  expect(await kept(page)).toEqual([])
})
