import { slope as slopeOf } from '../../../src/domain/trend/slope.ts'
import { defineMethod } from '../method.ts'
import { series, slopeResult } from './parts/series.ts'

export const slope = defineMethod({
  name: 'slope',
  summary: 'Slope of the least squares line through a series, with its t interval.',
  source: 'Draper, N. R. and Smith, H. (1998), Applied Regression Analysis, chapter 1',
  input: series,
  output: slopeResult,
  run: ({ series, confidence }) => slopeOf(series, confidence),
})
