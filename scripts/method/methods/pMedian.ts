import * as v from 'valibot'
import { pMedian as medians } from '../../../src/domain/placement/pMedian.ts'
import { defineMethod } from '../method.ts'
import { budget, choiceOf, placementResult, points, printed, problemFields, problemOf, seconds, solver } from './parts/placement.ts'

export const pMedian = defineMethod({
  name: 'p-median',
  summary: 'Where new points make the way of all people to the nearest one shortest altogether.',
  source: 'Hakimi, S. L. (1964), Optimum locations of switching centers, Operations Research 12, 450-459; solved as Elloumi, S. (2010), Journal of Combinatorial Optimization 19, 69-83, and Church, R. L. (2008), Computers & Operations Research 35, 417-426',
  input: v.strictObject({ ...problemFields, points: v.optional(points), budget, seconds }),
  output: placementResult('persons times their distance from the nearest point'),
  run: async (asked) => printed(medians(await solver(), problemOf(asked), choiceOf(asked, { points: asked.points ?? null, budget: asked.budget }), { most: asked.seconds }), asked),
})
