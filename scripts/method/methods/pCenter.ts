import * as v from 'valibot'
import { pCenter as centers } from '../../../src/domain/placement/pCenter.ts'
import { defineMethod } from '../method.ts'
import { choiceOf, placementResult, points, printed, problemFields, problemOf, solver } from './parts/placement.ts'

export const pCenter = defineMethod({
  name: 'p-center',
  summary: 'Where new points leave nobody farther from the nearest one than need be.',
  source: 'Minieka, E. (1970), The m-center problem, SIAM Review 12, 138-139',
  input: v.strictObject({ ...problemFields, points }),
  output: placementResult('the largest distance anybody has from the nearest point'),
  run: async (asked) => printed(centers(await solver(), problemOf(asked), choiceOf(asked, { points: asked.points })), asked),
})
