import { poissonDistribution, probabilityUpTo } from './countDistribution.ts'
import { DEFAULT_CONFIDENCE } from './wilson.ts'

/**
 * Exact confidence interval of a count taken as Poisson, in the unit of the count. The lower bound of 0 is 0.
 * Throws a RangeError unless the count is a whole number from 0 and 0 < confidence < 1.
 * Method: Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442. The lower bound is
 * the mean under which the count or more has half of the remaining chance, the upper the one under which the count or
 * fewer has it. Solved by halving on these sums, which is the gamma quantile by another road.
 */
export function poissonExact(count: number, confidence = DEFAULT_CONFIDENCE): readonly [number, number] {
  if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`no whole count: ${count}`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  const tail = (1 - confidence) / 2
  const low = count === 0 ? 0 : meanWith(count - 1, 1 - tail)
  return [low, meanWith(count, tail)]
}

/** The mean under which `count` or fewer has this probability; the probability falls as the mean grows. */
function meanWith(count: number, probability: number): number {
  const upTo = (mean: number) => probabilityUpTo(poissonDistribution(mean), count)
  let low = 0
  let high = count + 1
  while (upTo(high) > probability) {
    low = high
    high *= 2
  }
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high || high - low < 1e-15 * high) return middle
    if (upTo(middle) > probability) low = middle
    else high = middle
  }
}
