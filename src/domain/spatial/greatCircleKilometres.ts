import type { LonLat } from '../projection/mercator.ts'

/** Mean radius of the Earth in kilometres: (2a + b) / 3 of GRS 80; Moritz, H. (2000), Journal of Geodesy 74, 128-133. */
const MEAN_RADIUS = 6371.0088

/**
 * Distance of two places along the great circle of a sphere, in kilometres; within 0.6 percent of the ellipsoid.
 * Throws a RangeError if a coordinate is not finite or a latitude is beyond a pole.
 * Method: haversine formula; Sinnott, R. W. (1984), Virtues of the haversine, Sky and Telescope 68, 159.
 */
export function greatCircleKilometres(from: LonLat, to: LonLat): number {
  const [fromLongitude, fromLatitude] = inRadians(from)
  const [toLongitude, toLatitude] = inRadians(to)
  const haversine =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin((toLongitude - fromLongitude) / 2) ** 2
  return 2 * MEAN_RADIUS * Math.asin(Math.sqrt(Math.min(haversine, 1)))
}

function inRadians([longitude, latitude]: LonLat): LonLat {
  if (!Number.isFinite(longitude) || !(Math.abs(latitude) <= 90)) throw new RangeError(`no place on Earth: ${longitude}, ${latitude}`)
  return [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
}
