import type { Page } from '@playwright/test'

/** Least side of a target in CSS pixels: WCAG 2.2, success criterion 2.5.8. */
const LEAST = 24

/**
 * Targets that are smaller than 24 by 24 CSS pixels and fall under no exception of WCAG 2.5.8: not in a line of text, no circle
 * of 24 pixels around their middle free of other targets and of the circles of other small ones. `equivalent`: what another
 * control of the same page does as well, by selector. What the pointer cannot reach is no target.
 */
export function smallTargets(page: Page, equivalent: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ({ least, others }) => {
      const SELECTOR = 'a[href], button, input, select, textarea, summary, [role=button], [role=option], [role=tab], [role=radio], [role=checkbox], [role=slider], [role=link]'
      const targets = [...document.querySelectorAll<HTMLElement>(SELECTOR)].flatMap((element) => {
        // What a label wraps is pressed by all of the label.
        const pressed = element.matches('input') ? (element.closest('label') ?? element) : element
        const box = pressed.getBoundingClientRect()
        const style = getComputedStyle(pressed)
        const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        const hit = middle !== null && (pressed.contains(middle) || middle.contains(pressed))
        if (box.width < 2 || box.height < 2 || style.visibility === 'hidden' || style.pointerEvents === 'none' || !hit) return []
        return [{ element: pressed, box, small: box.width < least - 0.01 || box.height < least - 0.01 }]
      })
      // A target and what it wraps are one.
      const single = targets.filter(({ element }, at) => targets.findIndex((other) => other.element === element) === at)
      const centre = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 })
      const inText = (element: HTMLElement) => getComputedStyle(element).display === 'inline' && [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
      return single
        .filter(({ element, box, small }) => {
          if (!small || inText(element) || others.some((selector) => element.matches(selector))) return false
          const at = centre(box)
          return single.some((other) => {
            if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false
            const near = { x: Math.max(other.box.left, Math.min(at.x, other.box.right)), y: Math.max(other.box.top, Math.min(at.y, other.box.bottom)) }
            const toBox = Math.hypot(near.x - at.x, near.y - at.y)
            const toCircle = Math.hypot(centre(other.box).x - at.x, centre(other.box).y - at.y)
            return toBox < least / 2 - 0.01 || (other.small && toCircle < least - 0.01)
          })
        })
        .map(({ element, box }) => `${element.outerHTML.replace(/>[\s\S]*/, '>').slice(0, 140)} ${Math.round(box.width)} x ${Math.round(box.height)}`)
    },
    { least: LEAST, others: equivalent },
  )
}
