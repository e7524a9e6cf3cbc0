import * as v from 'valibot'
import { theil as theilOf } from '../../../src/domain/inequality/theil.ts'
import { described, leftOut, listOf, number, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { weightedPlaceFields } from './parts/weightedPlace.ts'

const group = v.strictObject({
  path: described(v.array(text), 'outermost group first'),
  valueShare: number,
  weightShare: number,
  between: described(number, 'its part of the inequality between the groups of its level'),
  within: described(number, 'its part of the inequality within groups'),
})

export const theil = defineMethod({
  name: 'theil',
  summary: "Theil's T index of a value per weight, split between and within nested groups.",
  source:
    'Theil, H. (1967), Economics and Information Theory, chapter 4; split: Akita, T. (2003), Decomposing regional income inequality using two-stage nested Theil decomposition, Annals of Regional Science 37, 55-77',
  input: v.strictObject({
    places: listOf(
      v.strictObject({
        ...weightedPlaceFields,
        groups: described(v.array(text), 'groups around the place, outermost first, equally many everywhere; none for the total alone'),
      }),
    ),
  }),
  output: v.variant('status', [
    v.strictObject({
      status: v.literal('complete'),
      total: described(number, 'sum of all of between, and within'),
      between: described(v.array(number), 'one a level, outermost first'),
      within: described(number, 'within the innermost groups'),
      groups: described(v.array(group), 'outer before inner'),
      leftOut,
    }),
    described(v.strictObject({ status: v.literal('absent'), leftOut }), 'no place is known, or all values are 0'),
  ]),
  run: ({ places }) => theilOf(places),
})
