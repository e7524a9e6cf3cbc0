import type { LonLat } from '../projection/mercator.ts'
import { greatCircleKilometres } from './greatCircleKilometres.ts'
import { type SpatialWeights, weightsFromRows } from './spatialWeights.ts'

/** Where a place is governed from; null where that is not known. */
export interface SeatPlace {
  readonly id: string
  readonly seat: LonLat | null
}

/**
 * Row-standardised weights of the `count` nearest seats along the great circle; fewer where there are not so many.
 * Of equally far seats those that come first among the places are taken. A place without a seat is an island and
 * nobody's neighbour. That b is among the nearest of a does not make a one of the nearest of b.
 * Throws a RangeError if an id stands twice, a seat is not on Earth, or `count` is no whole number above 0.
 */
export function weightsFromNearestSeats(places: readonly SeatPlace[], count: number): SpatialWeights {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`no number of neighbours: ${count}`)
  return weightsFromRows(
    places.map(({ id }) => id),
    places.map((_, own) => nearest(places, own, count)),
  )
}

function nearest(places: readonly SeatPlace[], own: number, count: number): number[] {
  const from = places[own]?.seat
  if (!from) return []
  const others: { readonly position: number; readonly distance: number }[] = []
  for (const [position, { seat }] of places.entries()) {
    if (seat && position !== own) others.push({ position, distance: greatCircleKilometres(from, seat) })
  }
  return others
    .sort((left, right) => left.distance - right.distance || left.position - right.position)
    .slice(0, count)
    .map(({ position }) => position)
    .sort((left, right) => left - right)
}
