import { rateDifference as interval } from '../../../src/domain/intervals/rateDifference.ts'
import { eachPlace } from '../eachPlace.ts'
import { defineMethod } from '../method.ts'
import { countPairs, known } from './parts/countPair.ts'
import { ABSENT_DIFFERENCE, differenceResult } from './parts/intervalResult.ts'

export const rateDifference = defineMethod({
  name: 'rate-difference',
  summary: "Confidence interval of the difference of two independent rates (first minus second), by variance estimates recovery on Byar's limits, as events per unit of the base.",
  source:
    'Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27, 1693-1702; Breslow and Day (1987), page 69',
  input: countPairs,
  output: differenceResult,
  run: ({ places, confidence }) =>
    eachPlace(places, ABSENT_DIFFERENCE, (place) => {
      const [first, second] = [known(place.first), known(place.second)]
      return first && second && interval(first, second, confidence)
    }),
})
