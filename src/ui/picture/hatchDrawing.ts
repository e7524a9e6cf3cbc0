import { ABSENCES, type Absence } from '../../catalog/observation-status.ts'
import { HATCHES } from '../../layers/hatches/hatch.ts'
import type { DrawnBox } from './pageAround.ts'
import { element, type PictureElement } from './pictureElement.ts'

/** The absence an element of the page is a sample of, by its class; null for any other. */
export function absenceOf(sample: Element): Absence | null {
  const classes = (sample.getAttribute('class') ?? '').split(/\s+/)
  return ABSENCES.find((absence) => classes.includes(`chart-absence--${absence}`)) ?? null
}

/** The pattern of an absence in a box, with the strokes the map has: style sheets draw it in a way no file can hold. */
export function hatchDrawing(absence: Absence, { left, top, right, bottom }: DrawnBox, colour: string): PictureElement {
  const { tile, strokes, dots, strokeWidth, dotRadius } = HATCHES[absence]
  const steps = (length: number) => Array.from({ length: Math.ceil(length / tile) }, (_, index) => index * tile)
  const tiles = steps(right - left).flatMap((x) => steps(bottom - top).map((y) => ({ x, y })))
  const marks = tiles.flatMap(({ x, y }) => [
    ...strokes.map(([x1, y1, x2, y2]) => element('line', { x1: x + x1, y1: y + y1, x2: x + x2, y2: y + y2, stroke: colour, 'stroke-width': strokeWidth })),
    ...dots.map(([cx, cy]) => element('circle', { cx: x + cx, cy: y + cy, r: dotRadius, fill: colour })),
  ])
  // An svg inside an svg cuts off what reaches over its edge.
  return element('svg', { x: left, y: top, width: right - left, height: bottom - top }, marks)
}
