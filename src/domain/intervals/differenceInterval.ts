/** A count over its base. */
export interface CountOverBase {
  readonly numerator: number
  readonly denominator: number
}

/** First minus second, in the unit of the two values. `mayBeChance` says that no difference lies inside the interval. */
export interface DifferenceInterval {
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly mayBeChance: boolean
}

/** A value with its own interval, which need not be symmetric. */
export interface ValueWithInterval {
  readonly value: number
  readonly interval: readonly [number, number]
}

/**
 * Interval of the difference of two independent values from the interval of each, in their unit.
 * Method of variance estimates recovery (MOVER), where each bound takes the arms of the two intervals that face it;
 * Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27,
 * 1693-1702, equations for theta1 - theta2. With Wilson intervals it is method 10 of Newcombe (1998).
 */
export function differenceInterval(first: ValueWithInterval, second: ValueWithInterval): DifferenceInterval {
  const difference = first.value - second.value
  const low = difference - Math.hypot(first.value - first.interval[0], second.interval[1] - second.value)
  const high = difference + Math.hypot(first.interval[1] - first.value, second.value - second.interval[0])
  return { difference, low, high, mayBeChance: low <= 0 && high >= 0 }
}
