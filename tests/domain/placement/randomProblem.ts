import { namedStream } from '../../../src/domain/random/namedStream.ts'
import type { PlacementChoice, PlacementProblem } from '../../../src/domain/placement/placementProblem.ts'

/** A small problem of places on a square of side 100, the same for the same name. */
export function randomProblem(name: string, { candidates, places, standing = 0 }: { readonly candidates: number; readonly places: number; readonly standing?: number }): PlacementProblem {
  const random = namedStream(9, name)
  const point = () => [random.uniform() * 100, random.uniform() * 100] as const
  const demand = Array.from({ length: places }, point)
  const sites = Array.from({ length: candidates }, point)
  const open = Array.from({ length: standing }, point)
  const between = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]) => Math.hypot(x - u, y - v)
  return {
    weights: demand.map(() => Math.floor(random.uniform() * 200)),
    distances: sites.map((site) => Float64Array.from(demand, (place) => between(site, place))),
    existing: Float64Array.from(demand, (place) => Math.min(Number.POSITIVE_INFINITY, ...open.map((one) => between(one, place)))),
  }
}

export function choiceOf(count: number | null, more: Partial<PlacementChoice> = {}): PlacementChoice {
  return { count, budget: null, must: [], mustNot: [], ...more }
}

/** Every subset of the numbers below `of` with at most `most` members. */
export function subsets(of: number, most: number): readonly (readonly number[])[] {
  let found: readonly (readonly number[])[] = [[]]
  for (let next = 0; next < of; next += 1) found = [...found, ...found.filter((set) => set.length < most).map((set) => [...set, next])]
  return found
}
