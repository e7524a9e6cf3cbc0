/** Up to here the orders of n values are counted; above it the normal distribution is near enough (Kendall 1975). */
export const MOST_COUNTED = 10

/**
 * In how many of all orders of `count` different values just 0, 1, 2, ... pairs stand in falling order.
 * Throws a RangeError unless `count` is a whole number from 0 to 10.
 * Method: putting the largest value into an order of the others adds 0 to all of them; Kendall, M. G. (1975), Rank
 * Correlation Methods, 4th edition.
 */
export function discordantPairs(count: number): readonly number[] {
  if (!(Number.isSafeInteger(count) && count >= 0 && count <= MOST_COUNTED)) throw new RangeError(`no count of values up to ${MOST_COUNTED}: ${count}`)
  let orders: readonly number[] = [1]
  for (let placed = 1; placed < count; placed += 1) {
    const before = orders
    orders = Array.from({ length: before.length + placed }, (_, pairs) =>
      before.slice(Math.max(pairs - placed, 0), pairs + 1).reduce((sum, one) => sum + one, 0),
    )
  }
  return orders
}

/** Probability of at most `pairs` pairs in falling order when all orders are equally likely. Throws like `discordantPairs`. */
export function probabilityOfAtMost(pairs: number, count: number): number {
  const orders = discordantPairs(count)
  const all = orders.reduce((sum, one) => sum + one, 0)
  return orders.slice(0, Math.max(pairs + 1, 0)).reduce((sum, one) => sum + one, 0) / all
}

/** Variance of Kendall's S for values in groups of equal ones; Kendall (1975), for ties in the values only. */
export function varianceOfS(values: readonly number[]): number {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  const part = (size: number) => size * (size - 1) * (2 * size + 5)
  return [...sizes.values()].reduce((left, size) => left - part(size), part(values.length)) / 18
}
