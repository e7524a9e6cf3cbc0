import { type MeasureColour, plainColour } from './plainColour.ts'

/** One computed property of an element, by its CSS name. */
export type StyleOf = (property: string) => string
export type Paint = Readonly<Record<string, string>>

/** What SVG takes for granted at the top of a drawing; a property not named here is not carried over. */
const INHERITED: Paint = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'paint-order': 'normal',
  visibility: 'visible',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
}
const OWN: Paint = { opacity: '1', 'clip-path': 'none', mask: 'none', 'stop-color': '#000000', 'stop-opacity': '1' }
const COLOURS = new Set(['fill', 'stroke', 'stop-color'])
const OPACITY_OF: Paint = { fill: 'fill-opacity', stroke: 'stroke-opacity', 'stop-color': 'stop-opacity' }

/** The paint above a drawing, that of its first element is compared with. */
export const NO_PAINT: Paint = INHERITED

/**
 * The properties that paint an element, as presentation attributes, without units and with colours every program reads.
 * `thin` divides the width of its lines: 1, or the scale of the drawing where lines keep their width on screen.
 */
export function paintOf(style: StyleOf, measure: MeasureColour, thin: number, reference: (id: string) => string): Paint {
  const paint: Record<string, string> = {}
  for (const [property, usual] of [...Object.entries(INHERITED), ...Object.entries(OWN)]) {
    // A property that does not apply to an element, such as a stop's, may be computed as nothing.
    paint[property] ??= lengthless(style(property), property) || usual
    if (COLOURS.has(property)) colourInto(paint, property, style, measure)
    paint[property] = paint[property]?.replace(/url\(\s*["']?[^"')]*#([^"')]+)["']?\s*\)/, (_, id: string) => `url(#${reference(id)})`) ?? usual
  }
  if (thin !== 1) {
    for (const property of ['stroke-width', 'stroke-dasharray', 'stroke-dashoffset']) {
      paint[property] = paint[property]?.replaceAll(/[\d.]+/g, (digits) => String(Number((Number(digits) / thin).toPrecision(6)))) ?? ''
    }
  }
  return paint
}

/** Of its paint, what an element must say itself, below a parent painted so. */
export function saidPaint(paint: Paint, parent: Paint): Record<string, string> {
  const said = Object.keys(INHERITED).filter((property) => paint[property] !== parent[property])
  const own = Object.keys(OWN).filter((property) => paint[property] !== OWN[property])
  return Object.fromEntries([...said, ...own].map((property) => [property, paint[property] ?? '']))
}

function colourInto(paint: Record<string, string>, property: string, style: StyleOf, measure: MeasureColour): void {
  const text = paint[property] ?? ''
  // A pattern keeps its reference; the colour some browsers give after it stands in for a pattern that is lost.
  const found = text === 'none' || text.startsWith('url(') ? null : plainColour(text, measure)
  if (text.startsWith('url(')) paint[property] = text.slice(0, text.indexOf(')') + 1)
  const opacity = OPACITY_OF[property] ?? ''
  const share = Number(style(opacity) || '1')
  if (found) paint[property] = found.colour
  paint[opacity] = String(Math.round(share * (found?.opacity ?? 1) * 1000) / 1000)
}

function lengthless(value: string, property: string): string {
  if (property === 'font-family') return value
  if (property === 'stroke-dasharray') return value.replaceAll('px', '').replaceAll(/,\s*/g, ' ')
  return /^-?[\d.]+px$/.test(value) ? value.slice(0, -2) : value
}
