import type { PlacementProblem } from './placementProblem.ts'

/** Which places of demand each candidate reaches, and which are reached already. */
export interface Cover {
  /** Places of demand within reach of each candidate that nothing reaches yet, ascending. */
  readonly of: readonly (readonly number[])[]
  /** Whether a place is within reach of a point that stands already. */
  readonly already: readonly boolean[]
}

/** The cover at a reach, in the unit of the distances; a place exactly at the reach is within it. Throws a RangeError on a reach below 0. */
export function coverWithin({ distances, existing }: Pick<PlacementProblem, 'distances' | 'existing'>, reach: number): Cover {
  if (!(reach >= 0)) throw new RangeError(`no reach: ${reach}`)
  const already = Array.from(existing, (distance) => distance <= reach)
  const of = distances.map((row) => {
    const within: number[] = []
    row.forEach((distance, place) => {
      if (distance <= reach && !already[place]) within.push(place)
    })
    return within
  })
  return { of, already }
}

/** Persons within reach of what exists and of the candidates taken. */
export function personsCovered(weights: readonly number[], cover: Cover, taken: readonly number[]): number {
  const reached = new Set(taken.flatMap((candidate) => cover.of[candidate] ?? []))
  return weights.reduce((sum, weight, place) => (cover.already[place] || reached.has(place) ? sum + weight : sum), 0)
}
