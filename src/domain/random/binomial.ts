import { beta } from './gamma.ts'
import type { RandomSource } from './xoshiro.ts'

/** Below this many expected successes counting up the distribution is quicker than halving the trials. */
const COUNT_UP_TO = 12

/**
 * How many of `trials` succeed when each does with `probability`; exact for any size. Large cases are
 * halved by drawing an order statistic of the trials' uniforms, which is a beta variable (Relles 1972;
 * Devroye, "Non-Uniform Random Variate Generation", 1986, chapter X.4), small ones inverted.
 * Throws a RangeError if trials are not a count or the probability is not in [0, 1].
 */
export function binomial(random: RandomSource, trials: number, probability: number): number {
  if (!Number.isInteger(trials) || trials < 0) throw new RangeError(`trials of a binomial: ${trials}`)
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability of a binomial: ${probability}`)
  let left = trials
  let chance = probability
  let successes = 0
  while (left * Math.min(chance, 1 - chance) > COUNT_UP_TO) {
    const middle = Math.floor((left + 1) / 2)
    const order = beta(random, middle, left + 1 - middle)
    if (order <= chance) {
      successes += middle
      left -= middle
      chance = order < 1 ? Math.min((chance - order) / (1 - order), 1) : 0
    } else {
      left = middle - 1
      chance = Math.min(chance / order, 1)
    }
  }
  return successes + (chance <= 0.5 ? countUp(random, left, chance) : left - countUp(random, left, 1 - chance))
}

/** Inversion: walk up the distribution until its cumulated probability passes a uniform number. */
function countUp(random: RandomSource, trials: number, probability: number): number {
  if (trials === 0 || probability === 0) return 0
  const odds = probability / (1 - probability)
  let mass = (1 - probability) ** trials
  let rest = random.uniform()
  let count = 0
  while (rest >= mass && count < trials) {
    rest -= mass
    count += 1
    mass *= (odds * (trials - count + 1)) / count
  }
  return count
}
