import * as v from 'valibot'
import { compositeIndex as indexOf } from '../../../src/domain/composite/compositeIndex.ts'
import { countOrAbsent, described, id, leftOut, listOf, numberOrAbsent } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { compositeFields, compositeOf } from './parts/composite.ts'

export const compositeIndex = defineMethod({
  name: 'composite-index',
  summary: 'Composite index of several components, normalised and weighed, where high means a larger gap.',
  source:
    'OECD and JRC (2008), Handbook on Constructing Composite Indicators, steps 5 and 6; scale of the geometric and harmonic mean: Massoli, Mazziotta, Pareto and Rinaldelli (2013)',
  input: v.strictObject(compositeFields),
  output: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        score: described(numberOrAbsent, 'null where a component with weight is absent'),
        rank: described(countOrAbsent, '1 for the largest gap; equal scores share the smaller rank'),
      }),
    ),
    leftOut,
    highMeans: v.literal('larger-gap'),
  }),
  run: ({ normalisation, mean, ...parts }) => {
    const { index, weights } = compositeOf(parts)
    return indexOf(index, weights, { normalisation, mean })
  },
})
