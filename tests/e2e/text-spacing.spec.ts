import type { Page } from '@playwright/test'
import { expect, standing, test } from './frame/test.ts'

/** The spacing that WCAG 2.2, 1.4.12 asks a page to bear, put in by the reader's own style sheet. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Words of which an element shows a part only, because they are wider or taller than it. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#root *')].flatMap((element) => {
      const words = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())
      if (!words || element.closest('.visually-hidden, svg') || !element.checkVisibility({ visibilityProperty: true })) return []
      for (let around: HTMLElement | null = element; around && around.id !== 'root'; around = around.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(around)
        // What scrolls can be read, and the map cuts its own names at its edge.
        if (display === 'inline' || around.matches('.map, .explore__map')) continue
        const across = (overflowX === 'hidden' || overflowX === 'clip') && around.scrollWidth > around.clientWidth + 1
        const down = (overflowY === 'hidden' || overflowY === 'clip') && around.scrollHeight > around.clientHeight + 1
        if (across || down) return [`${around.className}: ${element.textContent}`]
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break
      }
      return []
    }),
  )
}

for (const link of ['select=HN0703', 'display=table', 'analysis=gap&select=HN0703', 'analysis=compare&select=HN0703,HN0801']) {
  for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    test(`wider letters, words and lines cut no word, ${size.width} pixels, ${link}`, async ({ page, open }) => {
      await page.setViewportSize(size)
      await page.addInitScript((rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(rules)
        document.adoptedStyleSheets = [sheet]
      }, SPACING)
      await open(`#/explore?lang=es&${link}`)
      await standing(page)
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).letterSpacing)).not.toBe('normal')
      expect(await cutWords(page)).toEqual([])
    })
  }
}
