import { longestWay } from './longestWay.ts'
import { personDistance } from './medianProgram.ts'
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
export function planFigures(problem: PlacementProblem, taken: readonly number[], reach: number, room: number | null): PlanFigures {
  const { weights, distances, existing } = problem
  const states = weights.map((_, place): ReachState => ((existing[place] ?? 0) <= reach ? 'already' : taken.some((candidate) => (distances[candidate]?.[place] ?? Number.POSITIVE_INFINITY) <= reach) ? 'newly' : 'out'))
  const personsIn = (wanted: ReachState) => weights.reduce((sum, weight, place) => (states[place] === wanted ? sum + weight : sum), 0)
  const [already, newly] = [personsIn('already'), personsIn('newly')]
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const way = (told: (problem: PlacementProblem, taken: readonly number[]) => number, persons: number) => ({
    before: all > 0 ? finite(told(problem, []) / persons) : null,
    after: all > 0 ? finite(told(problem, taken) / persons) : null,
  })
  return {
    all,
    before: already,
    after: already + newly,
    states,
    withRoom: room === null ? newly : personsWithRoom(problem, taken, reach, room),
    mean: way(personDistance, all),
    longest: way(longestWay, 1),
  }
}

function finite(way: number): number | null {
  return Number.isFinite(way) ? way : null
}
