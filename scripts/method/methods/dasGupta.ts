import * as v from 'valibot'
import { dasGupta as decompose } from '../../../src/domain/decomposition/dasGupta.ts'
import { described, number, numberOrAbsent, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { absentDecomposition } from './parts/absentDecomposition.ts'

export const dasGupta = defineMethod({
  name: 'das-gupta',
  summary: 'The difference between two rates that are products of the same 2 to 6 factors, as one additive effect a factor.',
  source: "Das Gupta, P. (1993), Standardization and Decomposition of Rates: A User's Manual, US Bureau of the Census, P23-186, chapter 2",
  input: v.strictObject({
    factors: described(
      v.array(
        v.strictObject({
          name: described(text, 'name of the factor'),
          from: described(numberOrAbsent, 'its value at the start; null where absent'),
          to: described(numberOrAbsent, 'its value at the end; null where absent'),
        }),
      ),
      '2 to 6 factors',
    ),
  }),
  output: v.variant('status', [
    v.strictObject({
      status: v.literal('complete'),
      start: described(number, 'product of the values at the start'),
      end: described(number, 'product of the values at the end'),
      parts: described(v.array(v.strictObject({ name: text, effect: number })), 'start and all effects sum to the end'),
    }),
    absentDecomposition,
  ]),
  run: ({ factors }) => decompose(factors),
})
