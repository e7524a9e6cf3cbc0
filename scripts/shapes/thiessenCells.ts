import { Delaunay } from 'd3-delaunay'
import { intersection } from 'polyclip-ts'
import { placeSeats, type PlacedSeat, type Seat } from './placeSeats.ts'
import { mapPoints, type MultiPolygon, type Point } from '../../src/domain/shapes/planar.ts'

/** Times the size of the area: half as far away, cells of the seats end. */
const FAR = 10

export interface ThiessenCells {
  /** Id of a seat -> its cell, in degrees; empty where the area holds nothing of it. */
  readonly cells: ReadonlyMap<string, MultiPolygon>
  /** In degrees. */
  readonly seats: readonly PlacedSeat[]
}

/**
 * Thiessen (Voronoi) cells of seats, clipped to an area: every point of the area belongs to the nearest seat.
 * Longitude and latitude in and out. Distances are those of an equirectangular plane at the middle latitude of the
 * area, within 1 % of true ones over a department.
 */
export function thiessenCells(seats: readonly Seat[], area: MultiPolygon): ThiessenCells {
  const { west, south, east, north } = boundsOf(area)
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const toPlane = ([longitude, latitude]: Point): Point => [longitude * shrink, latitude]
  const toDegrees = ([x, y]: Point): Point => [x / shrink, y]

  const flat = mapPoints(area, toPlane)
  const placed = placeSeats(
    seats.map((seat) => ({ id: seat.id, point: toPlane(seat.point) })),
    flat,
  )
  // Four points far away: with them no three seats in a row, and no single seat, is a special case.
  const middle: Point = [((west + east) / 2) * shrink, (south + north) / 2]
  const far = FAR * Math.max(east - west, north - south)
  const corners = [
    [-far, 0],
    [far, 0],
    [0, -far],
    [0, far],
  ].map(([x, y]): Point => [middle[0] + x!, middle[1] + y!])
  const diagram = Delaunay.from(
    [...placed.map((seat) => seat.point), ...corners].map(([x, y]) => [x, y] as [number, number]),
  ).voronoi([middle[0] - far, middle[1] - far, middle[0] + far, middle[1] + far])

  const cells = new Map<string, MultiPolygon>()
  placed.forEach((seat, index) => {
    const ring = diagram.cellPolygon(index)
    if (!ring) throw new Error(`the seat of ${seat.id} has no cell`)
    // Typings of the two packages say number[] for a point.
    const clipped = intersection(flat as never, [ring] as never) as unknown as MultiPolygon
    cells.set(seat.id, mapPoints(clipped, toDegrees))
  })
  return { cells, seats: placed.map((seat) => ({ ...seat, point: toDegrees(seat.point) })) }
}

function boundsOf(area: MultiPolygon): { west: number; south: number; east: number; north: number } {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [x, y] of area.flat(2)) {
    bounds.west = Math.min(bounds.west, x)
    bounds.east = Math.max(bounds.east, x)
    bounds.south = Math.min(bounds.south, y)
    bounds.north = Math.max(bounds.north, y)
  }
  return bounds
}
