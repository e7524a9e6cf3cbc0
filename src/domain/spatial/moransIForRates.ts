import type { RatePlace } from '../smoothing/rateMoments.ts'
import { standardisedRates } from '../smoothing/standardisedRates.ts'
import { type MoranResult, moransI } from './moransI.ts'
import { expectPlaces, type SpatialWeights } from './spatialWeights.ts'

/**
 * Global Moran's I of rates, adjusted for the people behind each rate. Places without a rate are left out.
 * Throws a RangeError if a count is negative or not finite, or if the weights are of other places.
 * Method: Assuncao, R. M. and Reis, E. A. (1999), A new proposal to adjust Moran's I for population density,
 * Statistics in Medicine 18, 2147-2162.
 */
export function moransIForRates(places: readonly RatePlace[], weights: SpatialWeights): MoranResult {
  expectPlaces(weights, places)
  return moransI(standardisedRates(places), weights)
}
