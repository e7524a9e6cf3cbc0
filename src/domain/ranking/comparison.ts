import type { ErrorDraws } from './errorDraws.ts'

/** Places to compare, turned so that the largest value is the best. Errors of different places are independent. */
export interface Estimates {
  readonly values: Float64Array
  /** Squares of the standard errors. Two places with 0 are compared exactly. */
  readonly variances: Float64Array
}

/** How the critical value of a round of comparisons is found. */
export type CriticalRule =
  | { readonly kind: 'bonferroni'; readonly confidence: number }
  | { readonly kind: 'simulated'; readonly confidence: number; readonly draws: ErrorDraws }

/** Bounds of the rank of each place, 1 for the best, in the order of the places. */
export interface RankBounds {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** Square of the difference of two places over its standard error; infinite if both are exact and differ. */
export function squaredStatistic({ values, variances }: Estimates, one: number, other: number): number {
  const difference = (values[one] ?? 0) - (values[other] ?? 0)
  return difference === 0 ? 0 : (difference * difference) / ((variances[one] ?? 0) + (variances[other] ?? 0))
}

/** Whether chance has no part in a comparison. */
export function isExact({ variances }: Estimates, one: number, other: number): boolean {
  return variances[one] === 0 && variances[other] === 0
}
