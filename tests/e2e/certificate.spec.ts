import { createHash } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { Certificate } from '../../src/catalog/certificate.ts'
import { formatNumber, formatValue } from '../../src/domain/formatting/number.ts'
import { manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { en, es, type Words } from './frame/words.ts'

const DATASET = 'demonstration'

/** What is served as the certificate of the demonstration: the bytes, and what they say. */
async function served(page: Page, address: string): Promise<{ certificate: Certificate; hash: string; html: string; htmlHash: string }> {
  const files = filesOf()
  const [figures, text] = await Promise.all([page.request.get(`${address}data/${files.figures}`), page.request.get(`${address}data/${files.page}`)])
  expect([figures.status(), text.status()]).toEqual([200, 200])
  expect(text.headers()['content-type']).toContain('text/html')
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  return { certificate: (await figures.json()) as Certificate, hash: hashOf(await figures.body()), html: await text.text(), htmlHash: hashOf(await text.body()) }
}

function filesOf(): { figures: string; page: string } {
  const files = manifest().certificates[DATASET]
  if (!files) throw new Error(`the release has no certificate of ${DATASET}`)
  return files
}

async function openSection(page: Page, address: string, words: Words = es): Promise<Locator> {
  await page.goto(`${address}#/data?lang=${words === es ? 'es' : 'en'}`)
  const section = page.getByRole('region', { name: words('data.certificate.title') })
  await expect(section).toHaveCount(Object.keys(manifest().certificates).length)
  return section.first()
}

for (const [language, words, locale] of [['es', es, 'es-GT'], ['en', en, 'en-GB']] as const) {
  test(`the figures under Data are those of the served certificate (${language})`, async ({ page, address }) => {
    const section = await openSection(page, address, words)
    const { certificate } = await served(page, address)
    const { totals, weakest, attacks, tables } = certificate
    const number = (value: number) => formatNumber(value, locale)
    const share = (part: number, whole: number) => formatValue(whole === 0 ? 0 : part / whole, 'percent', locale)
    const figure = (label: string) => section.getByRole('term').filter({ hasText: label }).locator('xpath=following-sibling::dd')

    expect(totals.suppressed).toBeGreaterThan(0)
    const hidden = words('data.certificate.hidden', { suppressed: number(totals.suppressed), cells: number(totals.cells) })
    await expect(figure(hidden)).toHaveText(share(totals.suppressed, totals.cells))
    const lost = totals.personsLostPercent === 0 ? `< ${share(1, 100)}` : share(totals.personsLostPercent, 100)
    await expect(figure(words('data.certificate.lost'))).toHaveText(lost)
    if (!weakest) throw new Error('cells are hidden and none of them is the most exposed')
    await expect(figure(words('data.certificate.weakest', { required: number(weakest.required + 1) }))).toHaveText(number(weakest.width + 1))
    const tried = attacks.filter(({ checked }) => checked > 0).length
    await expect(figure(words('data.certificate.found', { attacks: tried }))).toHaveText('0')
    await expect(section).toContainText(words('data.certificate.holds', { attacks: tried }))
    await expect(section).toContainText(certificate.release)

    const details = section.getByRole('button', { name: words('data.certificate.details') })
    const table = (column: string) => section.getByRole('table').filter({ has: page.getByRole('columnheader', { name: column, exact: true }) })
    await expect(section.getByRole('table')).toHaveCount(0)
    await details.click()
    await expect(details).toHaveAttribute('aria-expanded', 'true')
    for (const { id, checked, found } of attacks) {
      const row = table(words('data.certificate.attack')).getByRole('row').filter({ hasText: words(`data.certificate.tried.${id}.text`) })
      await expect(row.getByRole('cell').first()).toContainText(number(checked))
      await expect(row.getByRole('cell').last()).toHaveText(number(found))
    }
    for (const one of tables) {
      const row = table(words('data.certificate.table')).getByRole('row').filter({ has: page.getByRole('rowheader', { name: one.table, exact: true }) })
      for (const kind of ['cells', 'reported', 'zero', 'suppressed'] as const) await expect(row, `${one.table} ${kind}`).toContainText(number(one[kind]))
    }
    await details.click()
    await expect(section.getByRole('table')).toHaveCount(0)
  })
}

test('both files are the ones of the manifest, and name the tables they are about', async ({ page, address }) => {
  const { certificate, hash, htmlHash, html } = await served(page, address)
  const listed = new Map(manifest().files.map((file) => [file.path, file.hash]))
  expect([hash, htmlHash]).toEqual([listed.get(filesOf().figures), listed.get(filesOf().page)])
  expect(certificate.dataset).toBe(DATASET)
  expect(certificate.attacks.length).toBeGreaterThan(0)
  expect(certificate.attacks.filter(({ found }) => found > 0)).toEqual([])
  for (const [name, digest] of Object.entries(certificate.files)) {
    expect(html).toContain(name)
    expect(html).toContain(digest)
  }
})

test('the page of the certificate opens from Data in the visitor’s language and says the same', async ({ page, address, keepPicture }) => {
  const section = await openSection(page, address)
  const { certificate } = await served(page, address)
  await expect(section.getByRole('link', { name: es('data.certificate.figures') })).toHaveAttribute('href', `${address}data/${filesOf().figures}`)
  await section.getByRole('link', { name: es('data.certificate.page') }).click()
  await expect(page).toHaveURL(`${address}data/${filesOf().page}#es`)
  const spanish = page.getByRole('article').first()
  await expect(spanish).toHaveAttribute('lang', 'es')
  const { totals } = certificate
  await expect(spanish).toContainText(`${formatNumber(totals.suppressed, 'es-GT')} de ${formatNumber(totals.cells, 'es-GT')} celdas`)
  await expect(spanish).toContainText(certificate.release)
  await expect(spanish.getByRole('heading', { level: 1 })).toBeInViewport()
  await keepPicture('certificate-page')
  await spanish.getByRole('link', { name: 'Read in English' }).click()
  const english = page.getByRole('article').nth(1)
  await expect(english.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(english).toContainText(`${formatNumber(totals.suppressed, 'en-GB')} of ${formatNumber(totals.cells, 'en-GB')} cells`)
})

test('a certificate that cannot be had is said so, and asked for again', async ({ page, address }) => {
  const file = `**/data/${filesOf().figures}`
  await page.route(file, (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(`${address}#/data?lang=es`)
  const notice = page.getByRole('alert').filter({ hasText: es('error.title.file-missing') })
  await expect(notice).toContainText(filesOf().figures)
  await page.unroute(file)
  await notice.getByRole('button', { name: es('error.retry') }).click()
  await expect(page.getByRole('region', { name: es('data.certificate.title') }).first()).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('nothing of the certificate is wider than the screen, open or folded', async ({ page, address, keepPicture }) => {
    const section = await openSection(page, address)
    const isWider = () => page.evaluate(() => [document.documentElement, document.querySelector('main')].some((part) => part !== null && part.scrollWidth > part.clientWidth))
    expect(await isWider()).toBe(false)
    await section.getByRole('button', { name: es('data.certificate.details') }).click()
    expect(await isWider()).toBe(false)
    await section.scrollIntoViewIfNeeded()
    await keepPicture('certificate-phone')
    await section.getByRole('link', { name: es('data.certificate.page') }).click()
    await expect(page.getByRole('article').first()).toBeVisible()
    expect(await isWider()).toBe(false)
  })
})
