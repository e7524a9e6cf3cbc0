import * as v from 'valibot'
import { fourAgainstFourCounts, fourAgainstFourShares } from '../../../src/domain/trend/fourAgainstFour.ts'
import { confidence, count, countOrAbsent, denominator, described, number, numberOrAbsent, numberOrInfinity, numerator, sayInfinity, text } from '../fields.ts'
import { defineMethod } from '../method.ts'

const period = described(v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/)), 'a quarter such as 2025-Q3')
const last = described(period, 'the last of the eight quarters')
const side = v.strictObject({ numerator: number, denominator: number })

export const fourAgainstFour = defineMethod({
  name: 'four-against-four',
  summary: 'The four quarters up to one against the four before, which hold the same seasons: counts by their ratio, shares by their difference.',
  source:
    'Counts: Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31, 313-323, with the interval of Clopper and Pearson (1934); shares: Newcombe (1998), method 10',
  input: v.variant('kind', [
    v.strictObject({
      kind: v.literal('counts'),
      quarters: described(v.array(v.strictObject({ period, count: described(countOrAbsent, 'null where absent') })), 'quarters beside the eight play no part'),
      last,
      confidence,
    }),
    v.strictObject({
      kind: v.literal('shares'),
      quarters: described(v.array(v.strictObject({ period, numerator, denominator })), 'quarters beside the eight play no part'),
      last,
      confidence,
    }),
  ]),
  output: v.union([
    v.strictObject({
      status: v.literal('complete'),
      latest: described(count, 'sum of the latest four quarters'),
      before: count,
      difference: described(number, 'latest less before'),
      ratio: described(numberOrAbsent, 'latest over before; null where before is 0'),
      low: described(number, 'of the ratio'),
      high: described(numberOrInfinity, 'of the ratio; "Infinity" where before is 0'),
      probability: described(number, 'two-sided'),
      mayBeChance: v.boolean(),
    }),
    v.strictObject({
      status: v.literal('complete'),
      latest: described(side, 'sums of the latest four quarters'),
      before: side,
      difference: described(number, 'share of the latest less share of before'),
      low: described(number, 'of the difference'),
      high: number,
      mayBeChance: v.boolean(),
    }),
    v.strictObject({
      status: v.literal('absent'),
      missing: described(v.array(text), 'quarters without a number, oldest first'),
      reason: v.picklist(['quarters-missing', 'no-base']),
    }),
  ]),
  run: (input) => {
    if (input.kind === 'shares') return fourAgainstFourShares(input.quarters, input.last, input.confidence)
    const result = fourAgainstFourCounts(input.quarters, input.last, input.confidence)
    return result.status === 'absent' ? result : { ...result, high: sayInfinity(result.high) }
  },
})
