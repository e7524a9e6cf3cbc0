import type { Page } from '@playwright/test'

/** What Tab came to, and what a person who sees would miss there. */
export interface Stop {
  readonly what: string
  readonly faults: readonly string[]
}

/** More than the list of all places has. */
const MOST_STOPS = 1500

/**
 * Goes through a page by Tab alone until the focus leaves it, and resolves with every stop in order. Faults of a stop (WCAG 2.2): not in
 * the window or wholly covered (2.4.11), nothing on it or around it looks different while it has the focus (2.4.7), come to before (2.1.2).
 */
export async function keyboardWalk(page: Page): Promise<Stop[]> {
  await page.evaluate(startWalk)
  const stops: Stop[] = []
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await page.keyboard.press('Tab')
    // What follows the focus (a card, a scrolled list) has its moment.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const { left, arrived } = await page.evaluate(stepOfWalk)
    const last = stops.at(-1)
    if (last && left !== null) stops[stops.length - 1] = { ...last, faults: [...last.faults, left] }
    if (arrived === null) return stops
    stops.push(arrived)
  }
  throw new Error(`more than ${MOST_STOPS} stops: the focus does not leave the page`)
}

/** Puts the beginning of the walk before everything. */
function startWalk(): void {
  const scope = globalThis as unknown as { walked?: Element[]; looks?: readonly (readonly [Element, string])[] }
  scope.walked = []
  scope.looks = []
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  getSelection()?.removeAllRanges()
}

/** In the page: what the last stop looked like without the focus, and where the focus is now; null once it has left. */
function stepOfWalk(): { left: string | null; arrived: Stop | null } {
  const scope = globalThis as unknown as { walked: Element[]; looks: readonly (readonly [Element, string])[] }
  // A ring may be drawn before or after what an element holds.
  const lookOf = (element: Element) =>
    [null, '::before', '::after']
      .map((part) => getComputedStyle(element, part))
      .flatMap((style) => [style.content, style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor, style.color, style.stroke, style.strokeWidth, style.fill, style.textDecorationLine, style.opacity, style.clipPath])
      .join('|')
  const left = scope.looks.length > 0 && scope.looks.every(([element, look]) => element.isConnected && lookOf(element) === look) ? 'no visible focus' : null
  const element = document.activeElement
  if (element === null || element === document.body || element === document.documentElement) return { left, arrived: null }
  // A field of one pixel stands for the label or the button around it.
  const box = element.getBoundingClientRect()
  const shown = box.width <= 2 || box.height <= 2 ? (element.closest('label') ?? element.parentElement ?? element) : element
  const around = [element, shown, shown.parentElement, shown.parentElement?.parentElement, ...shown.children].filter((each) => each instanceof Element)
  scope.looks = around.map((each) => [each, lookOf(each)] as const)
  const faults: string[] = []
  if (scope.walked.includes(element)) faults.push('come to before')
  scope.walked.push(element)
  const sight = [...shown.getClientRects()].flatMap((rect) =>
    [0.1, 0.5, 0.9].flatMap((across) => [0.15, 0.5, 0.85].map((down) => [rect.left + rect.width * across, rect.top + rect.height * down] as const)),
  )
  const inWindow = sight.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
  const label = element.closest('label')
  // What leaves the pointer to the drawing beneath is seen all the same.
  const { pointerEvents } = (shown as HTMLElement).style
  ;(shown as HTMLElement).style.pointerEvents = 'auto'
  const tops = inWindow.flatMap(([x, y]) => document.elementFromPoint(x, y) ?? [])
  ;(shown as HTMLElement).style.pointerEvents = pointerEvents
  const isInSight = tops.some((top) => shown.contains(top) || top.contains(shown) || (label !== null && label.contains(top)))
  if (inWindow.length === 0) faults.push('outside the window')
  else if (!isInSight) faults.push(`covered by ${tops[0]?.className ?? 'another part'}`)
  const name = element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.getAttribute('placeholder') || element.getAttribute('name')) ?? ''
  return { left, arrived: { what: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${name}`.slice(0, 120), faults } }
}
