import * as v from 'valibot'
import { byar as interval } from '../../../src/domain/intervals/byar.ts'
import { eachPlace } from '../eachPlace.ts'
import { confidence, described, id, listOf, numberOrAbsent } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { ABSENT_INTERVAL, intervalResult } from './parts/intervalResult.ts'

export const byar = defineMethod({
  name: 'byar',
  summary: "Confidence interval of a count taken as Poisson, by Byar's approximation; divide by the base for a rate.",
  source: 'Breslow, N. E. and Day, N. E. (1987), Statistical Methods in Cancer Research II, IARC, page 69',
  input: v.strictObject({ places: listOf(v.strictObject({ id, count: described(numberOrAbsent, 'from 0; null where absent') })), confidence }),
  output: intervalResult('the count'),
  run: ({ places, confidence }) =>
    eachPlace(places, ABSENT_INTERVAL, ({ count }) => {
      if (count === null) return null
      const [low, high] = interval(count, confidence)
      return { value: count, low, high }
    }),
})
