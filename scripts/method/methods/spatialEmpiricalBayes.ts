import * as v from 'valibot'
import { spatialEmpiricalBayes as smooth } from '../../../src/domain/smoothing/spatialEmpiricalBayes.ts'
import { count, denominator, described, id, leftOut, listOf, numerator } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { smoothedPlace, smoothedPlaces } from './parts/smoothed.ts'
import { weights, weightsBetween } from './parts/weightsBetween.ts'

export const spatialEmpiricalBayes = defineMethod({
  name: 'spatial-empirical-bayes',
  summary: 'Rates drawn to the mean of their own neighbourhood, the more the fewer people stand behind them.',
  source: 'Marshall, R. J. (1991), Applied Statistics 40, 283-294, page 286; chance term as in GeoDa, PySAL and EBlocal of spdep with geoda = TRUE',
  input: v.strictObject({ places: listOf(v.strictObject({ id, numerator, denominator })), weights }),
  output: v.strictObject({
    places: listOf(smoothedPlace),
    leftOut,
    withoutNeighbours: described(count, 'places with a rate and without a neighbour that has one; they keep their own rate'),
  }),
  run: ({ places, weights }) => {
    const { places: smoothed, ...counts } = smooth(places, weightsBetween(places, weights))
    return { places: smoothedPlaces(places, smoothed), ...counts }
  },
})
