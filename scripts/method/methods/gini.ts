import * as v from 'valibot'
import { gini as giniOf } from '../../../src/domain/inequality/gini.ts'
import { described, leftOut, listOf, numberOrAbsent } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { weightedPlaceFields } from './parts/weightedPlace.ts'

export const gini = defineMethod({
  name: 'gini',
  summary: 'Gini index of a value per weight between places, in the form for populations.',
  source:
    'Gini, C. (1912), Variabilità e mutabilità; by trapezia: Brown, M. C. (1994), Using Gini-style indices to evaluate the spatial patterns of health practitioners, Social Science & Medicine 38, 1243-1256',
  input: v.strictObject({ places: listOf(v.strictObject(weightedPlaceFields)) }),
  output: v.strictObject({ gini: described(numberOrAbsent, 'from 0 towards 1; null without any value'), leftOut }),
  run: ({ places }) => giniOf(places),
})
