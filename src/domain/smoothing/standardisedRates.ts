import { knownRate, rateMoments, type RatePlace } from './rateMoments.ts'

/**
 * Rates as deviations from the mean of all places, in standard deviations of what a rate with so many people
 * behind it would show; null where a count is absent or nobody is in the base, everywhere null without any event.
 * Small places no longer look like outliers only because they are small, so Moran's I of these may be read.
 * Throws a RangeError if a count is negative or not finite.
 * Method: Assuncao, R. M. and Reis, E. A. (1999), A new proposal to adjust Moran's I for population density,
 * Statistics in Medicine 18, 2147-2162, with the moments of Marshall (1991). A negative variance between places becomes
 * 0, as in GeoDa, so that the deviation is that of a Poisson count alone; PySAL keeps it while the sum is above 0, which
 * makes the largest places, whose sum is nearest to 0, look extreme.
 */
export function standardisedRates(places: readonly RatePlace[]): readonly (number | null)[] {
  const known = places.map((place) => knownRate(place))
  const present = known.filter((place) => place !== null)
  if (present.length === 0) return known.map(() => null)
  const { mean, variance } = rateMoments(present)
  if (mean === 0) return known.map(() => null)
  return known.map((place) => place && (place.numerator / place.denominator - mean) / Math.sqrt(variance + mean / place.denominator))
}
