import type { Page } from '@playwright/test'
import { axeOn } from './frame/axe.ts'
import { countsOf, es, openPlace } from './frame/place.ts'
import { manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { write } from './frame/write.ts'

const HERE = 'es/HN0703.html'
const WRITTEN = 'La cifra del municipio es otra: "1 < 2".\nLo dice el registro de la alcaldía.'

// Nothing is kept here, so that any request would be the form's.
test.use({ serviceWorkers: 'block' })

async function openForm(page: Page) {
  await page.getByRole('button', { name: es('report.open') }).click()
  const dialog = page.getByRole('dialog', { name: es('report.title', { place: 'Danlí' }) })
  await expect(dialog).toBeVisible()
  const field = (name: 'figure' | 'words' | 'message') => dialog.getByLabel(es(`report.${name}`), { exact: true })
  return { dialog, figure: field('figure'), words: field('words'), message: field('message') }
}

test.describe('an error reported', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  test('is a message with place, figure, release and words, copied and never sent; its draft lasts until then', async ({ page, address, journal }) => {
    await openPlace(page, address, HERE)
    const { need } = await countsOf('HN0703')
    let requests = journal.requests.length
    const first = await openForm(page)
    const option = first.figure.locator('option').filter({ hasText: /^Personas que lo necesitan, 2025: / }).first()
    await first.figure.selectOption((await option.getAttribute('value')) ?? '')
    await write(first.words, WRITTEN)
    for (const said of [
      es('report.line.place', { place: 'Danlí, El Paraíso, Honduras', id: 'HN0703' }),
      es('report.line.indicator', { indicator: 'Personas que lo necesitan', id: 'need' }),
      es('report.line.value', { value: `${need.persons} personas` }),
      es('report.line.release', { release: manifest().release }),
      es('report.line.address', { address: address + HERE }),
      es('report.line.kind', { kind: es('common.synthetic') }),
      WRITTEN,
    ]) {
      await expect(first.message).toHaveValue(new RegExp(said.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)))
    }
    const whole = await first.message.inputValue()
    expect(journal.requests.slice(requests), 'requests while the message was written').toEqual([])

    await page.reload()
    const again = await openForm(page)
    await expect(again.words).toHaveValue(WRITTEN)
    expect(await again.message.inputValue()).toBe(whole)
    requests = journal.requests.length
    await again.dialog.getByRole('button', { name: es('report.copy') }).click()
    await expect(again.dialog.getByText(es('report.copied'))).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole)
    expect(journal.requests.slice(requests), 'requests while the message was copied').toEqual([])

    await page.reload()
    const empty = await openForm(page)
    await expect(empty.words).toHaveValue('')
    await expect(empty.figure).toHaveValue('')
  })
})

test('the way to mail holds the same message and no recipient', async ({ page, address }) => {
  await openPlace(page, address, HERE)
  const { dialog, words, message } = await openForm(page)
  await write(words, WRITTEN)
  const mail = new URL((await dialog.getByRole('link', { name: es('report.mail') }).getAttribute('href')) ?? '')
  expect([mail.protocol, mail.pathname]).toEqual(['mailto:', ''])
  const body = (mail.searchParams.get('body') ?? '').replaceAll('\r\n', '\n')
  expect(`${mail.searchParams.get('subject')}\n\n${body}`).toBe(await message.inputValue())
})

test('axe finds nothing on the open form, Escape closes it and gives the focus back', async ({ page, address }) => {
  await openPlace(page, address, HERE)
  const { dialog } = await openForm(page)
  const { violations } = await axeOn(page).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: es('report.open') })).toBeFocused()
})
