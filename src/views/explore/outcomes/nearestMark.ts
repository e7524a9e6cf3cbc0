import type { FunnelScale } from './funnelScale.ts'
import type { FunnelMark } from './funnelView.ts'

/** How far from a point, in pixels, a pointer still means it. */
const REACH = 26

/** Index of the point nearest to a spot of the drawing, null where none is near. */
export function nearestMark(marks: readonly FunnelMark[], { across, down }: Pick<FunnelScale, 'across' | 'down'>, x: number, y: number): number | null {
  let nearest: number | null = null
  let distance = REACH
  for (const [index, { row }] of marks.entries()) {
    const found = Math.hypot(across(row.denominator) - x, down(row.value) - y)
    if (found > distance) continue
    distance = found
    nearest = index
  }
  return nearest
}
