import type { Page } from '@playwright/test'

/** What a person finds at a stop of the Tab key. */
export interface Stop {
  readonly what: string
  readonly name: string
  readonly inView: boolean
  /** Stands after the stop before it in the document. */
  readonly follows: boolean
  /** Whether the stop before this one looked different while it had the focus; null at the first. */
  readonly ringBefore: boolean | null
  /** The focus has left the page, or is back where it began. */
  readonly end: boolean
}

/**
 * Walks with the Tab key from the top of the page until the focus leaves it, or `most` stops. A stop has a ring where it, its
 * decoration or what is around it looks different with the focus than without.
 */
export async function walkByTab(page: Page, most: number): Promise<Stop[]> {
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    const walk = { last: null as Element | null, first: null as Element | null, look: '' }
    Object.assign(document, { tabWalk: walk })
  })
  const stops: Stop[] = []
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const { tabWalk: walk } = document as unknown as { tabWalk: { last: Element | null; first: Element | null; look: string } }
      const lookOf = (element: Element) => {
        const around = [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling].filter((each): each is Element => each instanceof Element)
        return around
          .flatMap((each) => [null, '::before', '::after'].map((part) => {
            const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor, backgroundColor, content, opacity } = getComputedStyle(each, part)
            return [outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, borderTopColor, backgroundColor, content, opacity].join(' ')
          }))
          .join('|')
      }
      const active = document.activeElement
      const ringBefore = walk.last ? lookOf(walk.last) !== walk.look : null
      const away = !active || active === document.body || active === walk.first
      if (away) return { what: '', name: '', inView: true, follows: true, ringBefore, end: true }
      const labels = (active.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      const field = active as HTMLInputElement
      const name = [active.getAttribute('aria-label'), labels, [...(field.labels ?? [])].map((label) => label.textContent).join(' '), active.textContent, active.getAttribute('title'), active.getAttribute('placeholder')].find((text) => (text ?? '').trim() !== '') ?? ''
      // An input that is drawn by its label is seen where the label is.
      const drawn = active.matches('input') ? (active.closest('label') ?? active) : active
      const box = drawn.getBoundingClientRect()
      const x = Math.min(box.right, innerWidth) - Math.max(box.left, 0)
      const y = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)
      const follows = !walk.last || (walk.last.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING) === 0
      walk.first ??= active
      walk.last = active
      walk.look = lookOf(active)
      return { what: active.outerHTML.replace(/>[\s\S]*/, '>').slice(0, 140), name: name.trim(), inView: x > 0 && y > 0, follows, ringBefore, end: false }
    })
    stops.push(stop)
    if (stop.end) break
  }
  return stops
}
