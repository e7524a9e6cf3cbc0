/**
 * react-aria puts a `<style>` into the page for its buttons unless an element of this id is there, and the page's content
 * policy refuses styles that are not files. The rule itself stands in controls.css.
 */
const STYLE_ID = 'react-aria-pressable-style'

/** Keeps react-aria from adding its style element. Does nothing the second time. */
export function reservePressStyle(page: Document): void {
  if (page.getElementById(STYLE_ID)) return
  const marker = page.createElement('meta')
  marker.id = STYLE_ID
  page.head.append(marker)
}

if (typeof document !== 'undefined') reservePressStyle(document)
