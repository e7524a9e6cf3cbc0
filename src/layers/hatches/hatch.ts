import type { Absence } from '../../catalog/observation-status.ts'

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]
type Dot = readonly [x: number, y: number]

/** One tile of a pattern, in pixels; strokes and dots may reach over its edge and continue on the other side. */
export interface Hatch {
  readonly tile: number
  readonly strokes: readonly Stroke[]
  readonly dots: readonly Dot[]
  /** Width of strokes and radius of dots. */
  readonly strokeWidth: number
  readonly dotRadius: number
}

/** Told apart by form alone: slanted lines for what is hidden, dots for what did not come, dashes for what cannot be. */
export const HATCHES: Record<Absence, Hatch> = {
  suppressed: {
    tile: 8,
    strokes: [
      [-2, 10, 10, -2],
      [-2, 2, 2, -2],
      [6, 10, 10, 6],
    ],
    dots: [],
    strokeWidth: 1.25,
    dotRadius: 0,
  },
  'not-reported': {
    tile: 8,
    strokes: [],
    dots: [
      [2, 2],
      [6, 6],
    ],
    strokeWidth: 0,
    dotRadius: 0.95,
  },
  'not-applicable': {
    tile: 8,
    strokes: [
      [0.5, 2, 4.5, 2],
      [4.5, 6, 8.5, 6],
    ],
    dots: [],
    strokeWidth: 1.1,
    dotRadius: 0,
  },
}
