import { type WeightedPlace, weightedPlaces } from './weightedPlaces.ts'

/** A point of the curve, reached with this place; both shares run from 0 to 1. */
export interface LorenzPoint {
  /** Null at the origin only. */
  readonly id: string | null
  readonly weightShare: number
  readonly valueShare: number
}

export interface LorenzCurve {
  /** From (0, 0) to (1, 1); none where no place is known or all values are 0, as nothing is there to be shared. */
  readonly points: readonly LorenzPoint[]
  readonly leftOut: number
}

/**
 * Which share of the value the least favoured share of the weight has: the share of all persons served that live
 * where the given share of people in need is served least. Places run from the least value per weight to the most;
 * places of the same value per weight lie on one straight line, in the order of their ids.
 * Throws a RangeError like `weightedPlaces`.
 * Method: Lorenz, M. O. (1905), Methods of measuring the concentration of wealth, Publications of the American
 * Statistical Association 9, 209-219; sorted by value per weight it is the curve of grouped data.
 */
export function lorenzCurve(places: readonly WeightedPlace[]): LorenzCurve {
  const { places: known, leftOut, totalValue, totalWeight } = weightedPlaces(places)
  if (totalValue === 0) return { points: [], leftOut }
  const sorted = known.toSorted((one, other) => one.value / one.weight - other.value / other.weight || (one.id < other.id ? -1 : 1))
  const points: LorenzPoint[] = [{ id: null, weightShare: 0, valueShare: 0 }]
  let weight = 0
  let value = 0
  sorted.forEach((place, at) => {
    weight += place.weight
    value += place.value
    // Sums in another order than the totals may miss 1 by the last digit; the end of the curve is 1 by definition.
    const last = at === sorted.length - 1
    points.push({ id: place.id, weightShare: last ? 1 : weight / totalWeight, valueShare: last ? 1 : value / totalValue })
  })
  return { points, leftOut }
}
