/**
 * Bounds of classes on the two sides of a target, each side cut into equal widths: `bounds` as for every method,
 * `below` the number of classes under the target. Each side has at least one class, also where no value lies
 * there, so that the legend shows what reaching the target would look like. `classes` is at least 2.
 */
export function aroundTargetBreaks(
  values: readonly number[],
  target: number,
  classes: number,
): { readonly bounds: readonly number[]; readonly below: number } {
  const low = values.reduce((a, b) => Math.min(a, b), target)
  const high = values.reduce((a, b) => Math.max(a, b), target)
  const reach = high - low
  const below = reach === 0 ? 1 : Math.min(Math.max(Math.round((classes * (target - low)) / reach), 1), classes - 1)
  const under = low === target ? [target] : steps(low, target, below)
  const over = high === target ? [high] : steps(target, high, classes - below)
  return { bounds: [...under, ...over], below: under.length }
}

function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? to : from + ((to - from) * (index + 1)) / count))
}
