import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'

/**
 * The example in PySAL's documentation of esda.getisord.G_Local: six points, neighbours where at most 15 apart.
 * Place 0 has the neighbours 1 and 3.
 */
const POINTS: readonly (readonly [number, number])[] = [
  [10, 10],
  [20, 10],
  [40, 10],
  [15, 20],
  [30, 20],
  [30, 30],
]

export const SIX_VALUES = [2, 3, 3.2, 5, 8, 7]

/** Positions of the neighbours of a point, without itself. */
export function near(from: number): number[] {
  const [x, y] = POINTS[from] ?? [0, 0]
  return [...POINTS.keys()].filter((to) => to !== from && Math.hypot(x - (POINTS[to]?.[0] ?? 0), y - (POINTS[to]?.[1] ?? 0)) <= 15)
}

const ids = POINTS.map((_, at) => `${at}`)
export const SIX_WEIGHTS = weightsFromLists(ids, new Map(ids.map((id, at) => [id, near(at).map(String)])))
