import { binomialDistribution, probabilityUpTo } from '../intervals/countDistribution.ts'
import type { CountOverBase } from '../intervals/differenceInterval.ts'
import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'

export interface PoissonComparison {
  /** First rate over second; null where the second count is 0. */
  readonly ratio: number | null
  readonly low: number
  /** Infinite where the second count is 0. */
  readonly high: number
  /** Two-sided: twice the smaller chance of a first count as far out or farther if both rates were the same, at most 1. */
  readonly probability: number
  /** Equal rates lie inside the interval. */
  readonly mayBeChance: boolean
}

/**
 * Whether two counts of independent events over their bases (time, or persons) can come of one rate, with the exact
 * interval of the ratio of the rates. Given the sum of both, the first count is binomial with a share that only depends
 * on the ratio; the interval is that of this share by Clopper and Pearson, so it and the probability never disagree.
 * Events that come in groups, such as families, scatter more than this takes them to.
 * Throws a RangeError unless the counts are whole numbers from 0, the bases above 0 and finite, and 0 < confidence < 1.
 * Method: Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31, 313-323; Clopper, C. J. and Pearson, E. S. (1934), Biometrika 26, 404-413.
 */
export function comparePoissonCounts(first: CountOverBase, second: CountOverBase, confidence = DEFAULT_CONFIDENCE): PoissonComparison {
  for (const { numerator, denominator } of [first, second]) {
    if (!(Number.isSafeInteger(numerator) && numerator >= 0)) throw new RangeError(`no whole count: ${numerator}`)
    if (!(denominator > 0 && Number.isFinite(denominator))) throw new RangeError(`no base of a count: ${denominator}`)
  }
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  const count = first.numerator
  const all = count + second.numerator
  const tail = (1 - confidence) / 2
  const upTo = (most: number, share: number) => probabilityUpTo(binomialDistribution(all, share), most)
  const ratioOf = (share: number) => (share / (1 - share)) * (second.denominator / first.denominator)
  const low = count === 0 ? 0 : ratioOf(shareWith((share) => upTo(count - 1, share), 1 - tail))
  const high = second.numerator === 0 ? Infinity : ratioOf(shareWith((share) => upTo(count, share), tail))
  const equal = first.denominator / (first.denominator + second.denominator)
  const outer = Math.min(upTo(count, equal), 1 - upTo(count - 1, equal))
  return {
    ratio: second.numerator === 0 ? null : (count / first.denominator / second.numerator) * second.denominator,
    low,
    high,
    probability: Math.min(2 * outer, 1),
    mayBeChance: low <= 1 && high >= 1,
  }
}

/** The share at which this probability, which falls as the share grows, is reached. */
function shareWith(probabilityAt: (share: number) => number, probability: number): number {
  let low = 0
  let high = 1
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high || high - low < 1e-15 * high) return middle
    if (probabilityAt(middle) > probability) low = middle
    else high = middle
  }
}
