import { mannKendall as test } from '../../../src/domain/trend/mannKendall.ts'
import { defineMethod } from '../method.ts'
import { mannKendallResult, series } from './parts/series.ts'

export const mannKendall = defineMethod({
  name: 'mann-kendall',
  summary: 'Whether a series rises or falls with time in whatever shape: the test of Mann and Kendall.',
  source: 'Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13, 245-259; Kendall, M. G. (1975), Rank Correlation Methods, 4th edition',
  input: series,
  output: mannKendallResult,
  run: ({ series, confidence }) => test(series, confidence),
})
