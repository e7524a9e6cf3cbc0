import type { Page } from '@playwright/test'
import { CLOSES, OPENS } from '../../src/i18n/added/markText.ts'
import { MARKED } from '../../src/state/added-languages.ts'
import { releasedTexts, unreleased } from './frame/dataTexts.ts'
import { openView, OWN_FILE, OWN_TABLE, settled } from './frame/openView.ts'
import { expect, test } from './frame/test.ts'
import { EVERY_VIEW, type View, viewOf } from './frame/views.ts'

/** Names that are the same in every language, and what the library of controls says by itself, in the language the texts stand on. */
const ANYWHERE = new Set(['Arraigo', 'Español', 'English', 'English (Pseudo-Accents)', 'SBOM (CycloneDX)', 'CycloneDX', 'SBOM', 'SHA-256', 'Remove'])

/**
 * Every text of the screen and of its controls that is read or heard, without what stands between marks, names of files, sums and
 * SQL, and without what the reader of a person's own table says of it, which it says in Spanish and English itself.
 */
async function unmarked(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest('script, style, noscript, template, [hidden], code, pre, textarea, .cm-editor, .own-finding__text, .own-details .own-list') && parent.getClientRects().length > 0) texts.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('body *:not(.cm-editor *)')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext']) texts.push(element.getAttribute(name) ?? '')
    }
    return texts
  })
  const inner = new RegExp(`${OPENS}[^${OPENS}${CLOSES}]*${CLOSES}`, 'g')
  const without = (text: string): string => (inner.test(text) ? without(text.replaceAll(inner, ' ')) : text)
  return [...new Set(said.map((text) => without(text).trim()))].filter((text) => /\p{L}{3}/u.test(text) && !/^[\da-f]{64}$|^SELECT |\.gzip$|^[a-z]+(?:_[a-z]+)*$/.test(text))
}

/** What brings a view into its state asks for controls by their English names, so the language is changed in the open page. */
async function openMarked(page: Page, address: string, view: View): Promise<void> {
  await openView(page, address, view, 'en')
  await page.evaluate((code) => {
    window.location.hash = window.location.hash.replace('lang=en', `lang=${code}`)
  }, MARKED.code)
  await expect(page.locator('html')).toHaveAttribute('lang', MARKED.code)
  await settled(page)
}

/** Charts that do not say in a sentence what they show, by their titles. */
function wordlessCharts(page: Page): Promise<readonly string[]> {
  return page.locator('figure').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const said = (figure.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      return /\p{L}.*\.\s*⟧*\s*$/u.test(said.trim()) ? [] : [`${figure.querySelector('figcaption')?.textContent ?? figure.className}: ${said}`]
    }),
  )
}

test.describe('in English with marks', () => {
  const released = new Set([...releasedTexts(), OWN_FILE, ...OWN_TABLE.split(/[\n,]/)])
  const sentences = [...released].join('\n')
  // Screens of the app; pages that stand alone are written in their own languages.
  for (const view of EVERY_VIEW.filter(({ group, path }) => ['explore', 'analyses', 'data'].includes(group) && path('en').startsWith('#/'))) {
    test(`every text of ${view.name} comes from a file of texts or from the data, and every chart says its message`, async ({ page, address }) => {
      await openMarked(page, address, view)
      const found = (await unmarked(page)).filter((text) => !ANYWHERE.has(text)).map((text) => unreleased(text, released, sentences)).filter(Boolean)
      expect(found).toEqual([])
      expect(await wordlessCharts(page)).toEqual([])
      // A value that a text asks for and is not given stands there as its name.
      expect((await page.locator('body').innerText()).match(/\{\w+\}/g) ?? []).toEqual([])
    })
  }

  test('what is written by hand into a screen is found', async ({ page, address }) => {
    await openMarked(page, address, viewOf('data'))
    await page.evaluate(() => {
      document.querySelector('h1, h2')?.append(', see below')
      document.querySelector('button')?.setAttribute('aria-label', 'Close')
    })
    const found = (await unmarked(page)).map((text) => unreleased(text, released, sentences))
    expect(found).toContain('Close')
    expect(found).toContain('see below')
  })
})
