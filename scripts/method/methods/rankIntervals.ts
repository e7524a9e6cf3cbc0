import * as v from 'valibot'
import { rankIntervals as ranksOf } from '../../../src/domain/ranking/rankIntervals.ts'
import { confidence, count, countOrAbsent, described, draws, id, leftOut, listOf, numberOrAbsent, seed, value } from '../fields.ts'
import { defineMethod } from '../method.ts'

export const rankIntervals = defineMethod({
  name: 'rank-intervals',
  summary: 'Ranks with confidence intervals from values and their standard errors, each on its own or all at once.',
  source:
    'Mogstad, M., Romano, J. P., Shaikh, A. M. and Wilhelm, D. (2024), Inference for ranks with applications to mobility across neighborhoods and academic achievement across countries, Review of Economic Studies 91, 476-518',
  input: v.strictObject({
    places: listOf(
      v.strictObject({ id, value, standardError: described(numberOrAbsent, 'in the unit of the value; 0 for an exact figure; null where absent') }),
    ),
    best: v.optional(described(v.picklist(['high', 'low']), 'the end of the values that takes rank 1'), 'high'),
    kind: v.optional(described(v.picklist(['marginal', 'simultaneous']), 'marginal: each interval holds on its own; simultaneous: all hold at once'), 'marginal'),
    critical: v.optional(described(v.picklist(['simulated', 'bonferroni']), 'how critical values are found'), 'simulated'),
    confidence,
    draws: draws(999),
    seed,
  }),
  output: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        rank: described(countOrAbsent, '1 for the best; equal values share the better rank'),
        low: described(countOrAbsent, 'best rank of the interval'),
        high: described(countOrAbsent, 'worst rank of the interval'),
      }),
    ),
    ranked: described(count, 'how many places have a rank'),
    leftOut,
  }),
  run: ({ places, ...options }) => ranksOf(places, options),
})
