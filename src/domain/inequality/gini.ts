import { lorenzCurve } from './lorenzCurve.ts'
import type { WeightedPlace } from './weightedPlaces.ts'

export interface Gini {
  /** From 0 (the same value per weight everywhere) towards 1 (all in one small place); null without any value. */
  readonly gini: number | null
  readonly leftOut: number
}

/**
 * Gini index of the value per weight between places: twice the area between the Lorenz curve and the line of equality.
 * This is the population form, as the places are all there are and not a sample. For n places of one weight each the
 * form for samples is n / (n - 1) times as large; with weights that differ there is no such factor, so none is offered.
 * Differences inside a place are unseen. Throws a RangeError like `weightedPlaces`.
 * Method: Gini, C. (1912), Variabilità e mutabilità; by trapezia under the Lorenz curve, Brown, M. C. (1994), Using
 * Gini-style indices to evaluate the spatial patterns of health practitioners, Social Science & Medicine 38, 1243-1256.
 */
export function gini(places: readonly WeightedPlace[]): Gini {
  const { points, leftOut } = lorenzCurve(places)
  if (points.length === 0) return { gini: null, leftOut }
  const twiceTheArea = points.reduce((sum, point, at) => {
    const before = points[at - 1]
    return before ? sum + (point.weightShare - before.weightShare) * (point.valueShare + before.valueShare) : sum
  }, 0)
  return { gini: Math.max(1 - twiceTheArea, 0), leftOut }
}
