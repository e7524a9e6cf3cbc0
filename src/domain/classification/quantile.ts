import { ascending } from './ascending.ts'

/**
 * Upper bounds of `classes` classes that hold about equally many values; bounds that ties make equal are given once.
 * Values must be finite; empty for no values.
 * Method: linear interpolation between order statistics, definition 7 of Hyndman, R. J. and Fan, Y. (1996), Sample
 * quantiles in statistical packages, The American Statistician 50, 361-365 (R's and NumPy's default).
 */
export function quantileBreaks(values: readonly number[], classes: number): readonly number[] {
  const sorted = ascending(values)
  const bounds = new Set<number>()
  if (sorted.length === 0) return []
  for (let part = 1; part <= classes; part += 1) bounds.add(orderStatistic(sorted, part / classes))
  return [...bounds]
}

/** The quantile `share` (0 to 1) of values sorted upwards; NaN for none. */
export function orderStatistic(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}
