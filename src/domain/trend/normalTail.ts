/** From here on the series needs more terms than the fraction. */
const FAR = 3
const LEVELS = 200

/**
 * The share of the standard normal distribution above `z`, to about 15 digits of the share itself for z above 0.
 * Throws a RangeError if `z` is not a number. The approximation in simple-statistics keeps 7 digits.
 * Method: near the middle the power series of Marsaglia, G. (2004), Evaluating the normal distribution, Journal of
 * Statistical Software 11/4; in the tail the continued fraction of Laplace, formula 26.2.14 of Abramowitz and Stegun (1964).
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('no number of standard errors')
  if (z < 0) return 1 - normalTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (density === 0) return 0
  if (z < FAR) {
    let sum = 0
    let term = z
    for (let odd = 3; sum + term !== sum; odd += 2) {
      sum += term
      term *= (z * z) / odd
    }
    return 0.5 - density * sum
  }
  let fraction = z
  for (let level = LEVELS; level >= 1; level -= 1) fraction = z + level / fraction
  return density / fraction
}
