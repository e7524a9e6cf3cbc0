import { NO_PAINT, type Paint, paintOf, saidPaint, type StyleOf } from './paintAttributes.ts'
import type { DrawnIn } from './pageAround.ts'
import type { PictureElement } from './pictureElement.ts'

const CONTAINERS = ['svg', 'g', 'defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker', 'linearGradient', 'radialGradient']
const MARKS = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'use', 'stop', 'image', 'title', 'desc']
const KEPT = new Set([...CONTAINERS, ...MARKS])
/** What stands in definitions is never laid out, and yet is drawn where it is referred to. */
const NEVER_LAID_OUT = new Set(['defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker', 'linearGradient', 'radialGradient', 'stop', 'title', 'desc'])
const TEXTS = new Set(['text', 'tspan', 'title', 'desc'])
const ATTRIBUTES =
  'd x y x1 y1 x2 y2 cx cy r rx ry dx dy rotate width height points viewBox preserveAspectRatio transform patternTransform ' +
  'patternUnits patternContentUnits gradientUnits gradientTransform spreadMethod offset fx fy clipPathUnits maskUnits maskContentUnits ' +
  'markerWidth markerHeight markerUnits orient refX refY textLength lengthAdjust overflow'
const KEPT_ATTRIBUTES = new Set(ATTRIBUTES.split(' '))

/**
 * A drawing on screen with its computed styles as attributes: nothing in it needs a style sheet, a script or the page any
 * more. Definitions that stand elsewhere in the page are taken along; ids are made anew, so that several drawings fit one file.
 */
export function readSvg(svg: Element, page: Pick<DrawnIn, 'styleOf' | 'measure' | 'elementOf' | 'scaleOf'>, prefix = 'p'): PictureElement {
  const ids = new Map<string, string>()
  const found = new Set<string>()
  const reference = (id: string) => {
    const known = ids.get(id) ?? `${prefix}${ids.size + 1}`
    ids.set(id, known)
    return known
  }
  const read = (element: Element, parent: Paint): PictureElement | null => {
    const name = element.localName
    if (!KEPT.has(name)) return null
    const style = page.styleOf(element)
    const laidOut = !NEVER_LAID_OUT.has(name)
    if (laidOut && style('display') === 'none') return null
    const fixedLines = style('vector-effect') === 'non-scaling-stroke'
    const paint = paintOf(style, page.measure, fixedLines ? page.scaleOf(element) || 1 : 1, reference)
    const attributes = { ...keptAttributes(element, reference), ...(name === 'title' || name === 'desc' ? {} : saidPaint(paint, parent)) }
    if (laidOut && attributes['transform'] === undefined) {
      const moved = transformOf(style)
      if (moved) attributes['transform'] = moved
    }
    if (name === 'svg' && style('overflow') === 'visible') attributes['overflow'] = 'visible'
    if (element.id) {
      attributes['id'] = reference(element.id)
      found.add(element.id)
    }
    const children = Array.from(element.childNodes).flatMap((child): readonly (PictureElement | string)[] => {
      if (child.nodeType === 3) return TEXTS.has(name) && child.nodeValue ? [child.nodeValue] : []
      const kept = child.nodeType === 1 ? read(child as Element, paint) : null
      return kept ? [kept] : []
    })
    return { name, attributes, children }
  }
  const drawing = read(svg, NO_PAINT) ?? { name: 'svg', attributes: {}, children: [] }
  const elsewhere: PictureElement[] = []
  for (let missing = lost(ids, found); missing.length > 0; missing = lost(ids, found)) {
    for (const id of missing) {
      found.add(id)
      const definition = page.elementOf(id)
      const kept = definition && read(definition, NO_PAINT)
      if (kept) elsewhere.push(kept)
    }
  }
  if (elsewhere.length === 0) return drawing
  return { ...drawing, children: [{ name: 'defs', attributes: {}, children: elsewhere }, ...drawing.children] }
}

function keptAttributes(element: Element, reference: (id: string) => string): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const { name, value } of Array.from(element.attributes)) {
    if (KEPT_ATTRIBUTES.has(name)) kept[name] = value
    // Only what the file itself holds: an address elsewhere would be asked for by whoever opens the file.
    if (/^(xlink:)?href$/.test(name) && value.startsWith('#')) kept['href'] = `#${reference(value.slice(1))}`
    if (/^(xlink:)?href$/.test(name) && element.localName === 'image' && value.startsWith('data:image/')) kept['href'] = value
  }
  return kept
}

/** A transformation that stands in a style sheet only, about its origin; null where there is none. */
function transformOf(style: StyleOf): string | null {
  const transform = style('transform')
  if (!transform.startsWith('matrix(')) return null
  const [across = 0, down = 0] = style('transform-origin').split(' ').map((part) => Number.parseFloat(part) || 0)
  return across === 0 && down === 0 ? transform : `translate(${across} ${down}) ${transform} translate(${-across} ${-down})`
}

function lost(ids: ReadonlyMap<string, string>, found: ReadonlySet<string>): string[] {
  return [...ids.keys()].filter((id) => !found.has(id))
}
