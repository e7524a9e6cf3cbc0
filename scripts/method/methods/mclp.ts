import * as v from 'valibot'
import { maximalCover } from '../../../src/domain/placement/maximalCover.ts'
import { described, number } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { budget, capacitiesOf, choiceOf, floorOf, placementResult, points, printed, problemFields, problemOf, reach, seconds, solver } from './parts/placement.ts'

export const mclp = defineMethod({
  name: 'mclp',
  summary: 'Where new points bring most people within reach: maximal covering location, with capacities, a budget or a least share for every group.',
  source: 'Church, R. and ReVelle, C. (1974), The maximal covering location problem, Papers of the Regional Science Association 32, 101-118; with capacities Current, J. R. and Storbeck, J. E. (1988), Environment and Planning B 15, 153-163',
  input: v.strictObject({ ...problemFields, points: v.optional(points), budget, reach, floor: v.optional(described(v.pipe(number, v.minValue(0), v.maxValue(1)), 'least share of the people of each group, 0 to 1')), seconds }),
  output: placementResult('persons within reach of what exists and of the candidates taken'),
  run: async (asked) =>
    printed(
      maximalCover(
        await solver(),
        { problem: problemOf(asked), choice: choiceOf(asked, { points: asked.points ?? null, budget: asked.budget }), reach: asked.reach, floor: floorOf(asked, asked.floor), capacities: capacitiesOf(asked) },
        { most: asked.seconds },
      ),
      asked,
    ),
})
