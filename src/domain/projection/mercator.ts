/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [longitude: number, latitude: number]
/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]
/** A place on the screen or in the projected world; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly width: number
  readonly height: number
}

/** Latitude at which Web Mercator is cut to make the world a square (EPSG:3857). */
export const MERCATOR_LIMIT = 85.051129

/** Where a place lies in the Web Mercator world, a square from (0, 0) in the north-west to (1, 1). */
export function worldPoint([longitude, latitude]: LonLat): Point {
  const clamped = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude))
  const sine = Math.sin((clamped * Math.PI) / 180)
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

/** The inverse of `worldPoint`, in degrees. */
export function placeOfWorldPoint({ x, y }: Point): LonLat {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return [(x - 0.5) * 360, latitude]
}
