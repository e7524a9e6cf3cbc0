import * as v from 'valibot'
import type { LonLat } from '../../../../src/domain/projection/mercator.ts'
import { type SpatialWeights, weightsFromLists } from '../../../../src/domain/spatial/spatialWeights.ts'
import { weightsFromNearestSeats } from '../../../../src/domain/spatial/weightsFromNearestSeats.ts'
import { count, described, number, text } from '../../fields.ts'

const lists = v.strictObject({
  neighbours: described(v.record(v.string(), v.array(text)), 'the neighbours of each place by id, as PySAL and GeoDa list them; none without a list'),
})
const seats = v.strictObject({
  seats: described(v.record(v.string(), v.nullable(v.strictTuple([number, number]))), 'longitude and latitude of each place by id, in degrees; null where not known'),
  nearest: described(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 'how many of the nearest seats are neighbours'),
})

export const weights = described(v.union([lists, seats], '{ neighbours } or { seats, nearest }'), 'who is whose neighbour; the weights of a place sum to 1')
export const islands = described(count, 'places with a value and without a neighbour that has one')

/**
 * Row-standardised weights between the places in their order. Throws a RangeError on an id that is none of the places,
 * which in lists typed by hand is a slip, and on a place without an entry in `seats`.
 */
export function weightsBetween(places: readonly { readonly id: string }[], weights: v.InferOutput<typeof lists> | v.InferOutput<typeof seats>): SpatialWeights {
  const ids = places.map(({ id }) => id)
  const known = new Set(ids)
  if ('neighbours' in weights) {
    const named = Object.entries(weights.neighbours)
    const strange = named.flat(2).find((id) => !known.has(id))
    if (strange !== undefined) throw new RangeError(`weights.neighbours names ${strange}, which is none of the places`)
    return weightsFromLists(ids, new Map(named))
  }
  const at = new Map(Object.entries(weights.seats))
  for (const id of at.keys()) if (!known.has(id)) throw new RangeError(`weights.seats names ${id}, which is none of the places`)
  return weightsFromNearestSeats(
    ids.map((id) => ({ id, seat: seatOf(id, at) })),
    weights.nearest,
  )
}

function seatOf(id: string, seats: ReadonlyMap<string, [number, number] | null>): LonLat | null {
  const seat = seats.get(id)
  if (seat === undefined) throw new RangeError(`weights.seats has no entry of ${id}; null where the seat is not known`)
  return seat
}
