import { type RateChanges, rateChanges } from './rateChanges.ts'

export interface RoundingLoss {
  readonly cells: number
  /** Cells that are not as they were, as a share of all. */
  readonly changed: number
  /** Absolute change of a cell, in persons. */
  readonly mean: number
  readonly most: number
  /** Sum of all absolute changes, in persons. */
  readonly persons: number
  /** Cells with somebody in them that are published as zero. */
  readonly emptied: number
  readonly rates: RateChanges
}

/**
 * What is lost by publishing changed counts, rounded or with noise, in place of the true ones (Willenborg and de Waal 2001, chapter 9). Throws a
 * RangeError where the two differ in number. It compares with the truth: to be told in few digits, and not cell by cell.
 */
export function roundingLoss(
  truth: ArrayLike<number>,
  rounded: ArrayLike<number>,
  pairs: readonly { readonly numerator: number; readonly denominator: number }[] = [],
): RoundingLoss {
  if (truth.length !== rounded.length) throw new RangeError(`${truth.length} true counts, ${rounded.length} published ones`)
  let [changed, sum, most, emptied] = [0, 0, 0, 0]
  for (let cell = 0; cell < truth.length; cell += 1) {
    const count = truth[cell] ?? 0
    const change = Math.abs((rounded[cell] ?? 0) - count)
    if (change > 0) changed += 1
    if (count > 0 && rounded[cell] === 0) emptied += 1
    sum += change
    most = Math.max(most, change)
  }
  const cells = truth.length
  return { cells, changed: changed / Math.max(cells, 1), mean: sum / Math.max(cells, 1), most, persons: sum, emptied, rates: rateChanges(truth, rounded, pairs) }
}
