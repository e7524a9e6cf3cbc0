import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'
import { MOST_COUNTED, probabilityOfAtMost, varianceOfS } from './discordantPairs.ts'
import { normalTail } from './normalTail.ts'
import { knownPeriodsOnce, type PeriodValue, type TooFewPeriods } from './series.ts'

const FEWEST = 2

export interface MannKendall {
  readonly status: 'complete'
  /** Pairs of periods in which the later value is larger, less those in which it is smaller. */
  readonly s: number
  /** S over the number of pairs, from -1 (always falling) to 1 (always rising); ties draw it towards 0. */
  readonly tau: number
  /** Variance of S if no order were likelier than another. */
  readonly variance: number
  /** S, moved by 1 towards 0, in standard deviations; null where the probability is counted. */
  readonly z: number | null
  /** Two-sided: of an S as far from 0 or farther if no order were likelier than another. */
  readonly probability: number
  readonly mayBeChance: boolean
  readonly method: 'counted' | 'normal'
  readonly known: number
  readonly leftOut: number
}

/**
 * Whether the values rise or fall with time in whatever shape. Absent periods are left out. Up to 10 values without
 * ties the probability is counted over all orders; else it is that of the normal distribution with the variance
 * corrected for ties. Periods that depend on each other, such as seasons, make it too small.
 * Throws a RangeError on a number that is not finite, two values of one period, and unless 0 < confidence < 1.
 * Method: Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13, 245-259; Kendall, M. G. (1975), Rank
 * Correlation Methods, 4th edition.
 */
export function mannKendall(series: readonly PeriodValue[], confidence = DEFAULT_CONFIDENCE): MannKendall | TooFewPeriods {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  const values = knownPeriodsOnce(series).map(({ value }) => value)
  const known = values.length
  const leftOut = series.length - known
  if (known < FEWEST) return { status: 'too-few', known, needed: FEWEST, leftOut }
  let s = 0
  values.forEach((earlier, at) => values.slice(at + 1).forEach((later) => (s += Math.sign(later - earlier))))
  const pairs = (known * (known - 1)) / 2
  const variance = varianceOfS(values)
  const isCounted = known <= MOST_COUNTED && new Set(values).size === known
  const z = isCounted ? null : variance === 0 ? 0 : (Math.sign(s) * Math.max(Math.abs(s) - 1, 0)) / Math.sqrt(variance)
  const oneSided = z === null ? probabilityOfAtMost((pairs - Math.abs(s)) / 2, known) : normalTail(Math.abs(z))
  const probability = Math.min(2 * oneSided, 1)
  const mayBeChance = probability > 1 - confidence
  return { status: 'complete', s, tau: s / pairs, variance, z, probability, mayBeChance, method: isCounted ? 'counted' : 'normal', known, leftOut }
}
