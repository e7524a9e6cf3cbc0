import { expectPlaces, type SpatialWeights } from '../spatial/spatialWeights.ts'
import { type SmoothedPlace, smoothedTowards, type Smoothing } from './empiricalBayes.ts'
import { type KnownRate, knownRate, rateMoments, type RatePlace } from './rateMoments.ts'

export interface SpatialSmoothing extends Smoothing {
  /** Places with a rate and without any neighbour that has one; they keep their own rate whole. */
  readonly withoutNeighbours: number
}

/**
 * Rates drawn to the mean of their own neighbourhood: the place itself and its neighbours with a rate.
 * The weights say who is a neighbour; all neighbours count by their people.
 * Throws a RangeError if a count is negative or not finite, or if the weights are of other places.
 * Method: the local form of Marshall, R. J. (1991), Applied Statistics 40, 283-294, page 286. The neighbourhood's own
 * mean number of people stands in the chance term, as in GeoDa, PySAL, and EBlocal of R's spdep with geoda = TRUE.
 */
export function spatialEmpiricalBayes(places: readonly RatePlace[], weights: SpatialWeights): SpatialSmoothing {
  expectPlaces(weights, places)
  const known = places.map((place) => knownRate(place))
  let leftOut = 0
  let withoutNeighbours = 0
  const smoothed = known.map((place, position) => {
    if (!place) {
      leftOut += 1
      return null
    }
    const around = knownAround(position, known, weights)
    if (around.length > 0) return smoothedTowards(place, rateMoments([place, ...around]))
    withoutNeighbours += 1
    return unchanged(place)
  })
  return { places: smoothed, leftOut, withoutNeighbours }
}

function knownAround(position: number, known: readonly (KnownRate | null)[], weights: SpatialWeights): KnownRate[] {
  const around: KnownRate[] = []
  for (let entry = weights.starts[position] ?? 0; entry < (weights.starts[position + 1] ?? 0); entry += 1) {
    const neighbour = known[weights.neighbours[entry] ?? -1]
    if (neighbour) around.push(neighbour)
  }
  return around
}

/** Nobody to borrow from: the formula would draw the rate to itself with a weight of 0, which reads as if all were borrowed. */
function unchanged(place: KnownRate): SmoothedPlace {
  const raw = place.numerator / place.denominator
  return { id: place.id, raw, smoothed: raw, weight: 1, towards: raw }
}
