import * as v from 'valibot'
import { wilson as interval } from '../../../src/domain/intervals/wilson.ts'
import { eachPlace } from '../eachPlace.ts'
import { confidence, denominator, id, listOf, numerator } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { ABSENT_INTERVAL, intervalResult } from './parts/intervalResult.ts'

export const wilson = defineMethod({
  name: 'wilson',
  summary: 'Confidence interval of a proportion: Wilson score without continuity correction, as shares from 0 to 1.',
  source: 'Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22, 209-212',
  input: v.strictObject({ places: listOf(v.strictObject({ id, numerator, denominator })), confidence }),
  output: intervalResult('numerator / denominator'),
  run: ({ places, confidence }) =>
    eachPlace(places, ABSENT_INTERVAL, ({ numerator, denominator }) => {
      if (numerator === null || denominator === null) return null
      const [low, high] = interval(numerator, denominator, confidence)
      return { value: numerator / denominator, low, high }
    }),
})
