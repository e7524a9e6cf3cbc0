// geographiclib-geodesic: the reference implementation by the method's own author, MIT. Turf measures on a sphere, which
// is up to half a per cent off.
import geodesic from 'geographiclib-geodesic'
import type { LonLat } from '../projection/mercator.ts'

const ellipsoid = geodesic.Geodesic.WGS84

/**
 * Kilometres between two places (longitude, latitude in degrees) along the WGS 84 ellipsoid, as the crow flies.
 * Throws a RangeError on a latitude beyond 90 or a coordinate that is not finite.
 * Method: Karney, C. F. F. (2013), Algorithms for geodesics, Journal of Geodesy 87, 43-55; exact to 15 nanometres.
 */
export function geodesicKilometres([fromLongitude, fromLatitude]: LonLat, [toLongitude, toLatitude]: LonLat): number {
  for (const latitude of [fromLatitude, toLatitude]) if (!(Math.abs(latitude) <= 90)) throw new RangeError(`no latitude: ${latitude}`)
  for (const longitude of [fromLongitude, toLongitude]) if (!Number.isFinite(longitude)) throw new RangeError(`no longitude: ${longitude}`)
  return (ellipsoid.Inverse(fromLatitude, fromLongitude, toLatitude, toLongitude, geodesic.Geodesic.DISTANCE).s12 ?? Number.NaN) / 1000
}
