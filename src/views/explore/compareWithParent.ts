/** An estimate with its interval, in the unit of the indicator. */
export interface Estimate {
  readonly value: number
  readonly interval: readonly [number, number] | null
}

export type Comparison = 'above' | 'below' | 'no-clear-difference' | 'not-comparable'

/**
 * Says whether a place stands above or below the whole it belongs to.
 * Only intervals that do not meet count as a difference: stricter than a test of the difference, so it errs
 * towards `no-clear-difference`. Without both intervals nothing is said.
 */
export function compareWithParent(place: Estimate, whole: Estimate): Comparison {
  if (!place.interval || !whole.interval) return 'not-comparable'
  if (place.interval[0] > whole.interval[1]) return 'above'
  if (place.interval[1] < whole.interval[0]) return 'below'
  return 'no-clear-difference'
}
