import loadHighs, { type Highs } from 'highs'
import * as v from 'valibot'
import type { PlacementAnswer } from '../../../../src/domain/placement/placementAnswer.ts'
import type { FairnessFloor, PlacementChoice, PlacementProblem } from '../../../../src/domain/placement/placementProblem.ts'
import { count, described, number, text } from '../../fields.ts'

const notBelow = v.pipe(number, v.minValue(0))
const names = (what: string) => v.optional(described(v.array(text), what), [])

/** What every question about places for points is asked with. */
export const problemFields = {
  demand: described(v.array(v.strictObject({ id: described(text, 'name of a place where people are'), persons: described(notBelow, 'how many'), group: v.optional(described(text, 'its department, for a floor')) })), 'one entry per place of demand'),
  candidates: described(v.array(v.strictObject({ id: described(text, 'name of a place where a point may stand'), cost: v.optional(described(notBelow, 'cost of a point there')), capacity: v.optional(described(notBelow, 'most persons a point there has room for')) })), 'one entry per candidate'),
  distances: described(v.array(v.array(v.nullable(notBelow))), 'a row for each candidate, a column for each place of demand, kilometres or minutes; null where there is no way'),
  existing: v.optional(described(v.array(v.nullable(notBelow)), 'distance of each place of demand from the nearest point that stands already; null where none does')),
  must: names('candidates that must be taken'),
  mustNot: names('candidates that must not'),
}
export const points = described(count, 'most new points')
export const budget = v.optional(described(notBelow, 'most the new points may cost together; every candidate then has a cost'))
export const reach = described(notBelow, 'distance within which a place is reached, in the unit of the distances')
export const seconds = v.optional(described(v.pipe(number, v.gtValue(0)), 'seconds after which the proof is given up'), 60)

interface Asked {
  readonly demand: readonly { readonly id: string; readonly persons: number; readonly group?: string | undefined }[]
  readonly candidates: readonly { readonly id: string; readonly cost?: number | undefined; readonly capacity?: number | undefined }[]
  readonly distances: readonly (readonly (number | null)[])[]
  readonly existing?: readonly (number | null)[] | undefined
  readonly must: readonly string[]
  readonly mustNot: readonly string[]
}

/** The problem in numbers. Throws a RangeError where rows and candidates do not match. */
export function problemOf({ demand, candidates, distances, existing }: Asked): PlacementProblem {
  if (distances.length !== candidates.length) throw new RangeError(`distances: ${distances.length} rows for ${candidates.length} candidates`)
  const row = (numbers: readonly (number | null)[]) => Float64Array.from(numbers, (distance) => distance ?? Number.POSITIVE_INFINITY)
  return { weights: demand.map(({ persons }) => persons), distances: distances.map(row), existing: existing ? row(existing) : new Float64Array(demand.length).fill(Number.POSITIVE_INFINITY) }
}

/** The choice in numbers. Throws a RangeError on a name that no candidate has, or a cost that is missing. */
export function choiceOf(asked: Asked, limits: { readonly points: number | null; readonly budget?: number | undefined }): PlacementChoice {
  const numbers = new Map(asked.candidates.map(({ id }, at) => [id, at]))
  const numberOf = (id: string) => {
    const found = numbers.get(id)
    if (found === undefined) throw new RangeError(`no candidate is named ${id}`)
    return found
  }
  const costs = limits.budget === undefined ? null : asked.candidates.map(({ id, cost }) => {
    if (cost === undefined) throw new RangeError(`the candidate ${id} has no cost`)
    return cost
  })
  return { count: limits.points, budget: costs && { costs, most: limits.budget ?? 0 }, must: asked.must.map(numberOf), mustNot: asked.mustNot.map(numberOf) }
}

/** The capacities of the candidates; null where none is given. Throws a RangeError where some are. */
export function capacitiesOf({ candidates }: Asked): readonly number[] | null {
  if (candidates.every(({ capacity }) => capacity === undefined)) return null
  return candidates.map(({ id, capacity }) => {
    if (capacity === undefined) throw new RangeError(`the candidate ${id} has no capacity`)
    return capacity
  })
}

/** The floor of every group; null where none is asked. Throws a RangeError where a place has no group. */
export function floorOf({ demand }: Asked, share: number | undefined): FairnessFloor | null {
  if (share === undefined) return null
  const groups = [...new Set(demand.map(({ group }) => group))]
  return {
    share,
    groups: demand.map(({ id, group }) => {
      if (group === undefined) throw new RangeError(`the place ${id} has no group`)
      return groups.indexOf(group)
    }),
  }
}

/** A result of any of the methods. */
export function placementResult(value: string) {
  return v.strictObject({
    taken: described(v.array(text), 'candidates to take, in the order they were given'),
    value: described(v.nullable(number), value),
    bound: described(v.nullable(number), 'no set of candidates is better than this; null where nothing is allowed'),
    proven: described(v.boolean(), 'whether value and bound meet: no other set is better'),
    feasible: described(v.boolean(), 'whether any set is allowed'),
  })
}

/** The answer with the names of its candidates. */
export function printed(answer: PlacementAnswer | null, { candidates }: Asked) {
  if (!answer) return { taken: [], value: null, bound: null, proven: true, feasible: false }
  const { taken, value, bound, proven } = answer
  return { taken: taken.map((at) => candidates[at]?.id ?? ''), value, bound, proven, feasible: true }
}

let loaded: Promise<Highs> | null = null
/** HiGHS (MIT): the only open solver of mixed-integer programs of its class that npm carries compiled, with bounds while it runs. */
export async function solver(): Promise<Highs> {
  loaded ??= loadHighs()
  return loaded
}
