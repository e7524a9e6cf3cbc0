import * as v from 'valibot'
import { setCover as covering } from '../../../src/domain/placement/setCover.ts'
import { described, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { choiceOf, placementResult, printed, problemFields, problemOf, reach, seconds, solver } from './parts/placement.ts'

export const setCover = defineMethod({
  name: 'set-cover',
  summary: 'The fewest points, or the cheapest where every candidate has a cost, that bring everybody within reach who can be reached.',
  source: 'Toregas, C., Swain, R., ReVelle, C. and Bergman, L. (1971), The location of emergency service facilities, Operations Research 19, 1363-1373',
  input: v.strictObject({ ...problemFields, reach, seconds }),
  output: v.strictObject({ ...placementResult('number of points, or what they cost').entries, unreachable: described(v.array(text), 'places with people that nothing reaches') }),
  run: async (asked) => {
    const cheapest = asked.candidates.length > 0 && asked.candidates.every(({ cost }) => cost !== undefined)
    const choice = choiceOf(asked, { points: asked.candidates.length, ...(cheapest && { budget: asked.candidates.reduce((sum, { cost }) => sum + (cost ?? 0), 0) }) })
    const answer = covering(await solver(), problemOf(asked), asked.reach, choice, { most: asked.seconds })
    return { ...printed(answer, asked), unreachable: (answer?.unreachable ?? []).map((at) => asked.demand[at]?.id ?? '') }
  },
})
