import * as v from 'valibot'
import { mannKendall } from '../../../src/domain/trend/mannKendall.ts'
import { senSlope } from '../../../src/domain/trend/senSlope.ts'
import { slope } from '../../../src/domain/trend/slope.ts'
import { defineMethod } from '../method.ts'
import { mannKendallResult, senSlopeResult, series, slopeResult } from './parts/series.ts'

export const trend = defineMethod({
  name: 'trend',
  summary: 'Slope, test of Mann and Kendall, and slope of Sen of one series together.',
  source: 'Those of slope, mann-kendall and sen-slope: Draper and Smith (1998), Mann (1945), Kendall (1975), Sen (1968)',
  input: series,
  output: v.strictObject({ slope: slopeResult, mannKendall: mannKendallResult, senSlope: senSlopeResult }),
  run: ({ series, confidence }) => ({
    slope: slope(series, confidence),
    mannKendall: mannKendall(series, confidence),
    senSlope: senSlope(series, confidence),
  }),
})
