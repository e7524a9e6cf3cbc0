import * as v from 'valibot'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { described, id, listOf, number } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { KARNEY, position } from './parts/position.ts'

export const geodesicDistance = defineMethod({
  name: 'geodesic-distance',
  summary: 'Kilometres between two positions along the WGS 84 ellipsoid, as the crow flies.',
  source: KARNEY,
  input: v.strictObject({
    pairs: listOf(
      v.strictObject({
        id: described(v.pipe(v.string(), v.minLength(1)), 'name of the pair, given back in the result'),
        from: position,
        to: position,
      }),
      'one entry per pair',
    ),
  }),
  output: v.strictObject({ pairs: listOf(v.strictObject({ id, kilometres: described(number, 'exact to 15 nanometres') }), 'one entry per pair') }),
  run: ({ pairs }) => ({ pairs: pairs.map(({ id, from, to }) => ({ id, kilometres: geodesicKilometres(from, to) })) }),
})
