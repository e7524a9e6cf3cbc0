import { normal } from './normal.ts'
import type { RandomSource } from './xoshiro.ts'

/**
 * A draw of the gamma distribution with this shape and scale 1 (mean and variance equal the shape).
 * Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (3), 2000.
 * Throws a RangeError unless the shape is above 0.
 */
export function gamma(random: RandomSource, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`shape of a gamma distribution: ${shape}`)
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root ** 3
    const u = 1 - random.uniform()
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A draw of the beta distribution, as a ratio of gammas. */
export function beta(random: RandomSource, a: number, b: number): number {
  const first = gamma(random, a)
  return first / (first + gamma(random, b))
}
