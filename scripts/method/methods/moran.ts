import * as v from 'valibot'
import { moransI } from '../../../src/domain/spatial/moransI.ts'
import { id, listOf, value } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { moranResult } from './parts/moranResult.ts'
import { weights, weightsBetween } from './parts/weightsBetween.ts'

export const moran = defineMethod({
  name: 'moran',
  summary: "Global Moran's I of values, tested under normality and under randomisation.",
  source: 'Cliff, A. D. and Ord, J. K. (1981), Spatial processes: models and applications, Pion, pages 17 and 21',
  input: v.strictObject({ places: listOf(v.strictObject({ id, value })), weights }),
  output: moranResult,
  run: ({ places, weights }) =>
    moransI(
      places.map(({ value }) => value),
      weightsBetween(places, weights),
    ),
})
