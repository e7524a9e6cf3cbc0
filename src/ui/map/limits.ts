import type { Bounds } from '../../domain/projection/mercator.ts'

export const MAX_ZOOM = 13
/** How far a jump to one territory goes in: a small municipality should still show its neighbours. */
export const MAX_FIT_ZOOM = 10.5
/** Free space around what a map is fitted to, in pixels. */
export const FIT_MARGIN = 20
/** Where a map looks whose shapes hold no country. */
export const ANYWHERE: Bounds = [-180, -60, 180, 75]
/** A region is never drawn narrower than this, in pixels. */
const LEAST_PIXELS = 146
/** How far a person can move away, in longer sides of the region; the drawn land reaches beyond it. */
const REACH = 1.2
/** Beyond these latitudes the projection of the map ends. */
const POLE = 85

/** How far a map of a region can be zoomed out. */
export function leastZoom(region: Bounds | null): number {
  const [west, , east] = region ?? ANYWHERE
  return Math.max(0, Math.log2((LEAST_PIXELS * 360) / (512 * (east - west))))
}

/** The box a person can move within. */
export function reachOf(region: Bounds | null): Bounds {
  const [west, south, east, north] = region ?? ANYWHERE
  const far = REACH * Math.max(east - west, north - south)
  return [Math.max(-180, west - far), Math.max(-POLE, south - far), Math.min(180, east + far), Math.min(POLE, north + far)]
}
