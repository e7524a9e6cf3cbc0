import * as v from 'valibot'
import { nearestOffers as nearestOf } from '../../../src/domain/reach/nearestOffers.ts'
import { described, id, listOf, number, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { KARNEY, position } from './parts/position.ts'

export const nearestOffers = defineMethod({
  name: 'nearest-offers',
  summary: 'The offers nearest to each place, with kilometres along the WGS 84 ellipsoid.',
  source: KARNEY,
  input: v.strictObject({
    places: listOf(v.strictObject({ id, at: position })),
    offers: listOf(v.strictObject({ id: described(text, 'name of the offer'), at: position }), 'one entry per offer'),
    count: v.optional(described(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 'how many offers for each place'), 1),
  }),
  output: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        nearest: described(v.array(v.strictObject({ id: described(text, 'name of the offer'), kilometres: number })), 'nearest first; fewer where there are fewer'),
      }),
    ),
  }),
  run: ({ places, offers, count }) => {
    const found = nearestOf(places.map(({ at }) => at), offers, { count })
    return {
      places: places.map(({ id }, place) => ({ id, nearest: (found[place] ?? []).map(({ offer, kilometres }) => ({ id: offer.id, kilometres })) })),
    }
  },
})
