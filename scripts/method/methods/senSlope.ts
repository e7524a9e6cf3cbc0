import { senSlope as slopeOf } from '../../../src/domain/trend/senSlope.ts'
import { defineMethod } from '../method.ts'
import { senSlopeResult, series } from './parts/series.ts'

export const senSlope = defineMethod({
  name: 'sen-slope',
  summary: 'Slope of a series that single extreme periods hardly move, with the interval of the test of Mann and Kendall.',
  source:
    "Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical Association 63, 1379-1389; bounds: Hollander and Wolfe (1999), section 9.3",
  input: series,
  output: senSlopeResult,
  run: ({ series, confidence }) => slopeOf(series, confidence),
})
