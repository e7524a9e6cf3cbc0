/** An element of a drawing apart from any document: what a standalone SVG is written from. */
export interface PictureElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (PictureElement | string)[]
}

/** An element with the attributes that are given; numbers are written with at most two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (PictureElement | string)[] = [],
): PictureElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value] as const],
  )
  return { name, attributes: Object.fromEntries(written), children }
}

/** The element as XML 1.0. Text and attributes are escaped, and characters that XML does not know are left out. */
export function markup({ name, attributes, children }: PictureElement): string {
  const start = Object.entries(attributes).reduce((text, [key, value]) => `${text} ${key}="${escaped(value)}"`, `<${name}`)
  if (children.length === 0) return `${start}/>`
  return `${start}>${children.map((child) => (typeof child === 'string' ? escaped(child) : markup(child))).join('')}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Everything outside the Char production of XML 1.0, halves of surrogate pairs among it. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function escaped(text: string): string {
  return text.replaceAll(NOT_XML, '').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
