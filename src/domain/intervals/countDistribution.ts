/** Cumulative probabilities of the counts `first`, `first + 1`, ...; counts beside them carry less than 1e-30. */
export interface CountDistribution {
  readonly first: number
  readonly cumulative: readonly number[]
}

// Relative to the most likely count. Far below what any confidence in use can tell apart.
const NEGLIGIBLE = 1e-30

/**
 * How many of `denominator` people are counted when each is counted with probability `share`.
 * Throws a RangeError unless the denominator is a whole number from 0 and 0 <= share <= 1.
 * Method: ratio of neighbouring binomial probabilities, (n - k) share / ((k + 1)(1 - share)), from the mode outwards;
 * Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapter 3. No factorial can overflow that way.
 */
export function binomialDistribution(denominator: number, share: number): CountDistribution {
  if (!(Number.isSafeInteger(denominator) && denominator >= 0)) throw new RangeError(`no whole denominator: ${denominator}`)
  if (!(share >= 0 && share <= 1)) throw new RangeError(`no share between 0 and 1: ${share}`)
  if (share === 0 || denominator === 0) return { first: 0, cumulative: [1] }
  if (share === 1) return { first: denominator, cumulative: [1] }
  const odds = share / (1 - share)
  const mode = Math.min(denominator, Math.floor((denominator + 1) * share))
  return fromMode(mode, (count) => ((denominator - count) / (count + 1)) * odds)
}

/**
 * Poisson counts around `expected`.
 * Throws a RangeError unless `expected` is finite and not negative.
 * Method: ratio of neighbouring probabilities, expected / (k + 1), from the mode outwards; as above, chapter 4.
 */
export function poissonDistribution(expected: number): CountDistribution {
  if (!(expected >= 0 && Number.isFinite(expected))) throw new RangeError(`no expected count: ${expected}`)
  if (expected === 0) return { first: 0, cumulative: [1] }
  return fromMode(Math.floor(expected), (count) => expected / (count + 1))
}

/** Probability of at most `count`, from 0 to 1. */
export function probabilityUpTo({ first, cumulative }: CountDistribution, count: number): number {
  const place = Math.floor(count) - first
  if (place < 0) return 0
  return cumulative[Math.min(place, cumulative.length - 1)] ?? 1
}

function fromMode(mode: number, ratioToNext: (count: number) => number): CountDistribution {
  const below: number[] = []
  let weight = 1
  for (let count = mode - 1; count >= 0 && weight > NEGLIGIBLE; count -= 1) {
    weight /= ratioToNext(count)
    below.push(weight)
  }
  const weights = [...below.toReversed(), 1]
  weight = 1
  for (let count = mode; weight > NEGLIGIBLE; count += 1) {
    weight *= ratioToNext(count)
    if (weight > 0) weights.push(weight)
  }
  const total = weights.reduce((sum, each) => sum + each, 0)
  let sofar = 0
  const cumulative = weights.map((each) => {
    sofar += each
    return Math.min(sofar / total, 1)
  })
  return { first: mode - below.length, cumulative }
}
