import { deviationsOf } from './deviationsOf.ts'
import { amongAll, presentPlaces } from './presentPlaces.ts'
import { neighbourCount, type SpatialWeights } from './spatialWeights.ts'
import { twoSidedP } from './twoSidedP.ts'

export interface GetisOrdPlace {
  readonly id: string
  /**
   * G* in standard deviations: above 0 in a hot spot, below 0 in a cold spot. null without a neighbour, or where the
   * neighbourhood is the whole country and cannot differ from it.
   */
  readonly z: number | null
  /** Two-sided, taking G* as normal, which is rough with few neighbours. */
  readonly p: number | null
}

export interface GetisOrdResult {
  /** One entry a place, in the order given; null without a value, and everywhere null where all values are the same. */
  readonly places: readonly (GetisOrdPlace | null)[]
  /** Places without a value. */
  readonly leftOut: number
  /** Places with a value and without a neighbour that has one. */
  readonly islands: number
}

/**
 * Getis-Ord G* of values beside the places of the weights: whether the place and its neighbours together, each
 * counting the same, are above or below the mean of all. Places without a value are left out.
 * Throws a RangeError if values and weights differ in length, or a value is not finite.
 * Method: Ord, J. K. and Getis, A. (1995), Local spatial autocorrelation statistics: distributional issues and an
 * application, Geographical Analysis 27, 286-306: G* as a standard variate, with weights of 1, the place's own included.
 */
export function getisOrd(values: readonly (number | null)[], weights: SpatialWeights): GetisOrdResult {
  const present = presentPlaces(values, weights)
  const counts = { leftOut: present.leftOut, islands: present.weights.islands }
  const spread = deviationsOf(present.values)
  if (!spread) return { places: values.map(() => null), ...counts }
  const { starts, neighbours, ids } = present.weights
  const { deviations } = spread
  const places = amongAll(values.length, present, (at) => {
    const id = ids[at] ?? ''
    const members = neighbourCount(present.weights, at) + 1
    if (members === 1 || members === deviations.length) return { id, z: null, p: null }
    let sum = deviations[at] ?? 0
    for (let entry = starts[at] ?? 0; entry < (starts[at + 1] ?? 0); entry += 1) sum += deviations[neighbours[entry] ?? 0] ?? 0
    const z = sum / standardError(members, deviations.length, spread.variance)
    return { id, z, p: twoSidedP(z) }
  })
  return { places, ...counts }
}

/** Of a sum of `members` of all `places` deviations taken by chance; with weights of 1, W* and S*1 are both `members`. */
function standardError(members: number, places: number, variance: number): number {
  return Math.sqrt((variance * (places * members - members * members)) / (places - 1))
}
