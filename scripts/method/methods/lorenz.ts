import * as v from 'valibot'
import { lorenzCurve } from '../../../src/domain/inequality/lorenzCurve.ts'
import { described, leftOut, listOf, number, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { weightedPlaceFields } from './parts/weightedPlace.ts'

export const lorenz = defineMethod({
  name: 'lorenz',
  summary: 'Lorenz curve of a value per weight, from the least favoured places to the most.',
  source: 'Lorenz, M. O. (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9, 209-219',
  input: v.strictObject({ places: listOf(v.strictObject(weightedPlaceFields)) }),
  output: v.strictObject({
    points: described(
      v.array(v.strictObject({ id: described(v.nullable(text), 'null at the origin only'), weightShare: number, valueShare: number })),
      'from (0, 0) to (1, 1); none where no place is known or all values are 0',
    ),
    leftOut,
  }),
  run: ({ places }) => lorenzCurve(places),
})
