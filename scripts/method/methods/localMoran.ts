import * as v from 'valibot'
import { localMoran as localIndices } from '../../../src/domain/spatial/localMoran.ts'
import { described, id, leftOut, listOf, numberOrAbsent, value } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { islands, weights, weightsBetween } from './parts/weightsBetween.ts'

export const localMoran = defineMethod({
  name: 'local-moran',
  summary: "Local Moran's I of values with the quadrant of each place; conditional-permutation says which are more than chance.",
  source: 'Anselin, L. (1995), Local indicators of spatial association, Geographical Analysis 27, 93-115, equation 12',
  input: v.strictObject({ places: listOf(v.strictObject({ id, value })), weights }),
  output: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        index: described(numberOrAbsent, 'local Moran I; null without a value or a neighbour, or where all values are the same'),
        deviation: described(numberOrAbsent, 'own value less the mean of all, in standard deviations'),
        neighbours: described(numberOrAbsent, 'mean of the neighbours less the mean of all, in standard deviations'),
        quadrant: described(v.nullable(v.picklist(['high-high', 'low-low', 'high-low', 'low-high'])), 'the place itself, then its neighbours'),
      }),
    ),
    leftOut,
    islands,
  }),
  run: ({ places, weights }) => {
    const values = places.map(({ value }) => value)
    const { places: local, ...counts } = localIndices(values, weightsBetween(places, weights))
    return { places: places.map(({ id }, at) => local[at] ?? { id, index: null, deviation: null, neighbours: null, quadrant: null }), ...counts }
  },
})
