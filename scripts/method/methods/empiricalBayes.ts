import * as v from 'valibot'
import { empiricalBayes as smooth } from '../../../src/domain/smoothing/empiricalBayes.ts'
import { denominator, id, leftOut, listOf, numerator } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { smoothedPlace, smoothedPlaces } from './parts/smoothed.ts'

export const empiricalBayes = defineMethod({
  name: 'empirical-bayes',
  summary: 'Rates drawn to the mean of all places, the more the fewer people stand behind them.',
  source: 'Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, 283-294, pages 284 and 285',
  input: v.strictObject({ places: listOf(v.strictObject({ id, numerator, denominator })) }),
  output: v.strictObject({ places: listOf(smoothedPlace), leftOut }),
  run: ({ places }) => {
    const { leftOut, places: smoothed } = smooth(places)
    return { places: smoothedPlaces(places, smoothed), leftOut }
  },
})
