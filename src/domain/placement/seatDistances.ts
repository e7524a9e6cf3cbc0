import type { LonLat } from '../projection/mercator.ts'
import { geodesicKilometres } from '../reach/geodesicKilometres.ts'
import { nearestOffers } from '../reach/nearestOffers.ts'

export interface SeatDistances {
  /** A row for each candidate, a column for each place: kilometres as the crow flies. */
  readonly rows: readonly Float64Array[]
  /** From each place to the nearest point that stands; Infinity where none does. */
  readonly existing: Float64Array
}

/**
 * Kilometres along the ellipsoid (see `geodesicKilometres`) between places and candidates, which are some of them by number, and to
 * the nearest of `standing`. `onProgress` hears the share done. Throws a RangeError on a place that is none on Earth.
 */
export function seatDistances(places: readonly LonLat[], candidates: readonly number[], standing: readonly LonLat[], onProgress: (share: number) => void = () => {}): SeatDistances {
  const known = new Map<number, Float64Array>()
  const rows = candidates.map((candidate, at) => {
    const from = places[candidate]
    if (!from) throw new RangeError(`no place ${candidate}`)
    // The way there is as long as the way back.
    const row = Float64Array.from(places, (to, place) => known.get(place)?.[candidate] ?? geodesicKilometres(from, to))
    known.set(candidate, row)
    onProgress((at + 1) / candidates.length)
    return row
  })
  const nearest = standing.length === 0 ? [] : nearestOffers(places, standing.map((at) => ({ at })), { count: 1 })
  return { rows, existing: Float64Array.from(places, (_, place) => nearest[place]?.[0]?.kilometres ?? Number.POSITIVE_INFINITY) }
}
