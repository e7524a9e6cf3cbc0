import { coverWithin } from '../../../domain/placement/cover.ts'
import { coverWorth } from '../../../domain/placement/coverWorth.ts'
import { marginalGains } from '../../../domain/placement/marginalGains.ts'
import { type PlanFigures, planFigures } from '../../../domain/placement/planFigures.ts'
import { personsWithRoom } from '../../../domain/placement/personsWithRoom.ts'
import type { PlacementProblem } from '../../../domain/placement/placementProblem.ts'
import { personsInterval } from '../../../domain/placement/uncertainNeed.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import { costAt } from './placementWorkOf.ts'
import type { LocateQuestion } from './question.ts'

/** A point of a plan with what it adds to those before it, in persons newly within reach. */
export interface PlanPoint {
  readonly id: string
  readonly place: number
  readonly adds: number
}

/** A set of new points with everything that is said of it. */
export interface Plan {
  /** In the order in which they add most. */
  readonly points: readonly PlanPoint[]
  readonly figures: PlanFigures
  /** Persons newly within reach, or with room for them, and the interval that the counts of need bring. */
  readonly gained: number
  readonly interval: readonly [number, number]
  /** Least share of a department within reach afterwards; null where nobody is in any. */
  readonly least: { readonly department: string; readonly share: number } | null
  readonly departments: readonly DepartmentShare[]
  /** Places with people that stay out of reach. */
  readonly left: number
  /** Null where no cost is given. */
  readonly cost: number | null
  readonly costOfOne: number | null
  /** Ids of the plan that the question does not hold. */
  readonly outside: readonly string[]
}

export interface DepartmentShare {
  readonly department: string
  readonly persons: number
  readonly before: number
  readonly after: number
}

/** Works out a plan. `whole` has a row of distances for every place of the question. */
export function planOf(ids: readonly string[], question: LocateQuestion, whole: PlacementProblem, settings: PlacementSettings): Plan {
  const { places, numberOf } = question
  const inside = ids.filter((id) => numberOf.has(id))
  const taken = inside.map((id) => numberOf.get(id) ?? 0)
  const { reach } = settings
  const room = settings.goal === 'cover' ? settings.room : null
  const figures = planFigures(whole, taken, reach, room)
  // Asked for every order of the points while one is dragged: of their own rows alone.
  const rows = taken.map((place) => whole.distances[place] ?? new Float64Array())
  const cover = coverWorth(whole.weights, coverWithin({ distances: rows, existing: whole.existing }, reach), null)
  const gainedBy = (points: readonly number[]) => (room === null ? cover(points) : personsWithRoom({ ...whole, distances: rows }, points, reach, room))
  // A place without a figure, or served beyond what is aimed at, adds nobody and takes nobody away.
  const newly = places.filter(({ persons }, at) => persons > 0 && figures.states[at] === 'newly')
  const reached = personsInterval(newly.map(({ need }) => need))
  const interval = room === null ? reached : withRoomFor(reached, newly.reduce((sum, { persons }) => sum + persons, 0))
  const cost = settings.cost === null ? null : taken.reduce((sum, place) => sum + costAt(places[place]?.isOffice ?? false, settings), 0)
  const gained = figures.withRoom
  const departments = departmentShares(question, figures)
  const poorest = departments.toSorted((one, other) => one.after / one.persons - other.after / other.persons)[0]
  return {
    points: marginalGains([...taken.keys()], gainedBy).map(({ candidate, gain }) => ({ id: inside[candidate] ?? '', place: taken[candidate] ?? 0, adds: gain })),
    figures,
    gained,
    interval,
    least: poorest ? { department: poorest.department, share: poorest.after / poorest.persons } : null,
    departments,
    left: places.filter(({ persons }, at) => persons > 0 && figures.states[at] === 'out').length,
    cost,
    costOfOne: cost === null || gained <= 0 ? null : cost / gained,
    outside: ids.filter((id) => !numberOf.has(id)),
  }

  /** How many would find room were all needs smaller or larger alike, so that the persons reached were an end of their interval. */
  function withRoomFor([low, high]: readonly [number, number], persons: number): readonly [number, number] {
    if (persons === 0) return [0, 0]
    const served = (end: number) => planFigures({ ...whole, weights: whole.weights.map((weight) => (weight * end) / persons) }, taken, reach, room).withRoom
    return [served(low), served(high)]
  }
}

function departmentShares({ places }: LocateQuestion, { states }: PlanFigures): readonly DepartmentShare[] {
  const shares = new Map<string, { persons: number; before: number; after: number }>()
  for (const [at, { department, persons }] of places.entries()) {
    if (persons === 0) continue
    const share = shares.get(department) ?? { persons: 0, before: 0, after: 0 }
    share.persons += persons
    if (states[at] === 'already') share.before += persons
    if (states[at] !== 'out') share.after += persons
    shares.set(department, share)
  }
  return Array.from(shares, ([department, share]) => ({ department, ...share }))
}
