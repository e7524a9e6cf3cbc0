/** All orders of the values; equal ones are told apart. */
export function orders(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value, at) => orders([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest]))
}

/** Rising less falling pairs, straight from the definition. */
export function concordance(values: readonly number[]): number {
  let sum = 0
  for (let later = 1; later < values.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) sum += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0))
  }
  return sum
}
