import type { PlacementProblem } from './placementProblem.ts'
import { personsWithRoom } from './personsWithRoom.ts'

/** What becomes of a place: within reach of what stands, of a new point only, or of neither. */
export type ReachState = 'already' | 'newly' | 'out'

/** What a set of new points brings. Persons unless another unit is said; ways are in the unit of the distances. */
export interface PlanFigures {
  readonly all: number
  readonly before: number
  readonly after: number
  /** One for each place of demand, in their order. */
  readonly states: readonly ReachState[]
  /** Newly within reach that the new points have room for; the same as after less before where room is not limited. */
  readonly withRoom: number
  /** Way to the nearest point over all persons, and the longest; null where somebody has none or nobody is there. */
  readonly mean: { readonly before: number | null; readonly after: number | null }
  readonly longest: { readonly before: number | null; readonly after: number | null }
}

/** The figures of a set of candidates. `room` is how many persons a point has room for; null: everybody. */
export function planFigures({ weights, distances, existing }: PlacementProblem, taken: readonly number[], reach: number, room: number | null): PlanFigures {
  const after = Float64Array.from(existing, (distance, place) => taken.reduce((least, candidate) => Math.min(least, distances[candidate]?.[place] ?? Number.POSITIVE_INFINITY), distance))
  const states = weights.map((_, place): ReachState => ((existing[place] ?? 0) <= reach ? 'already' : (after[place] ?? 0) <= reach ? 'newly' : 'out'))
  const personsIn = (wanted: ReachState) => weights.reduce((sum, weight, place) => (states[place] === wanted ? sum + weight : sum), 0)
  const [already, newly] = [personsIn('already'), personsIn('newly')]
  return {
    all: weights.reduce((sum, weight) => sum + weight, 0),
    before: already,
    after: already + newly,
    states,
    withRoom: room === null ? newly : personsWithRoom({ weights, distances, existing }, taken, reach, room),
    mean: { before: meanWay(weights, existing), after: meanWay(weights, after) },
    longest: { before: longestWay(weights, existing), after: longestWay(weights, after) },
  }
}

function meanWay(weights: readonly number[], ways: Float64Array): number | null {
  const persons = weights.reduce((sum, weight) => sum + weight, 0)
  const way = weights.reduce((sum, weight, place) => (weight === 0 ? sum : sum + weight * (ways[place] ?? 0)), 0)
  return persons > 0 && Number.isFinite(way) ? way / persons : null
}

function longestWay(weights: readonly number[], ways: Float64Array): number | null {
  const longest = weights.reduce((most, weight, place) => (weight === 0 ? most : Math.max(most, ways[place] ?? 0)), Number.NEGATIVE_INFINITY)
  return Number.isFinite(longest) ? longest : null
}
