import { type BrushScale, slotsOf } from '../../../src/domain/cross/brushScale.ts'
import type { Brush } from '../../../src/domain/cross/crossCube.ts'

export interface BrushState {
  /** The axis that is being brushed. */
  readonly active: number
  readonly brushes: readonly Brush[]
}

/** Part of an axis as a brush, between two shares of its slots. Never empty. */
export function brushOfShares(scale: BrushScale, from: number, to: number): Brush {
  const low = Math.floor(slotsOf(scale) * from)
  return [low, Math.max(low + 1, Math.floor(slotsOf(scale) * to))]
}

/** States under which all engines have to count alike: nothing brushed, one, two and all axes, narrow, wide and to both ends. Four axes. */
export function fixedStates(scales: readonly BrushScale[]): readonly BrushState[] {
  const shares: readonly { readonly active: number; readonly of: readonly (readonly [number, number] | null)[] }[] = [
    { active: 0, of: [null, null, null, null] },
    { active: 0, of: [[0.2, 0.55], null, null, null] },
    { active: 1, of: [[0.2, 0.55], [0, 0.3], null, null] },
    { active: 2, of: [null, [0.05, 1], [0.3, 0.31], [0, 0.5]] },
    { active: 3, of: [[0, 1], [0, 0.6], [0.25, 0.9], [0.1, 0.4]] },
    { active: 3, of: [[0.5, 0.8], null, [0.4, 0.7], null] },
  ]
  return shares.map(({ active, of }) => ({ active, brushes: scales.map((scale, axis) => (of[axis] ? brushOfShares(scale, of[axis][0], of[axis][1]) : null)) }))
}
