/** Up to here the series loses no digit that matters; beyond, the fraction converges fast. */
const SERIES_UP_TO = 2
/** Steps of the fraction; from 2 on, 120 leave nothing that a number could hold. */
const STEPS = 120

/**
 * Probability that a standard normal variable lies at least as far from 0 as z, on either side; to about 14 digits of
 * itself, in the far tail too. Throws a RangeError if z is not a number.
 * Method: the power series in Marsaglia, G. (2004), Evaluating the normal distribution, Journal of Statistical Software
 * 11 (4); beyond it the continued fraction of Laplace, Abramowitz and Stegun (1964), Handbook of mathematical functions,
 * 26.2.14.
 */
export function twoSidedP(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z is not a number')
  const distance = Math.abs(z)
  const density = Math.exp((-distance * distance) / 2) / Math.sqrt(2 * Math.PI)
  if (distance <= SERIES_UP_TO) return 1 - 2 * density * powerSeries(distance)
  let fraction = distance
  for (let step = STEPS; step >= 1; step -= 1) fraction = distance + step / fraction
  return (2 * density) / fraction
}

/** x + x³ / 3 + x⁵ / (3 · 5) + … */
function powerSeries(x: number): number {
  let sum = 0
  let term = x
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term
    term *= (x * x) / odd
  }
  return sum
}
