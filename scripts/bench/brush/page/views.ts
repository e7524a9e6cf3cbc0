import { type BrushScale, slotsOf } from '../../../../src/domain/cross/brushScale.ts'
import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import type { BrushCounts } from '../countsHash.ts'

/** Screen pixels of a slot, and the height of a histogram's bars. */
export const SLOT_WIDTH = 2
export const BARS_HEIGHT = 170
const COLOURS = ['#eef3f5', '#cfe3e8', '#a5cdd6', '#72b0bf', '#3f8fa3', '#1f6e84', '#0c4d61']
const SVG = 'http://www.w3.org/2000/svg'

/** An area to colour: SVG path data. */
export interface AreaPaths {
  readonly box: string
  readonly paths: readonly string[]
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, parent?: Element): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  parent?.append(made)
  return made
}

/** Sets an attribute where it is another one: what is as it was costs nothing. */
function change(target: Element, name: string, value: string): void {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value)
}

/** A histogram of bars, the last for no value, with a brush. */
export function histogramView(parent: Element, scale: BrushScale) {
  const wide = scale.parts * SLOT_WIDTH
  const svg = element('svg', { width: slotsOf(scale) * SLOT_WIDTH + 2 * wide, height: BARS_HEIGHT + 24, class: 'histogram' }, parent)
  const bars = Array.from({ length: scale.bars + 1 }, (_, bar) => element('rect', { x: (bar + (bar === scale.bars ? 0.5 : 0)) * wide, width: wide - 1, y: BARS_HEIGHT, height: 0, fill: '#1f6e84' }, svg))
  element('line', { x1: 0, x2: slotsOf(scale) * SLOT_WIDTH, y1: BARS_HEIGHT, y2: BARS_HEIGHT, stroke: '#555' }, svg)
  const shade = element('rect', { x: 0, width: 0, y: 0, height: BARS_HEIGHT, fill: '#c8641e', 'fill-opacity': 0.25 }, svg)
  let most = 0
  return {
    svg,
    draw(counts: ArrayLike<number>, brush: Brush) {
      // The scale of all rows: bars shrink as rows are left out.
      if (most === 0) most = Math.max(1, ...Array.from(counts))
      bars.forEach((rect, bar) => {
        const height = ((counts[bar] ?? 0) / most) * (BARS_HEIGHT - 10)
        change(rect, 'height', height.toFixed(1))
        change(rect, 'y', (BARS_HEIGHT - height).toFixed(1))
      })
      change(shade, 'x', String((brush?.[0] ?? 0) * SLOT_WIDTH))
      change(shade, 'width', String(brush === null ? 0 : (brush[1] - brush[0]) * SLOT_WIDTH))
    },
  }
}

/** The areas of all places, coloured by their share of the largest count. */
export function mapView(parent: Element, { box, paths }: AreaPaths) {
  const svg = element('svg', { viewBox: box, width: 420, height: 560, class: 'map' }, parent)
  const group = element('g', { stroke: '#fff', 'stroke-width': 0.5 }, svg)
  const areas = paths.map((d) => element('path', { d, fill: '#ddd', 'vector-effect': 'non-scaling-stroke' }, group))
  let most = 0
  return {
    draw(counts: ArrayLike<number>) {
      if (most === 0) most = Math.max(1, ...Array.from(counts))
      areas.forEach((area, place) => {
        // A root: few places hold most of the rows.
        const share = Math.sqrt((counts[place] ?? 0) / most)
        change(area, 'fill', COLOURS[Math.min(COLOURS.length - 1, Math.floor(share * COLOURS.length))]!)
      })
    },
  }
}

/** Draws all counts; a view given none stays as it is. */
export type DrawViews = (counts: BrushCounts, brushes: readonly Brush[]) => void
