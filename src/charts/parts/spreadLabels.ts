/**
 * Moves labels apart that would overlap, as little as needed: positions (any unit, any order) come back in the same
 * order, at least `gap` apart and, as long as they all fit, between `low` and `high`.
 */
export function spreadLabels(positions: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0))
  const placed: number[] = []
  for (const index of order) placed.push(Math.max(positions[index] ?? 0, low, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  let ceiling = high
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling)
    ceiling = (placed[index] ?? 0) - gap
  }
  const result = positions.map(() => 0)
  order.forEach((index, rank) => {
    result[index] = placed[rank] ?? 0
  })
  return result
}
