import type { BrushScale } from '../../../src/domain/cross/brushScale.ts'
import type { Brush } from '../../../src/domain/cross/crossCube.ts'
import { brushOfShares } from './fixedStates.ts'

/** Moves of the pointer along one axis, in edges between slots. */
export interface BrushPath {
  readonly axis: number
  /** Pressed at the first, released at the second. */
  readonly first: readonly [number, number]
  /** Each pressed at its first edge, which is one of the brush, and moved over the others. */
  readonly holds: readonly (readonly number[])[]
}

const STEPS = 36

/** A brush over the middle of the first axis, then its upper edge outwards and back, then its lower: two slots a step, 72 steps. */
export function brushPath(slots: number): BrushPath {
  const first = [Math.round(slots * 0.35), Math.round(slots * 0.6)] as const
  const walk = (from: number, towards: 1 | -1) => {
    const out = Array.from({ length: STEPS / 2 }, (_, step) => from + towards * 2 * (step + 1))
    // Back by the edges between those of the way out: no brush comes twice.
    return [from, ...out, ...out.toReversed().map((edge) => edge - towards)]
  }
  return { axis: 0, first, holds: [walk(first[1], 1), walk(first[0], -1)] }
}

interface ActivationState {
  readonly brushed: boolean
  readonly brushes: readonly Brush[]
  /** The axis that is ready before, and the one the pointer comes to. */
  readonly before: number
  readonly axis: number
}

/** The pointer comes to three axes with no brush, then with two other axes brushed, each time others: no index made before fits. Ends at axis 0. */
export function activationStates(scales: readonly BrushScale[]): readonly ActivationState[] {
  const none = scales.map(() => null)
  const two = (axes: readonly [number, number], shift: number) => scales.map((scale, axis) => (axes.includes(axis) ? brushOfShares(scale, 0.1 + shift, 0.7 + shift) : null))
  return [
    { brushed: false, brushes: none, before: 0, axis: 2 },
    { brushed: false, brushes: none, before: 2, axis: 1 },
    { brushed: false, brushes: none, before: 1, axis: 0 },
    { brushed: true, brushes: two([1, 3], 0), before: 1, axis: 2 },
    { brushed: true, brushes: two([0, 2], 0.05), before: 2, axis: 1 },
    { brushed: true, brushes: two([1, 2], 0.1), before: 1, axis: 0 },
  ]
}
