import type { PreparedComposite } from '../../../domain/composite/compositeIndex.ts'

/** The index under the weights of the moment. */
export interface LiveIndex {
  /** 0 to 100, one a place in the order of the places; NaN for a place that is left out. */
  readonly index: Float64Array
  /** Positions of the places that have an index, the most urgent first; equal ones in the order of the places. */
  readonly order: readonly number[]
}

/**
 * Weighs components that were prepared before: quick enough for every movement of a slider, since no value is normalised
 * anew. Null where all weights are 0. Throws a RangeError like `weigh`.
 */
export function reweigh(prepared: PreparedComposite, weights: readonly number[], toIndex: (score: number) => number): LiveIndex | null {
  if (!weights.some((weight) => weight > 0)) return null
  const scores = prepared.weigh(weights)
  const order = [...scores.keys()]
    .filter((place) => !Number.isNaN(scores[place]))
    .toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  return { index: scores.map(toIndex), order }
}
