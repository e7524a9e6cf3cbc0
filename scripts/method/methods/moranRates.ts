import * as v from 'valibot'
import { moransIForRates } from '../../../src/domain/spatial/moransIForRates.ts'
import { denominator, id, listOf, numerator } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { moranResult } from './parts/moranResult.ts'
import { weights, weightsBetween } from './parts/weightsBetween.ts'

export const moranRates = defineMethod({
  name: 'moran-rates',
  summary: "Global Moran's I of rates, adjusted for the people behind each rate.",
  source: "Assuncao, R. M. and Reis, E. A. (1999), A new proposal to adjust Moran's I for population density, Statistics in Medicine 18, 2147-2162",
  input: v.strictObject({ places: listOf(v.strictObject({ id, numerator, denominator })), weights }),
  output: moranResult,
  run: ({ places, weights }) => moransIForRates(places, weightsBetween(places, weights)),
})
