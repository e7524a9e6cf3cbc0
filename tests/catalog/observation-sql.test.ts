import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeConnector, type NodeConnector } from '../../scripts/release/nodeConnector.ts'
import { type ObservationRow, observationStatement } from '../../src/catalog/observation-sql.ts'
import { mapQuery, NO_FILTERS, splitQuery, trendQuery } from '../../src/catalog/observation-queries.ts'
import { territoryShelf } from '../../src/catalog/territory-shelf.ts'
import { regionQuery } from '../../src/catalog/region-query.ts'
import { queryKey } from '../../src/database/query.ts'
import { RETURNS, SHORTFALL, TABLES } from './tinyQuestions.ts'
import { indicator, observation, writeTinyFiles } from './tinyTables.ts'

let connector: NodeConnector
beforeAll(async () => {
  const { files } = await writeTinyFiles({
    ...TABLES,
    judged: [
      observation('HN0703', '2025', 5, 10, { numerator_status: 'estimated', denominator_status: 'provisional' }),
      observation('HN0704', '2025', null, null, { numerator_status: 'suppressed', denominator_status: 'not-applicable' }),
      observation('SV01001', '2025', null, null, { numerator_status: 'not-reported', denominator_status: 'suppressed' }),
      observation('HND', '2025', 5, 0, { numerator_status: 'estimated' }),
      observation('SLV', '2025', null, null, { numerator_status: 'not-applicable', denominator_status: 'reported' }),
      observation('GTM', '2025', 0, 10),
      observation('HN0703', '2025', null, null, { measure: 'poverty', value: 0.42 }),
      observation('HN0704', '2025', null, null, { measure: 'poverty', numerator_status: 'not-applicable' }),
    ],
  })
  connector = await nodeConnector(files)
})
afterAll(() => connector.close())

const everywhere = (level: 'country' | 'municipality' | 'district', period = '2025') =>
  ({ level, period, filters: NO_FILTERS, target: 0.5 }) as const
const byTerritory = (rows: readonly ObservationRow[]) => Object.fromEntries(rows.map((row) => [row.territory, row]))
const judged = { table: 'judged', measure: 'coverage' }

describe('value of an observation', () => {
  it('is numerator over denominator for a proportion, also beyond 32 bit', async () => {
    const rows = byTerritory(await connector.answer(mapQuery(indicator(), everywhere('municipality'))))
    expect(rows['HN0703']).toMatchObject({ value: 0.75, numerator: 3e9, denominator: 4e9, status: 'reported', code: 'all', period: '2025' })
  })

  it('is per thousand for a rate with its base in another table', async () => {
    const rows = byTerritory(await connector.answer(mapQuery(RETURNS, everywhere('country'))))
    // The preferred provider of the latest year, over the base of the year before it, which is an estimate.
    expect(rows['HND']).toMatchObject({ period: '2023', provider: 'CONMIGHO', numerator: 88_575, denominator: 10_000_000, status: 'estimated' })
    expect(rows['HND']?.value).toBeCloseTo(8.8575, 10)
    expect(rows['GTM']).toMatchObject({ value: null, status: 'not-reported', period: null })
  })

  it('takes the base nearest before each period of a trend, else the first after it', async () => {
    const question = { territories: ['HND', 'SLV'], every: 'year', filters: NO_FILTERS, target: 1 } as const
    const rows = await connector.answer(trendQuery(RETURNS, question))
    expect(rows.map((row) => [row.territory, row.period, row.denominator])).toEqual([
      ['HND', '2022', 8_303_772],
      ['HND', '2023', 8_303_772],
      ['SLV', '2024', 6_000_000],
    ])
  })

  it('is the numerator for a count and the denominator for a base', async () => {
    const count = byTerritory(await connector.answer(mapQuery(indicator({ method: 'count' }), everywhere('country'))))
    expect(count['SLV']).toMatchObject({ value: 100, numerator: 100, denominator: null, missing_reports: 2, expected_reports: 8 })
    const base = byTerritory(await connector.answer(mapQuery(indicator({ method: 'base' }), everywhere('municipality'))))
    // The base stays known where the count above it is suppressed.
    expect(base['HN0704']).toMatchObject({ value: 12, numerator: null, denominator: 12, status: 'reported' })
  })

  it('is a shortfall against the target, never below 0', async () => {
    const at80 = byTerritory(await connector.answer(mapQuery(SHORTFALL, { ...everywhere('country'), target: 0.8 })))
    expect(at80['HND']?.value).toBeCloseTo(420, 9)
    const at10 = byTerritory(await connector.answer(mapQuery(SHORTFALL, { ...everywhere('country'), target: 0.1 })))
    expect(at10['HND']?.value).toBe(0)
    const suppressed = byTerritory(await connector.answer(mapQuery(SHORTFALL, everywhere('municipality'))))
    expect(suppressed['HN0704']).toMatchObject({ value: null, status: 'suppressed' })
  })

  it('is the printed figure where no counts were published', async () => {
    const printed = indicator({ method: 'as-published', observations: { table: 'judged', measure: 'poverty' } })
    const rows = byTerritory(await connector.answer(mapQuery(printed, everywhere('municipality'))))
    expect(rows['HN0703']).toMatchObject({ value: 0.42, numerator: null, denominator: null, status: 'reported' })
    expect(rows['HN0704']).toMatchObject({ value: null, status: 'not-applicable' })
  })
})

describe('status of a value', () => {
  it('is the weaker of the two sides', async () => {
    const rows = byTerritory(await connector.answer(mapQuery(indicator({ observations: judged }), everywhere('municipality'))))
    expect(rows['HN0703']).toMatchObject({ status: 'estimated', value: 0.5 })
    expect(rows['HN0704']).toMatchObject({ status: 'not-applicable', value: null })
    expect(rows['SV01001']).toMatchObject({ status: 'suppressed', value: null })
  })

  it('tells nobody to serve from nobody served', async () => {
    const rows = byTerritory(await connector.answer(mapQuery(indicator({ observations: judged }), everywhere('country'))))
    expect(rows['HND']).toMatchObject({ status: 'not-applicable', value: null, denominator: 0 })
    expect(rows['GTM']).toMatchObject({ status: 'reported', value: 0 })
    expect(rows['SLV']).toMatchObject({ status: 'not-applicable', value: null })
  })

  it('is not-reported for a territory without a row, at every level', async () => {
    const rows = byTerritory(await connector.answer(mapQuery(indicator(), everywhere('district'))))
    expect(Object.keys(rows).sort()).toEqual(['HN0703', 'HN0704', 'SV0101'])
    expect(rows['SV0101']).toMatchObject({ value: null, numerator: null, denominator: null, status: 'not-reported', missing_reports: 0 })
  })
})

describe('choice of rows', () => {
  it('ranks providers as the indicator says, then by name', async () => {
    const named = { ...RETURNS, method: 'count', denominatorObservations: undefined } as const
    const ranked = byTerritory(await connector.answer(mapQuery(named, everywhere('country', '2023'))))
    expect(ranked['HND']).toMatchObject({ value: 88_575, provider: 'CONMIGHO' })
    const other = { ...named, observations: { table: 'returns', measure: 'returns', providers: ['IGM'] } }
    expect(byTerritory(await connector.answer(mapQuery(other, everywhere('country', '2023'))))['HND']?.value).toBe(94_339)
  })

  it('keeps to the period, or takes the latest up to it', async () => {
    const count = { ...RETURNS, method: 'count', denominatorObservations: undefined } as const
    const latest = byTerritory(await connector.answer(mapQuery(count, everywhere('country', '2022'))))
    expect(latest['HND']).toMatchObject({ period: '2022', value: 77_381 })
    const exact = { ...count, periodMatch: 'exact' } as const
    const rows = byTerritory(await connector.answer(mapQuery(exact, everywhere('country', '2025'))))
    expect(rows['HND']).toMatchObject({ period: null, status: 'not-reported' })
  })

  it('splits by a dimension and keeps the margin', async () => {
    const question = { territories: ['HN0703'], period: '2025', filters: { ...NO_FILTERS, sex: 'f' }, dimension: 'sex', target: 1 } as const
    const rows = await connector.answer(splitQuery(indicator(), question))
    expect(rows.map((row) => row.code)).toEqual(['all', 'f', 'm'])
  })

  it('lets a fixed dimension win over a filter', async () => {
    const fixed = indicator({ fixed: { sex: 'f' } })
    const rows = byTerritory(await connector.answer(mapQuery(fixed, { ...everywhere('municipality'), filters: { ...NO_FILTERS, sex: 'm' } })))
    expect(rows['HN0703']).toMatchObject({ numerator: 1, denominator: 4 })
  })

  it('gives every period of a kind', async () => {
    const question = { territories: ['HN0703', 'SV01001'], every: 'quarter', filters: NO_FILTERS, target: 1 } as const
    const rows = await connector.answer(trendQuery(indicator(), question))
    expect(rows.map((row) => [row.territory, row.period, row.value, row.status])).toEqual([
      ['HN0703', '2025-Q1', 0, 'reported'],
      ['HN0703', '2025-Q2', 2 / 7, 'reported'],
      ['SV01001', null, null, 'not-reported'],
    ])
  })

  it('asks nothing of no territory', async () => {
    const statement = observationStatement(indicator(), { territories: { ids: [] }, period: '2025', filters: NO_FILTERS, target: 1 })
    expect(await connector.answer({ name: 'none', ...statement, shelf: null })).toEqual([])
  })
})

describe('region', () => {
  const region = { countries: [], period: '2025', filters: NO_FILTERS, target: 0.5 } as const

  it('adds up counts and computes the rate anew', async () => {
    const [row] = await connector.answer(regionQuery(indicator(), region))
    expect(row).toMatchObject({
      territory: 'region', period: '2025', numerator: 450, denominator: 1800, value: 0.25, status: 'provisional',
      missing_reports: 2, expected_reports: 16, provider: 'Registro',
    })
  })

  it('has no sum where one part is suppressed', async () => {
    const rows = await connector.answer(regionQuery(indicator(), { ...region, period: { every: 'year' } }))
    expect(rows.map((row) => [row.period, row.status, row.numerator, row.value])).toEqual([
      ['2024', 'suppressed', null, null],
      ['2025', 'provisional', 450, 0.25],
    ])
  })

  it('has no sum where one part did not report, unless that country was left out', async () => {
    const count = { ...RETURNS, method: 'count', denominatorObservations: undefined } as const
    expect((await connector.answer(regionQuery(count, region)))[0]).toMatchObject({ status: 'not-reported', value: null })
    const two = await connector.answer(regionQuery(count, { ...region, countries: ['SLV', 'HND'] }))
    expect(two[0]).toMatchObject({ status: 'reported', value: 88_675, period: null, provider: null })
  })

  it('never puts printed rates together', async () => {
    const printed = indicator({ method: 'as-published' })
    expect((await connector.answer(regionQuery(printed, region)))[0]).toMatchObject({ status: 'not-applicable', value: null })
  })
})

describe('shelves', () => {
  it('hold unfiltered questions only', () => {
    expect(mapQuery(indicator(), everywhere('municipality')).shelf).toBe('map/coverage/municipality')
    expect(mapQuery(indicator(), { ...everywhere('municipality'), filters: { ...NO_FILTERS, age: '0-17' } }).shelf).toBeNull()
    expect(territoryShelf('HN0703')).toBe('territory/HN07')
    expect(territoryShelf('HND')).toBe('territory/HND')
    expect(territoryShelf('SV01001')).toBe('territory/SV01')
    // A former national code: 06 is San Salvador there, the p-code SV06 is La Paz.
    expect(territoryShelf('SV0614')).toBe('district/SV06')
  })

  it('are found by keys that differ with the question', () => {
    const keys = [0.5, 0.8].map((target) => queryKey(mapQuery(SHORTFALL, { ...everywhere('country'), target })))
    expect(keys[0]).not.toBe(keys[1])
    expect(queryKey(mapQuery(indicator(), everywhere('country')))).toBe(queryKey(mapQuery(indicator(), everywhere('country'))))
  })
})
