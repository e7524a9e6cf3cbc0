import { contains, nearestOnBoundary, type MultiPolygon, type Point } from '../../src/domain/shapes/planar.ts'

export interface Seat {
  readonly id: string
  readonly point: Point
}

export interface PlacedSeat extends Seat {
  /** Kilometres between the published seat and the point used for the cell; 0 where it was not moved. */
  readonly movedKilometres: number
}

const KILOMETRES_PER_DEGREE = 111.195
/** How far inside the border a moved seat is put, in degrees of latitude (about 2 km): less makes cells like slivers. */
const STEPS_INSIDE = [0.02, 0.012, 0.006, 0.003, 0.001, 0.0003]
/** A seat this near to the border (about 5 m) could change sides when the border is put on the grid. */
const ON_BORDER = 5e-5
/** Seats nearer than this (about 100 m) count as one place and are drawn apart. */
const SAME_PLACE = 0.001
const APART = 0.006

/**
 * Seats ready for Thiessen cells: all inside the area and no two at one place.
 * A seat outside goes to the nearest inside point, a few kilometres from the border where there is room.
 * Coordinates are on a plane where a unit is a degree of latitude in both directions. Order is kept.
 */
export function placeSeats(seats: readonly Seat[], area: MultiPolygon): PlacedSeat[] {
  const placed: PlacedSeat[] = []
  for (const seat of seats) {
    const inside = isWellInside(area, seat.point) ? seat.point : insidePointNear(area, seat.point)
    const point = freePlaceNear(inside, area, placed)
    placed.push({ id: seat.id, point, movedKilometres: distance(seat.point, point) * KILOMETRES_PER_DEGREE })
  }
  return placed
}

function isWellInside(area: MultiPolygon, point: Point): boolean {
  return contains(area, point) && distance(point, nearestOnBoundary(area, point)) > ON_BORDER
}

/** The point itself, or the first around it that is inside and not taken; nearer and nearer circles. */
function freePlaceNear(point: Point, area: MultiPolygon, taken: readonly PlacedSeat[]): Point {
  const isFree = (candidate: Point) => taken.every((other) => distance(other.point, candidate) >= SAME_PLACE)
  if (isFree(point)) return point
  for (let reach = APART; reach > SAME_PLACE; reach *= 0.7) {
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn * Math.PI) / 8
      const candidate: Point = [point[0] + reach * Math.cos(angle), point[1] + reach * Math.sin(angle)]
      if (contains(area, candidate) && isFree(candidate)) return candidate
    }
  }
  throw new Error(`no free place inside the area near ${point.join(', ')}`)
}

function insidePointNear(area: MultiPolygon, point: Point): Point {
  const border = nearestOnBoundary(area, point)
  // From a seat outside over the border and on; from one just inside, away from the border.
  const [from, to] = contains(area, point) ? [border, point] : [point, border]
  const straight = Math.atan2(to[1] - from[1], to[0] - from[0])
  for (const step of STEPS_INSIDE) {
    for (const turn of [0, 0.4, -0.4, 0.8, -0.8, 1.2, -1.2, 1.6, -1.6]) {
      const angle = straight + turn
      const candidate: Point = [border[0] + step * Math.cos(angle), border[1] + step * Math.sin(angle)]
      // Halfway must be inside as well, or the step has jumped over a bay into another part.
      const half: Point = [(border[0] + candidate[0]) / 2, (border[1] + candidate[1]) / 2]
      if (contains(area, candidate) && contains(area, half)) return candidate
    }
  }
  throw new Error(`no point inside the area near ${point.join(', ')}`)
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
