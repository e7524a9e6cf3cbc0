import { type Bounds, type LonLat, placeOfWorldPoint, type Point, type Size, worldPoint } from './mercator.ts'

/** Where a map looks: the place at the centre of its box, and the zoom (world = 512 px x 2^zoom, as in MapLibre). */
export interface View {
  readonly longitude: number
  readonly latitude: number
  readonly zoom: number
}
/** Pixels at each edge that something else covers. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }
const TILE = 512

/** Width of the whole world in pixels. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom
}

/** Pixel of a place in a box of `size` that shows `view`. */
export function screenPoint(view: View, size: Size, place: LonLat): Point {
  const scale = worldSize(view.zoom)
  const centre = worldPoint([view.longitude, view.latitude])
  const world = worldPoint(place)
  return { x: size.width / 2 + (world.x - centre.x) * scale, y: size.height / 2 + (world.y - centre.y) * scale }
}

/** Place under a pixel; the inverse of `screenPoint`. */
export function placeAt(view: View, size: Size, point: Point): LonLat {
  const scale = worldSize(view.zoom)
  const centre = worldPoint([view.longitude, view.latitude])
  return placeOfWorldPoint({ x: centre.x + (point.x - size.width / 2) / scale, y: centre.y + (point.y - size.height / 2) / scale })
}

/** Pixels that the bounds take up; may reach beyond the box. */
export function screenBox(view: View, size: Size, [west, south, east, north]: Bounds): Box {
  const topLeft = screenPoint(view, size, [west, north])
  const bottomRight = screenPoint(view, size, [east, south])
  return { left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y }
}

/**
 * The view in which the bounds fill the free part of the box, centred in it. Padding that leaves less than
 * a quarter of the box is ignored on that axis, so that a phone with a large sheet still shows something.
 */
export function viewForBounds(
  bounds: Bounds,
  size: Size,
  padding: Padding,
  limits: { readonly minZoom: number; readonly maxZoom: number },
): View {
  const [west, south, east, north] = bounds
  const across = freePart(size.width, padding.left, padding.right)
  const down = freePart(size.height, padding.top, padding.bottom)
  const topLeft = worldPoint([west, north])
  const bottomRight = worldPoint([east, south])
  const scale = Math.min(
    across.length / Math.max(bottomRight.x - topLeft.x, Number.EPSILON),
    down.length / Math.max(bottomRight.y - topLeft.y, Number.EPSILON),
  )
  const zoom = Math.max(limits.minZoom, Math.min(limits.maxZoom, Math.log2(scale / TILE)))
  const world = worldSize(zoom)
  const [longitude, latitude] = placeOfWorldPoint({
    x: (topLeft.x + bottomRight.x) / 2 + (size.width / 2 - across.middle) / world,
    y: (topLeft.y + bottomRight.y) / 2 + (size.height / 2 - down.middle) / world,
  })
  return { longitude, latitude, zoom }
}

/** Whether two views look the same: less than half a pixel and a two-hundredth of a zoom level apart. */
export function sameView(one: View, other: View): boolean {
  const from = worldPoint([one.longitude, one.latitude])
  const to = worldPoint([other.longitude, other.latitude])
  const apart = Math.hypot(from.x - to.x, from.y - to.y) * worldSize(one.zoom)
  return apart < 0.5 && Math.abs(one.zoom - other.zoom) < 0.005
}

/** The view after moving by pixels and zooming by levels around the centre of the box. */
export function movedView(view: View, by: { readonly x?: number; readonly y?: number; readonly zoom?: number }): View {
  const world = worldPoint([view.longitude, view.latitude])
  const scale = worldSize(view.zoom)
  const [longitude, latitude] = placeOfWorldPoint({ x: world.x + (by.x ?? 0) / scale, y: world.y + (by.y ?? 0) / scale })
  return { longitude, latitude, zoom: view.zoom + (by.zoom ?? 0) }
}

/** The view at another zoom in which the place under `point` stays where it is. */
export function zoomedAround(view: View, size: Size, point: Point, zoom: number): View {
  const away = { x: point.x - size.width / 2, y: point.y - size.height / 2 }
  const [longitude, latitude] = placeAt(view, size, point)
  return movedView({ longitude, latitude, zoom }, { x: -away.x, y: -away.y })
}

/** Length and middle of what padding leaves of an axis; all of it where too little would be left. */
function freePart(length: number, before: number, after: number): { length: number; middle: number } {
  const left = length - before - after
  return left >= length / 4 ? { length: left, middle: before + left / 2 } : { length, middle: length / 2 }
}
