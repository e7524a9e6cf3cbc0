import { binomial } from './binomial.ts'
import type { RandomSource } from './xoshiro.ts'

/**
 * `total` persons spread over places in proportion to `weights`: counts that sum exactly to the total.
 * Drawn as a chain of conditional binomials. Throws a RangeError if a weight is negative, or if persons
 * are to be spread and all weights are zero.
 */
export function multinomial(random: RandomSource, total: number, weights: ArrayLike<number>): Int32Array {
  let weightLeft = 0
  let lastPositive = -1
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0
    if (!(weight >= 0)) throw new RangeError(`weight ${index} of a multinomial: ${weight}`)
    if (weight > 0) lastPositive = index
    weightLeft += weight
  }
  if (total > 0 && lastPositive < 0) throw new RangeError('persons to spread, and every weight is zero')
  const counts = new Int32Array(weights.length)
  let left = total
  for (let index = 0; index <= lastPositive && left > 0; index += 1) {
    const weight = weights[index] ?? 0
    // The last place takes all who are left: rounding of the weights must lose nobody.
    const count = index === lastPositive ? left : binomial(random, left, Math.min(1, weight / weightLeft))
    counts[index] = count
    left -= count
    weightLeft = Math.max(weightLeft - weight, Number.MIN_VALUE)
  }
  return counts
}
