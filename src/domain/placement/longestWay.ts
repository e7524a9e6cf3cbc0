import type { PlacementProblem } from './placementProblem.ts'

/** The longest way somebody has to the nearest point, existing or taken, in the unit of the distances; 0 where nobody is, Infinity where somebody has no way. */
export function longestWay({ weights, distances, existing }: PlacementProblem, taken: readonly number[]): number {
  return weights.reduce((longest, weight, place) => {
    if (weight === 0) return longest
    return Math.max(longest, taken.reduce((least, candidate) => Math.min(least, distances[candidate]?.[place] ?? Number.POSITIVE_INFINITY), existing[place] ?? Number.POSITIVE_INFINITY))
  }, 0)
}

/**
 * The same problem with a way for everybody: whoever has none is put twice as far as anybody is from anything, so that sets can be
 * compared while some people have none yet. `far` is the longest of the ways there are, 1 where there are none.
 */
export function withWaysForAll(problem: PlacementProblem): { readonly problem: PlacementProblem; readonly far: number } {
  const far = [...problem.distances, problem.existing].reduce((most, row) => row.reduce((longest, distance) => (Number.isFinite(distance) ? Math.max(longest, distance) : longest), most), 0) || 1
  return { problem: { ...problem, existing: problem.existing.map((distance) => (Number.isFinite(distance) ? distance : 2 * far)) }, far }
}

/** Places with people that no candidate in force and nothing that stands has a way to. */
export function placesWithoutWay({ weights, distances, existing }: PlacementProblem, candidates: readonly number[]): readonly number[] {
  return weights.flatMap((weight, place) => (weight > 0 && !Number.isFinite(existing[place]) && candidates.every((candidate) => !Number.isFinite(distances[candidate]?.[place])) ? [place] : []))
}
