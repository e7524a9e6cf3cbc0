import type { Point } from '../../domain/projection/mercator.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'
export interface Candidate {
  readonly id: string
  readonly at: Point
}

const STEPS: Record<Direction, Point> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } }
/** A place off the straight line counts as this much farther away, so that a walk keeps its direction. */
const ASIDE = 2

/**
 * The next place when walking from `from` in a direction: within 60 degrees of it, nearest first, straight ahead
 * before aside. null where there is none. y grows downwards.
 */
export function nextInDirection(from: Point, direction: Direction, candidates: readonly Candidate[]): string | null {
  const step = STEPS[direction]
  let best: { id: string; cost: number } | null = null
  for (const { id, at } of candidates) {
    const x = at.x - from.x
    const y = at.y - from.y
    const ahead = x * step.x + y * step.y
    const aside = Math.abs(x * step.y - y * step.x)
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue
    const cost = ahead + ASIDE * aside
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}

/** The place nearest to a point, null where there is none or none within `reach`. */
export function nearestPlace(to: Point, candidates: readonly Candidate[], reach = Number.POSITIVE_INFINITY): string | null {
  let best: { id: string; distance: number } | null = null
  for (const { id, at } of candidates) {
    const distance = Math.hypot(at.x - to.x, at.y - to.y)
    if (distance <= reach && (!best || distance < best.distance)) best = { id, distance }
  }
  return best?.id ?? null
}
