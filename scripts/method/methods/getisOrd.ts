import * as v from 'valibot'
import { getisOrd as spotsOf } from '../../../src/domain/spatial/getisOrd.ts'
import { described, id, leftOut, listOf, numberOrAbsent, value } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { islands, weights, weightsBetween } from './parts/weightsBetween.ts'

export const getisOrd = defineMethod({
  name: 'getis-ord',
  summary: 'Getis-Ord G* of values: hot and cold spots, the place itself included in its neighbourhood.',
  source:
    'Ord, J. K. and Getis, A. (1995), Local spatial autocorrelation statistics: distributional issues and an application, Geographical Analysis 27, 286-306',
  input: v.strictObject({ places: listOf(v.strictObject({ id, value })), weights }),
  output: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        z: described(numberOrAbsent, 'G* in standard deviations; null without a value or a neighbour, or where the neighbourhood is all places'),
        p: described(numberOrAbsent, 'two-sided, taking G* as normal'),
      }),
    ),
    leftOut,
    islands,
  }),
  run: ({ places, weights }) => {
    const values = places.map(({ value }) => value)
    const { places: local, ...counts } = spotsOf(values, weightsBetween(places, weights))
    return { places: places.map(({ id }, at) => local[at] ?? { id, z: null, p: null }), ...counts }
  },
})
