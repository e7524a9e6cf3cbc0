import { contains, nearestOnBoundary, type MultiPolygon, type Point } from './planar.ts'

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
    let point = contains(area, seat.point) ? seat.point : insidePointNear(area, seat.point)
    for (let turn = 0; turn < 16 && placed.some((other) => distance(other.point, point) < SAME_PLACE); turn += 1) {
      const angle = (turn * Math.PI) / 8
      const reach = APART * (1 + turn / 8)
      const candidate: Point = [seat.point[0] + reach * Math.cos(angle), seat.point[1] + reach * Math.sin(angle)]
      if (contains(area, candidate)) point = candidate
    }
    placed.push({ id: seat.id, point, movedKilometres: distance(seat.point, point) * KILOMETRES_PER_DEGREE })
  }
  return placed
}

function insidePointNear(area: MultiPolygon, point: Point): Point {
  const border = nearestOnBoundary(area, point)
  const away = Math.max(distance(border, point), 1e-12)
  const straight = Math.atan2((border[1] - point[1]) / away, (border[0] - point[0]) / away)
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
