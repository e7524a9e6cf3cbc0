import { standardErrors } from '../intervals/normalQuantile.ts'
import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'
import { MOST_COUNTED, probabilityOfAtMost, varianceOfS } from './discordantPairs.ts'
import { type KnownPeriod, knownPeriodsOnce, type PeriodValue, type TooFewPeriods } from './series.ts'

const FEWEST = 2

export interface SenSlope {
  readonly status: 'complete'
  /** Median change from one period to the next over all pairs of periods, in the unit of the value. */
  readonly slope: number
  /** Null where so few values cannot bound the slope at this confidence. */
  readonly interval: readonly [number, number] | null
  /** How often such an interval holds the slope, at least the confidence asked for where it is counted; null without one. */
  readonly coverage: number | null
  readonly method: 'counted' | 'normal'
  /** No slope lies inside the interval, or there is no interval. */
  readonly mayBeChance: boolean
  readonly known: number
  readonly leftOut: number
}

/**
 * Slope that single extreme periods hardly move, with the interval that belongs to the test of Mann and Kendall: its
 * bounds are the k-th smallest and k-th largest slope of a pair. Up to 10 values without ties k is the largest under
 * which the counted chance beyond each bound is at most half of what the confidence leaves; else k is (N - C) / 2
 * rounded down, for N pairs and C standard errors of S.
 * Throws a RangeError on a number that is not finite, two values of one period, and unless 0 < confidence < 1.
 * Method: Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American
 * Statistical Association 63, 1379-1389; bounds as in Hollander, M. and Wolfe, D. A. (1999), Nonparametric
 * Statistical Methods, section 9.3.
 */
export function senSlope(series: readonly PeriodValue[], confidence = DEFAULT_CONFIDENCE): SenSlope | TooFewPeriods {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  const points = knownPeriodsOnce(series)
  const known = points.length
  const leftOut = series.length - known
  if (known < FEWEST) return { status: 'too-few', known, needed: FEWEST, leftOut }
  const slopes = pairSlopes(points)
  const isCounted = known <= MOST_COUNTED && new Set(points.map(({ value }) => value)).size === known
  const order = isCounted ? countedOrder(known, confidence) : normalOrder(points, slopes.length, confidence)
  const interval = order < 1 ? null : ([slopes[order - 1] ?? Number.NaN, slopes[slopes.length - order] ?? Number.NaN] as const)
  return {
    status: 'complete',
    slope: median(slopes),
    interval,
    coverage: interval === null ? null : isCounted ? 1 - 2 * probabilityOfAtMost(order - 1, known) : confidence,
    method: isCounted ? 'counted' : 'normal',
    mayBeChance: interval === null || (interval[0] <= 0 && interval[1] >= 0),
    known,
    leftOut,
  }
}

function pairSlopes(points: readonly KnownPeriod[]): readonly number[] {
  return points
    .flatMap((earlier, at) => points.slice(at + 1).map((later) => (later.value - earlier.value) / (later.period - earlier.period)))
    .toSorted((one, other) => one - other)
}

/** The true slope lies under the k-th smallest just where fewer than k pairs stand in falling order around it. */
function countedOrder(known: number, confidence: number): number {
  let order = 0
  while (probabilityOfAtMost(order, known) <= (1 - confidence) / 2) order += 1
  return order
}

function normalOrder(points: readonly KnownPeriod[], pairs: number, confidence: number): number {
  const reach = standardErrors(confidence) * Math.sqrt(varianceOfS(points.map(({ value }) => value)))
  return Math.floor((pairs - reach) / 2)
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}
