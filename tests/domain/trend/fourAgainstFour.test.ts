import { describe, expect, it } from 'vitest'
import { newcombe } from '../../../src/domain/intervals/newcombe.ts'
import { comparePoissonCounts } from '../../../src/domain/trend/comparePoissonCounts.ts'
import { eightQuarters } from '../../../src/domain/trend/eightQuarters.ts'
import { fourAgainstFourCounts, fourAgainstFourShares } from '../../../src/domain/trend/fourAgainstFour.ts'

const { before, latest } = eightQuarters('2025-Q3')
const PERIODS = [...before, ...latest]

function counts(values: readonly (number | null)[]) {
  return PERIODS.map((period, at) => ({ period, count: values[at] ?? null }))
}

function shares(values: readonly (readonly [number | null, number | null])[]) {
  return PERIODS.map((period, at) => ({ period, numerator: values[at]?.[0] ?? null, denominator: values[at]?.[1] ?? null }))
}

describe('counts of four quarters against the four before', () => {
  it('are summed and compared as two Poisson counts', () => {
    const found = fourAgainstFourCounts(counts([10, 20, 5, 5, 30, 10, 12, 13]), '2025-Q3')
    expect(found).toEqual({
      status: 'complete',
      latest: 65,
      before: 40,
      difference: 25,
      ...comparePoissonCounts({ numerator: 65, denominator: 4 }, { numerator: 40, denominator: 4 }),
    })
    // Against the binomial distribution of 65 of 105, summed here: twice the chance of 65 or more heads of a fair coin.
    let chance = 2 ** -105
    let tail = 0
    for (let heads = 0; heads <= 105; heads += 1) {
      if (heads >= 65) tail += chance
      chance *= (105 - heads) / (heads + 1)
    }
    expect(found.status === 'complete' && found.probability).toBeCloseTo(2 * tail, 12)
    expect(found).toMatchObject({ mayBeChance: false, ratio: 1.625 })
  })
  it('take no part of other quarters and years', () => {
    const rows = counts([10, 20, 5, 5, 30, 10, 12, 13])
    const more = [{ period: '2023-Q3', count: 900 }, { period: '2025-Q4', count: 900 }, { period: '2025', count: 900 }, ...rows.toReversed()]
    expect(fourAgainstFourCounts(more, '2025-Q3')).toEqual(fourAgainstFourCounts(rows, '2025-Q3'))
  })
  it('are absent where a quarter is, with its name, whether its row is there or not', () => {
    const rows = counts([10, null, 5, 5, 30, 10, 12, 13])
    expect(fourAgainstFourCounts(rows, '2025-Q3')).toEqual({ status: 'absent', missing: ['2024-Q1'], reason: 'quarters-missing' })
    expect(fourAgainstFourCounts(rows.slice(1), '2025-Q3')).toMatchObject({ missing: ['2023-Q4', '2024-Q1'] })
    expect(fourAgainstFourCounts([], '2025-Q3')).toMatchObject({ missing: PERIODS })
    expect(fourAgainstFourCounts(counts([10, 0, 5, 5, 30, 10, 12, 13]), '2025-Q3').status).toBe('complete')
  })
  it('of none in either year may be chance', () => {
    const found = fourAgainstFourCounts(counts([0, 0, 0, 0, 0, 0, 0, 0]), '2025-Q3')
    expect(found).toMatchObject({ status: 'complete', difference: 0, ratio: null, mayBeChance: true })
  })
  it('refuse what cannot be', () => {
    const rows = counts([1, 1, 1, 1, 1, 1, 1, 1])
    expect(() => fourAgainstFourCounts([...rows, { period: '2025-Q1', count: 2 }], '2025-Q3')).toThrow(RangeError)
    expect(() => fourAgainstFourCounts(rows, '2025')).toThrow(RangeError)
    expect(() => fourAgainstFourCounts(counts([-1, 2, 1, 1, 1, 1, 1, 1]), '2025-Q3')).toThrow(RangeError)
    expect(() => fourAgainstFourCounts(counts([0.5, 1, 1, 1, 1, 1, 1, 1]), '2025-Q3')).toThrow(RangeError)
  })
})

describe('shares of four quarters against the four before', () => {
  const rows = shares([[1, 10], [2, 10], [3, 10], [4, 70], [5, 10], [6, 10], [7, 20], [8, 60]])
  it('are sums over sums, compared by Newcombe', () => {
    const sides = [{ numerator: 26, denominator: 100 }, { numerator: 10, denominator: 100 }] as const
    expect(fourAgainstFourShares(rows, '2025-Q3')).toEqual({ status: 'complete', latest: sides[0], before: sides[1], ...newcombe(...sides) })
    expect(fourAgainstFourShares(rows, '2025-Q3')).toMatchObject({ difference: expect.closeTo(0.16, 14) as number, mayBeChance: false })
  })
  it('of 56 of 70 against 48 of 80 are the published example', () => {
    // Newcombe (1998), table II, example (a), method 10: 0.2 with 0.0524 to 0.3339.
    const found = fourAgainstFourShares(shares([[12, 20], [12, 20], [12, 20], [12, 20], [14, 20], [14, 20], [14, 15], [14, 15]]), '2025-Q3')
    expect(found).toMatchObject({ difference: expect.closeTo(0.2, 14) as number, mayBeChance: false })
    expect(found).toMatchObject({ low: expect.closeTo(0.0524, 4) as number, high: expect.closeTo(0.3339, 4) as number })
  })
  it('are absent where either side of a quarter is', () => {
    const gaps = rows.map((row, at) => (at === 2 ? { ...row, numerator: null } : at === 6 ? { ...row, denominator: null } : row))
    expect(fourAgainstFourShares(gaps, '2025-Q3')).toEqual({ status: 'absent', missing: ['2024-Q2', '2025-Q2'], reason: 'quarters-missing' })
  })
  it('say so where nobody is in the base', () => {
    const empty = shares([[0, 0], [0, 0], [0, 0], [0, 0], [5, 10], [6, 10], [7, 20], [8, 60]])
    expect(fourAgainstFourShares(empty, '2025-Q3')).toEqual({ status: 'absent', missing: [], reason: 'no-base' })
  })
  it('refuse more above the line than below it, in a single quarter too', () => {
    const wrong = rows.map((row, at) => (at === 0 ? { ...row, numerator: 11 } : row))
    expect(() => fourAgainstFourShares(wrong, '2025-Q3')).toThrow(RangeError)
  })
})
