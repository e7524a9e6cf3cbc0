/** A copy of the values from small to large. */
export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}

/** How many different values there are among values sorted upwards. */
export function distinctCount(sorted: readonly number[]): number {
  return sorted.reduce((count, value, position) => (value === sorted[position - 1] ? count : count + 1), 0)
}
