import { type BrushScale, slotsOf, valueOfEdge } from '../../domain/cross/brushScale.ts'

/** Height of the drawing, in its own units: a bar of every place is as high. */
export const DRAWN_HEIGHT = 100
/** What has one place is seen. */
const LOWEST_BAR = 1.5
/** Of a bar's width, on either side. */
const SPACE = 0.05

/** Most places in a bar, those without a value left aside; at least 1. */
export function tallestOf(counts: ArrayLike<number>, scale: BrushScale): number {
  let tallest = 1
  for (let bar = 0; bar < scale.bars; bar += 1) tallest = Math.max(tallest, counts[bar] ?? 0)
  return tallest
}

/** The outline of all bars as the data of one SVG path, `bars` wide and 100 high, standing on its lower edge. */
export function barsPath(counts: ArrayLike<number>, scale: BrushScale, tallest: number): string {
  let path = ''
  for (let bar = 0; bar < scale.bars; bar += 1) {
    const count = counts[bar] ?? 0
    if (count === 0) continue
    const height = Math.max((count / tallest) * DRAWN_HEIGHT, LOWEST_BAR)
    path += `M${bar + SPACE} ${DRAWN_HEIGHT}V${Number((DRAWN_HEIGHT - height).toFixed(2))}H${bar + 1 - SPACE}V${DRAWN_HEIGHT}Z`
  }
  return path
}

/** Values of the edges between bars, first to last. */
export function barEdges(scale: BrushScale): readonly number[] {
  return Array.from({ length: scale.bars + 1 }, (_, bar) => valueOfEdge(scale, bar * scale.parts))
}

/** Edges of a drag as a brush may have them: an open last bar is taken whole; everything is no brush. */
export function brushOfEdges(scale: BrushScale, edges: readonly [number, number] | null): readonly [number, number] | null {
  if (edges === null) return null
  const slots = slotsOf(scale)
  const open = scale.openEnd ? slots - scale.parts : slots
  const low = Math.min(edges[0], scale.openEnd ? open : slots - 1)
  const high = edges[1] > open ? slots : edges[1]
  return low <= 0 && high >= slots ? null : [Math.max(low, 0), high]
}

/** The range of values a brush stands for. */
export function rangeOfBrush(scale: BrushScale, brush: readonly [number, number] | null): readonly [number, number] | null {
  return brush === null ? null : [valueOfEdge(scale, brush[0]), valueOfEdge(scale, brush[1])]
}
