/**
 * Whole shares of `total` in proportion to `weights`, summing exactly to it: everyone gets the whole part,
 * the largest remainders one more (Hamilton's method; ties go to the earlier place).
 * Throws a RangeError if the weights do not sum to a positive number.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0)
  if (!(sum > 0)) throw new RangeError(`weights sum to ${sum}`)
  const exact = weights.map((weight) => (total * weight) / sum)
  const shares = exact.map(Math.floor)
  const missing = total - shares.reduce((left, right) => left + right, 0)
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder || left.place - right.place)
  for (const { place } of byRemainder.slice(0, missing)) shares[place] = (shares[place] ?? 0) + 1
  return shares
}
