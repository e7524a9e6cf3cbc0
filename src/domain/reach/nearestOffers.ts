import type { LonLat } from '../projection/mercator.ts'
import { greatCircleKilometres } from '../spatial/greatCircleKilometres.ts'
import { geodesicKilometres } from './geodesicKilometres.ts'

/** Anything that stands somewhere. */
export interface Located {
  readonly at: LonLat
}
/** An offer with its distance from an origin along the ellipsoid. */
export interface ReachedOffer<Offer extends Located> {
  readonly offer: Offer
  readonly kilometres: number
}

/**
 * What a distance on the ellipsoid can at least and at most be of the distance on the sphere of mean radius 6371.0088 km.
 * Taking latitude and longitude over to the sphere stretches every line by the ratio of its radius to a radius of
 * curvature of WGS 84, which lies between 6335.439 km (meridian at the equator) and 6399.594 km (pole); the shortest line
 * too. 6335.439 / 6371.0088 = 0.99442 and 6399.594 / 6371.0088 = 1.00449, rounded outwards here.
 */
const LEAST_OF_SPHERE = 0.9944
const MOST_OF_SPHERE = 1.0045
/** A millimetre, against the rounding of very short distances. */
const ROUNDING = 1e-6

/**
 * For each origin the `count` nearest offers, nearest first, with kilometres along the ellipsoid; of two at the same
 * distance the one that comes first in `offers`. Fewer where there are fewer; none for no offers.
 * Throws a RangeError on a `count` that is not a whole number above 0 and on a place that is none on Earth.
 * Method: geodesics after Karney (2013), worked out only for offers that the sphere, whose error is bounded, does not rule
 * out; the result is the same as of working out all.
 */
export function nearestOffers<Offer extends Located>(
  origins: readonly LonLat[],
  offers: readonly Offer[],
  { count }: { readonly count: number },
): ReachedOffer<Offer>[][] {
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`no number of offers: ${count}`)
  return origins.map((origin) => {
    const onSphere = offers.map(({ at }) => greatCircleKilometres(origin, at))
    const last = [...onSphere].sort((one, other) => one - other)[count - 1] ?? Number.POSITIVE_INFINITY
    // `count` offers are certainly no farther than this.
    const farthest = last * MOST_OF_SPHERE + ROUNDING
    return offers
      .filter((_, place) => (onSphere[place] ?? 0) * LEAST_OF_SPHERE <= farthest)
      .map((offer) => ({ offer, kilometres: geodesicKilometres(origin, offer.at) }))
      .sort((one, other) => one.kilometres - other.kilometres)
      .slice(0, count)
  })
}
