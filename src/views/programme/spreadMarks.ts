type Point = readonly [x: number, y: number]

/** How often marks are pushed apart; a region has a few dozen places at most. */
const ROUNDS = 60

/**
 * Places for round marks near their points so that no two are closer than `apart` pixels: overlapping ones are pushed apart
 * along the line between them, half each way, until none overlaps or the rounds are over. Same points, same marks.
 */
export function spreadMarks(points: readonly Point[], apart: number): readonly Point[] {
  const marks = points.map(([x, y]) => ({ x, y }))
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false
    for (const [index, one] of marks.entries()) {
      for (const other of marks.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const distance = Math.hypot(dx, dy)
        if (distance >= apart) continue
        // Two marks at one point part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance]
        const push = (apart - distance) / 2 + 0.01
        one.x -= ux * push
        one.y -= uy * push
        other.x += ux * push
        other.y += uy * push
        moved = true
      }
    }
    if (!moved) break
  }
  return marks.map(({ x, y }) => [x, y])
}
