import type { LonLat } from './mercator.ts'

/** GRS 80 / WGS 84: semi-major axis in metres and flattening (they differ by 0.1 mm, far below any use here). */
const SEMI_MAJOR = 6_378_137
const FLATTENING = 1 / 298.257222101

/**
 * The place reached from another by going `metres` along the geodesic that starts at `bearing`
 * (degrees clockwise from north). Direct formula of Vincenty, "Direct and inverse solutions of geodesics
 * on the ellipsoid with application of nested equations", Survey Review 23 (176), 1975; exact to 0.1 mm.
 */
export function geodesicDestination([longitude, latitude]: LonLat, bearing: number, metres: number): LonLat {
  if (metres === 0) return [longitude, latitude]
  const azimuth = radians(bearing)
  const minor = SEMI_MAJOR * (1 - FLATTENING)
  const tanReduced = (1 - FLATTENING) * Math.tan(radians(latitude))
  const cosReduced = 1 / Math.sqrt(1 + tanReduced * tanReduced)
  const sinReduced = tanReduced * cosReduced
  const sigmaFromEquator = Math.atan2(tanReduced, Math.cos(azimuth))
  const sinAlpha = cosReduced * Math.sin(azimuth)
  const cosSquaredAlpha = 1 - sinAlpha * sinAlpha
  const u = (cosSquaredAlpha * (SEMI_MAJOR * SEMI_MAJOR - minor * minor)) / (minor * minor)
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)))
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)))

  let sigma = metres / (minor * a)
  let cosTwoSigmaMean = 0
  for (let round = 0; round < 20; round += 1) {
    cosTwoSigmaMean = Math.cos(2 * sigmaFromEquator + sigma)
    const square = cosTwoSigmaMean * cosTwoSigmaMean
    const sinSigma = Math.sin(sigma)
    const correction =
      b *
      sinSigma *
      (cosTwoSigmaMean +
        (b / 4) *
          (Math.cos(sigma) * (2 * square - 1) - (b / 6) * cosTwoSigmaMean * (4 * sinSigma * sinSigma - 3) * (4 * square - 3)))
    const next = metres / (minor * a) + correction
    const change = Math.abs(next - sigma)
    sigma = next
    if (change < 1e-12) break
  }

  const sinSigma = Math.sin(sigma)
  const cosSigma = Math.cos(sigma)
  const across = sinReduced * sinSigma - cosReduced * cosSigma * Math.cos(azimuth)
  const latitudeReached = Math.atan2(
    sinReduced * cosSigma + cosReduced * sinSigma * Math.cos(azimuth),
    (1 - FLATTENING) * Math.hypot(sinAlpha, across),
  )
  const lambda = Math.atan2(sinSigma * Math.sin(azimuth), cosReduced * cosSigma - sinReduced * sinSigma * Math.cos(azimuth))
  const c = (FLATTENING / 16) * cosSquaredAlpha * (4 + FLATTENING * (4 - 3 * cosSquaredAlpha))
  const square = cosTwoSigmaMean * cosTwoSigmaMean
  const longitudeDifference =
    lambda - (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * (cosTwoSigmaMean + c * cosSigma * (2 * square - 1)))
  return [longitude + degrees(longitudeDifference), degrees(latitudeReached)]
}

/** Closed ring of places at the same distance from a centre on the ellipsoid, counter-clockwise. */
export function geodesicCircle(centre: LonLat, metres: number, corners = 96): LonLat[] {
  const ring = Array.from({ length: corners }, (_, corner) => geodesicDestination(centre, 360 - (corner * 360) / corners, metres))
  const first = ring[0]
  return first ? [...ring, first] : []
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}
