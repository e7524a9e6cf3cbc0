import type { SmoothedPlace } from './empiricalBayes.ts'

/**
 * The places by how far smoothing moved their rate, farthest first; equal distances stand in the order of their ids.
 * Places that were left out do not appear.
 */
export function shrunkMost(places: readonly (SmoothedPlace | null)[]): readonly SmoothedPlace[] {
  return places.filter((place) => place !== null).sort((left, right) => moved(right) - moved(left) || (left.id < right.id ? -1 : 1))
}

function moved({ raw, smoothed }: SmoothedPlace): number {
  return Math.abs(raw - smoothed)
}
