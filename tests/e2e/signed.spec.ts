import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { figuresOn } from '../../scripts/bench/faults/faultTask.ts'
import { formatDate } from '../../src/domain/formatting/period.ts'
import { hostTest } from './frame/hostTest.ts'
import { manifest } from './frame/release.ts'
import { foreignKey, LIST, otherByte, serveList, SIGNATURE, signatureBy, signedList } from './frame/releaseSigner.ts'
import { expect, standing, test } from './frame/test.ts'
import { en, es, signatureWordsOf } from './frame/words.ts'

const DATA = '#/data?lang=es'
const t = signatureWordsOf('es')
const alert = (page: Page) => page.getByRole('alert')
const date = (iso: string) => formatDate(iso, 'es-GT')

/** The message stands, and beside it no figure: neither of the release that is refused nor of the picture the page was built with. */
async function refused(page: Page, title: string): Promise<void> {
  await expect(alert(page)).toContainText(title)
  expect(await figuresOn(page)).toEqual([])
  await expect(page.locator('.summary, [data-surface], .data__set, #first')).toHaveCount(0)
}

test('the view of data says by whom the release is signed, and that the key of the demonstration proves nothing of the publisher', async ({ page, address }) => {
  await page.goto(address + DATA)
  const line = page.getByText(t('demonstration', { date: date(manifest().created) }), { exact: true })
  await expect(line).toBeVisible()
  await expect(page.getByText(t('demonstrationText'))).toBeHidden()
  await page.getByRole('button', { name: t('details'), exact: true }).click()
  await expect(page.getByText(t('demonstrationText'))).toBeVisible()
  await expect(page.getByText(t('key', { key: SIGNATURE().key }))).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/verificada/i)
  await page.goto(`${address}#/data?lang=en`)
  await expect(page.getByText(signatureWordsOf('en')('demonstration', { date: formatDate(manifest().created, 'en-GB') }), { exact: true })).toBeVisible()
})

for (const part of ['the first byte', 'a hash', 'the last byte'] as const) {
  test(`with one bit of the list changed (${part}) nothing of the release is used`, async ({ page, address, journal }) => {
    const list = LIST()
    const at = { 'the first byte': 0, 'a hash': list.indexOf('"hash":"') + 10, 'the last byte': list.length - 1 }[part]
    await serveList(page, { list: otherByte(list, at) })
    await page.goto(`${address}#/explore?lang=es`)
    await refused(page, es('error.title.signature-wrong'))
    await expect(alert(page)).toContainText(es('error.advice.signature-wrong'))
    expect(journal.requests.filter((request) => /\/data\/(?!manifest)/.test(request))).toEqual([])
  })
}

test('with one bit of a released file changed, the list as it was, the file is refused', async ({ page, address }) => {
  for (const path of [manifest().catalog, manifest().shapes.land]) {
    const bytes = readFileSync(`dist/data/${path}`)
    await page.route(`**/data/${path}`, (route) => route.fulfill({ contentType: 'application/octet-stream', body: otherByte(bytes, Math.floor(bytes.length / 2)) }))
    await page.goto(`${address}#/explore?lang=es`)
    await refused(page, es('error.title.hash-mismatch'))
    await expect(alert(page)).toContainText(path)
    await page.unroute(`**/data/${path}`)
    await page.goto('about:blank')
  }
})

test('a foreign key signs nothing, under its own name or that of the pinned one, whatever the list says', async ({ page, address }) => {
  const { list } = signedList({ created: '2099-01-01' })
  await serveList(page, { list, signature: signatureBy(foreignKey(), list, '0123456789abcdef') })
  await page.goto(`${address}#/explore?lang=es`)
  await refused(page, es('error.title.signature-unknown'))
  await serveList(page, { list, signature: signatureBy(foreignKey(), list) })
  await page.reload()
  await refused(page, es('error.title.signature-wrong'))
  // In English too, and the release as it was published opens again.
  await page.goto('about:blank')
  await page.goto(`${address}#/explore?lang=en`)
  await refused(page, en('error.title.signature-wrong'))
  await serveList(page, {})
  await page.getByRole('button', { name: en('error.retry') }).click()
  await standing(page)
})

test('without a signature the release is refused', async ({ page, address }) => {
  await serveList(page, { signature: null })
  await page.goto(`${address}#/explore?lang=es`)
  await refused(page, es('error.title.signature-missing'))
})

test('after a newer release an older one is refused, unless the person says so, and then she is not asked again', async ({ page, address }) => {
  await page.goto(address + DATA)
  await expect(page.getByText(t('demonstration', { date: date(manifest().created) }))).toBeVisible()
  const older = signedList({ created: '2001-02-03' })
  await serveList(page, older)
  await page.reload()
  await refused(page, es('error.title.release-older'))
  await expect(alert(page)).toContainText(es('error.older.dates', { opened: date('2001-02-03'), newest: date(manifest().created) }))
  // Asking again changes nothing.
  await page.getByRole('button', { name: es('error.retry') }).click()
  await refused(page, es('error.title.release-older'))
  await page.getByRole('button', { name: es('error.older.open') }).click()
  await expect(page.getByText(t('demonstration', { date: date('2001-02-03') }))).toBeVisible()
  await page.reload()
  await expect(page.getByText(t('demonstration', { date: date('2001-02-03') }))).toBeVisible()
  // A number counts more than a date.
  await serveList(page, signedList({ created: '2001-01-01', sequence: 2 }))
  await page.reload()
  await expect(page.getByText(t('demonstration', { date: date('2001-01-01') }))).toBeVisible()
  await serveList(page, signedList({ created: '2030-01-01', sequence: 1 }))
  await page.reload()
  await refused(page, es('error.title.release-older'))
})

test('where the browser keeps nothing for the page, an older release opens as any other', async ({ page, address }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  for (const created of [manifest().created, '2001-02-03']) {
    await serveList(page, signedList({ created }))
    await page.goto(address + DATA)
    await page.reload()
    await expect(page.getByText(t('demonstration', { date: date(created) }))).toBeVisible()
  }
})

for (const reason of ['insecure-context', 'no-ed25519'] as const) {
  test(`where the browser cannot check (${reason}) the page says so and goes on`, async ({ page, address }) => {
    await page.addInitScript((why) => {
      if (why === 'insecure-context') Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })
      // The empty page before the first has no cryptography in Firefox.
      else if (window.isSecureContext) SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
    }, reason)
    await page.goto(`${address}#/explore?lang=es`)
    await standing(page)
    await page.goto(address + DATA)
    await expect(page.getByText(t('notChecked', { name: 'Arraigo (demo)', date: date(manifest().created) }))).toBeVisible()
    await page.getByRole('button', { name: t('details'), exact: true }).click()
    await expect(page.getByText(t(reason))).toBeVisible()
    // What can be told without cryptography is told.
    await serveList(page, { signature: null })
    await page.reload()
    await refused(page, es('error.title.signature-missing'))
  })
}

test('a figure in the page of others is refused as well', async ({ page, address }) => {
  for (const link of ['#/explore?indicator=coverage&level=department&lang=es&figure=ranked', '#/programmes?lang=es&figure=timeline', '#/place/HN0703?lang=es&figure=gaps']) {
    await serveList(page, { list: otherByte(LIST(), 100) })
    await page.goto(`${address}embed.html${link}`)
    await expect(page.getByText('No se pudo confirmar quién publicó los datos')).toBeVisible()
    await expect(page.locator('.embed__figure')).toHaveCount(0)
    await serveList(page, {})
    await page.reload()
    await expect(page.locator('.embed__figure')).toBeVisible()
    await page.goto('about:blank')
  }
})

hostTest('a new build over a release that is not signed as it should be is not kept: the one on the device goes on, until the host is mended', async ({ page, address, host, context }) => {
  const link = `${address}#/explore?lang=es`
  await page.goto(link)
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:kept').length > 0, undefined, { timeout: 90_000 })
  const before = host.build()
  const release = 'fefefefefe'
  const { list, signature } = signedList({ release, created: '2099-01-01' })
  const put = (signed: object) => host.write('data/manifest.sig.json', Buffer.from(JSON.stringify({ ...signed, release })))
  host.publish('abcdef0123', release)
  host.write('data/manifest.json', list)
  put(signatureBy(foreignKey(), list))
  await page.reload()
  await standing(page)
  await expect.poll(() => host.asked.filter((path) => path === 'data/manifest.sig.json').length, { timeout: 90_000 }).toBeGreaterThan(1)
  await page.waitForTimeout(3000)
  await expect(page.getByText(es('newBuild.text'))).toHaveCount(0)
  await context.setOffline(true)
  await page.reload()
  await standing(page)
  await expect(page.locator('#root')).toHaveAttribute('data-build', before)
  await page.goto(address + DATA)
  await expect(page.getByText(t('demonstration', { date: date(manifest().created) }))).toBeVisible()
  // It was the signature, and nothing else: with the right one the new build comes.
  await context.setOffline(false)
  put(signature)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByText(es('newBuild.text'))).toBeVisible({ timeout: 90_000 })
})
