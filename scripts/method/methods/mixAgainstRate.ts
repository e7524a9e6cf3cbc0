import * as v from 'valibot'
import { mixAgainstRate as decompose } from '../../../src/domain/decomposition/mixAgainstRate.ts'
import { described, number, numberOrAbsent, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { absentDecomposition } from './parts/absentDecomposition.ts'

const side = v.strictObject({
  size: described(numberOrAbsent, 'persons or share; only its part of the whole side counts; null where absent'),
  rate: described(numberOrAbsent, 'rate of the group; null where absent'),
})
const part = v.strictObject({ name: text, kind: v.picklist(['rate', 'mix']), effect: number })

export const mixAgainstRate = defineMethod({
  name: 'mix-against-rate',
  summary: 'The difference between two total rates as a rate effect and a mix effect for each group.',
  source:
    'Kitagawa, E. M. (1955), Components of a difference between two rates, Journal of the American Statistical Association 50, 1168-1194; by groups: Chevan, A. and Sutherland, M. (2009), Demography 46, 429-449',
  input: v.strictObject({
    groups: described(
      v.array(v.strictObject({ name: described(text, 'name of the group'), from: described(side, 'at the start'), to: described(side, 'at the end') })),
      'groups that make up the whole on both sides',
    ),
  }),
  output: v.variant('status', [
    v.strictObject({
      status: v.literal('complete'),
      start: described(number, 'total rate at the start'),
      end: described(number, 'total rate at the end'),
      parts: described(v.array(part), 'start and all effects sum to the end'),
      rateEffect: described(number, 'sum of the rate effects'),
      mixEffect: described(number, 'sum of the mix effects'),
    }),
    absentDecomposition,
  ]),
  run: ({ groups }) => decompose(groups),
})
