import * as v from 'valibot'
import { poissonExact as interval } from '../../../src/domain/intervals/poissonExact.ts'
import { eachPlace } from '../eachPlace.ts'
import { confidence, countOrAbsent, described, id, listOf } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { ABSENT_INTERVAL, intervalResult } from './parts/intervalResult.ts'

export const poissonExact = defineMethod({
  name: 'poisson-exact',
  summary: 'Exact confidence interval of a count taken as Poisson.',
  source: 'Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442',
  input: v.strictObject({ places: listOf(v.strictObject({ id, count: described(countOrAbsent, 'a whole number from 0; null where absent') })), confidence }),
  output: intervalResult('the count'),
  run: ({ places, confidence }) =>
    eachPlace(places, ABSENT_INTERVAL, ({ count }) => {
      if (count === null) return null
      const [low, high] = interval(count, confidence)
      return { value: count, low, high }
    }),
})
