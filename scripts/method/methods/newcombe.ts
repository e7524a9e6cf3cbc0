import { newcombe as interval } from '../../../src/domain/intervals/newcombe.ts'
import { eachPlace } from '../eachPlace.ts'
import { defineMethod } from '../method.ts'
import { countPairs, known } from './parts/countPair.ts'
import { ABSENT_DIFFERENCE, differenceResult } from './parts/intervalResult.ts'

export const newcombe = defineMethod({
  name: 'newcombe',
  summary: 'Confidence interval of the difference of two independent proportions (first minus second), as shares from -1 to 1.',
  source:
    'Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods, Statistics in Medicine 17, 873-890, method 10',
  input: countPairs,
  output: differenceResult,
  run: ({ places, confidence }) =>
    eachPlace(places, ABSENT_DIFFERENCE, (place) => {
      const [first, second] = [known(place.first), known(place.second)]
      return first && second && interval(first, second, confidence)
    }),
})
