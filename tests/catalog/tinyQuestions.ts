import { mapQuery, NO_FILTERS, splitQuery, trendQuery } from '../../src/catalog/observation-queries.ts'
import { territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import { regionQuery } from '../../src/catalog/region-query.ts'
import type { Query } from '../../src/database/query.ts'
import { indicator, observation } from './tinyTables.ts'

/** Tables with every status and several providers, for questions of every kind. */
export const TABLES = {
  'demonstration-coverage': [
    observation('HND', '2025', 300, 900),
    observation('SLV', '2025', 100, 500, { missing_reports: 2, expected_reports: 8 }),
    observation('GTM', '2025', 50, 400, { numerator_status: 'provisional' }),
    observation('HND', '2024', 200, 800),
    observation('SLV', '2024', null, 450, { numerator_status: 'suppressed' }),
    observation('GTM', '2024', 40, 350),
    observation('HN0703', '2025', 3_000_000_000, 4_000_000_000),
    observation('HN0703', '2025', 1, 4, { sex: 'f' }),
    observation('HN0703', '2025', 1, 4, { sex: 'm' }),
    observation('HN0703', '2025-Q1', 0, 7),
    observation('HN0703', '2025-Q2', 2, 7),
    observation('HN0704', '2025', null, 12, { numerator_status: 'suppressed' }),
    observation('SV01001', '2025', 0, 0),
  ],
  returns: [
    observation('HND', '2023', 94_339, null, { measure: 'returns', provider: 'IGM', denominator_status: 'not-applicable' }),
    observation('HND', '2023', 88_575, null, { measure: 'returns', provider: 'CONMIGHO', denominator_status: 'not-applicable' }),
    observation('HND', '2022', 77_381, null, { measure: 'returns', provider: 'IOM', denominator_status: 'not-applicable' }),
    observation('SLV', '2024', 100, null, { measure: 'returns', provider: 'DGME', denominator_status: 'not-applicable' }),
  ],
  population: [
    observation('HND', '2013', 8_303_772, null, { measure: 'population', provider: 'INE' }),
    observation('HND', '2024', 10_000_000, null, { measure: 'population', provider: 'INE', numerator_status: 'estimated' }),
    observation('SLV', '2025', 6_000_000, null, { measure: 'population', provider: 'BCR' }),
  ],
} as const

export const RETURNS = indicator({
  id: 'returns-per-1000', method: 'rate', factor: 1000, unit: 'per-1000', interval: 'byar', target: null, periodMatch: 'latest',
  observations: { table: 'returns', measure: 'returns', providers: ['CONMIGHO', 'IGM'] },
  denominatorObservations: { table: 'population', measure: 'population', providers: ['INE'] },
})
export const SHORTFALL = indicator({ id: 'gap', method: 'shortfall', unit: 'persons', interval: 'none' })

/** Questions of every kind; the two engines and the snapshot must agree on all. */
export const QUESTIONS: readonly Query<unknown>[] = [
  territoryQuery(),
  mapQuery(indicator(), { level: 'municipality', period: '2025', filters: NO_FILTERS, target: 0.5 }),
  mapQuery(SHORTFALL, { level: 'country', period: '2025', filters: NO_FILTERS, target: 0.8 }),
  mapQuery(RETURNS, { level: 'country', period: '2025', filters: NO_FILTERS, target: 1 }),
  trendQuery(indicator(), { territories: ['HN0703'], every: 'quarter', filters: NO_FILTERS, target: 1 }),
  trendQuery(RETURNS, { territories: ['HND', 'SLV'], every: 'year', filters: NO_FILTERS, target: 1 }),
  splitQuery(indicator(), { territories: ['HN0703'], period: '2025', filters: NO_FILTERS, dimension: 'sex', target: 1 }),
  regionQuery(indicator(), { countries: [], period: '2025', filters: NO_FILTERS, target: 1 }),
  regionQuery(indicator(), { countries: [], period: { every: 'year' }, filters: NO_FILTERS, target: 1 }),
]
