/**
 * The value below which a share `probability` of Student's t distribution lies.
 * Throws a RangeError unless 0 < probability < 1 and the degrees of freedom are a whole number from 1.
 * Method: with t = sqrt(degrees) tan(angle) the share between -t and t is a finite sum for whole degrees, formulas
 * 26.7.3 (odd) and 26.7.4 (even) of Abramowitz and Stegun (1964), Handbook of Mathematical Functions; solved for the
 * angle by halving. All terms are positive, so nothing cancels. 26.7.3 at one degree is the closed form tan(angle).
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`no probability between 0 and 1: ${probability}`)
  if (!(Number.isSafeInteger(degrees) && degrees >= 1)) throw new RangeError(`no whole degrees of freedom: ${degrees}`)
  const inside = Math.abs(2 * probability - 1)
  let low = 0
  let high = Math.PI / 2
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (shareWithin(middle, degrees) < inside) low = middle
    else high = middle
  }
  const distance = Math.sqrt(degrees) * Math.tan(low)
  return probability < 0.5 ? -distance : distance
}

/** Share of the distribution between the two angles, from 0 at 0 to 1 at a right angle. */
function shareWithin(angle: number, degrees: number): number {
  const cosine = Math.cos(angle)
  const isOdd = degrees % 2 === 1
  // Powers of the cosine: odd ones from 1 for odd degrees, even ones from 0 for even degrees, up to degrees - 2.
  let term = isOdd ? cosine : 1
  let sum = 0
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term
    term *= ((power + 1) / (power + 2)) * cosine * cosine
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
