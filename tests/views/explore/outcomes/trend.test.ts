import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NodeConnector, nodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { COUNTRY_IDS as COUNTRIES } from '../../../catalog/exampleCountries.ts'
import { NO_FILTERS, trendQuery } from '../../../../src/catalog/observation-queries.ts'
import { regionQuery } from '../../../../src/catalog/region-query.ts'
import { quarterSeries, quarterShares } from '../../../../src/views/explore/outcomes/quarters.ts'
import { trendSentences } from '../../../../src/views/explore/outcomes/trendSentences.ts'
import { indicator, observation, writeTinyFiles } from '../../../catalog/tinyTables.ts'

const quarters = (numerators: readonly (number | null)[], denominator = 1000) =>
  numerators.map((numerator, at) => ({ period: `${2023 + Math.floor(at / 4)}-Q${(at % 4) + 1}`, numerator, denominator: numerator === null ? null : denominator }))
const keys = (numerators: readonly (number | null)[], denominator?: number) => trendSentences(quarters(numerators, denominator), 'es-GT').map(({ key }) => key)

describe('what is said of a series', () => {
  const rising = [100, 110, 121, 130, 142, 150, 161, 170, 181, 190]

  it('is a direction where slope and test agree', () => {
    expect(keys(rising)).toEqual(['trendUp', 'fourUp'])
    expect(keys(rising.toReversed())).toEqual(['trendDown', 'fourDown'])
  })

  it('is noise where the interval holds no slope', () => {
    expect(keys([100, 130, 90, 120, 105, 125, 95, 115, 110, 100])).toEqual(['trendNoise', 'fourNoise'])
  })

  it('is the slope in points a quarter, worked out by hand', () => {
    // A straight line: every pair of quarters gives a slope of 10 of 1,000, which is 1 point.
    const [slope] = trendSentences(quarters([100, 110, 120, 130, 140, 150, 160, 170]), 'es-GT')
    expect(slope?.values).toMatchObject({ slope: '+1.00', low: '+1.00', high: '+1.00', known: 8 })
  })

  it('sets sums of four quarters against each other and names them', () => {
    const [, four] = trendSentences(quarters([100, 100, 100, 100, 200, 200, 200, 200]), 'en-GB')
    expect(four).toMatchObject({ key: 'fourUp', values: { before: '10\u00a0%', latest: '20\u00a0%', difference: '+10.0', latestFirst: 'Q1 2024', latestLast: 'Q4 2024', beforeFirst: 'Q1 2023' } })
  })

  it('ends with the latest quarter that has a value', () => {
    const [, four] = trendSentences(quarters([100, 100, 100, 100, 200, 200, 200, 200, null]), 'en-GB')
    expect(four?.values).toMatchObject({ latestLast: 'Q4 2024' })
  })

  it('never takes an absent quarter for zero', () => {
    expect(keys([100, null, 121, 130, 142, 150, 161, 170])).toContain('fourAbsent')
    const [slope] = trendSentences(quarters([100, null, 120, 130, 140, 150]), 'en-GB')
    expect(slope?.values).toMatchObject({ known: 5, slope: '+1.00' })
  })

  it('says so where there is too little', () => {
    expect(keys([100])).toEqual(['trendFew'])
    expect(keys([null, null])).toEqual(['trendFew'])
    // Four values in rising order have a chance of 2 in 24: no interval at 95 % can be had of them.
    expect(keys([100, 120, 140, 160])[0]).toBe('trendShort')
  })
})

describe('quarters of several territories', () => {
  let connector: NodeConnector
  beforeAll(async () => {
    const { files } = await writeTinyFiles({
      'demonstration-coverage': [
        ...(['HND', 'SLV', 'GTM'] as const).map((id, at) => observation(id, '2025-Q1', 10 * (at + 1), 100)),
        observation('HND', '2025-Q2', 5, 50), observation('SLV', '2025-Q2', null, 60, { numerator_status: 'suppressed' }), observation('GTM', '2025-Q2', 7, 70),
        observation('HND', '2025-Q3', 5, 50), observation('GTM', '2025-Q3', 7, 70),
        observation('HND', '2025-Q4', 5, 50), observation('SLV', '2025-Q4', null, null, { numerator_status: 'not-applicable', denominator_status: 'not-applicable' }), observation('GTM', '2025-Q4', 7, 70),
      ],
    })
    connector = await nodeConnector(files)
  })
  afterAll(() => connector.close())

  it('are the sums that the region query gives, absent in the same quarters', async () => {
    const scope = { every: 'quarter', filters: NO_FILTERS, target: 1 } as const
    const rows = await connector.answer(trendQuery(indicator(), { territories: COUNTRIES, ...scope }))
    const region = await connector.answer(regionQuery(indicator(), { countries: [], period: { every: 'quarter' }, filters: NO_FILTERS, target: 1 }))
    expect(quarterShares(rows, COUNTRIES.length)).toEqual(region.map(({ period, numerator, denominator }) => ({ period, numerator, denominator })))
    expect(quarterShares(rows, COUNTRIES.length).map(({ numerator }) => numerator)).toEqual([60, null, null, 12])
  })

  it('stand in time by their quarter', () => {
    expect(quarterSeries([{ period: '2025-Q4', numerator: 1, denominator: 4 }, { period: '2026-Q1', numerator: null, denominator: null }])).toEqual([
      { period: 8103, value: 0.25 },
      { period: 8104, value: null },
    ])
  })
})
