import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { normal } from '../../../src/domain/random/normal.ts'
import { senSlope } from '../../../src/domain/trend/senSlope.ts'
import { orders } from './orders.ts'

function complete(periods: readonly number[], values: readonly (number | null)[], confidence?: number) {
  const found = senSlope(periods.map((period, at) => ({ period, value: values[at] ?? null })), confidence)
  if (found.status !== 'complete') throw new Error('too few')
  return found
}

// Example of Sen (1968), used in the tests of scipy.stats.theilslopes and of the R package deming.
const TIMES = [1, 2, 3, 4, 10, 12, 18]
const VALUES = [9, 15, 19, 20, 45, 55, 78]

/** How often the k-th smallest and k-th largest slope hold the true one: all orders of seven errors around a line. */
function coverageOf(order: number): number {
  const all = orders([-3, -2, -1, 0, 1, 2, 3])
  const held = all.filter((errors) => {
    const slopes: number[] = []
    for (let later = 1; later < 7; later += 1) {
      for (let earlier = 0; earlier < later; earlier += 1) {
        const apart = (TIMES[later] ?? 0) - (TIMES[earlier] ?? 0)
        slopes.push(((errors[later] ?? 0) - (errors[earlier] ?? 0)) / apart)
      }
    }
    slopes.sort((one, other) => one - other)
    return (slopes[order - 1] ?? 0) < 0 && (slopes[slopes.length - order] ?? 0) > 0
  })
  return held.length / all.length
}

describe("Sen's slope of his own example", () => {
  it('is 4', () => {
    expect(complete(TIMES, VALUES).slope).toBe(4)
  })
  it('has the published interval 26/7 to 35/8, which holds the slope more often than the 0.93 printed with it', () => {
    // deming: thielsen(conf = 0.93) gives 26/7 and 35/8, SciPy 3.71 and 4.38. These are the fourth slopes from either end.
    // Over all 5040 orders of seven errors they hold the slope in 0.970, so they are our interval at 0.95.
    const found = complete(TIMES, VALUES, 0.95)
    expect(found.interval?.[0]).toBeCloseTo(26 / 7, 14)
    expect(found.interval?.[1]).toBeCloseTo(35 / 8, 14)
    expect(found.coverage).toBeCloseTo(coverageOf(4), 14)
    expect(found.coverage).toBeCloseTo(0.97, 3)
  })
  it('has a narrower interval at 0.93, the fifth slopes, and no narrower one would do', () => {
    const found = complete(TIMES, VALUES, 0.93)
    expect(found.interval).toEqual([15 / 4, expect.closeTo(46 / 11, 14)])
    expect(found.coverage).toBeCloseTo(coverageOf(5), 14)
    expect(coverageOf(5)).toBeGreaterThan(0.93)
    expect(coverageOf(6)).toBeLessThan(0.93)
  })
})

describe("Sen's slope", () => {
  it('hardly moves with one extreme period', () => {
    const periods = Array.from({ length: 9 }, (_, at) => at)
    const line = periods.map((period) => 2 * period)
    expect(complete(periods, line.with(4, 500)).slope).toBe(2)
  })
  it('of more than ten values has bounds that hold the slope as often as they say', () => {
    const random = namedStream(20051126, 'sen')
    const periods = Array.from({ length: 14 }, (_, at) => at)
    let covered = 0
    for (let trial = 0; trial < 2000; trial += 1) {
      const found = complete(periods, periods.map((period) => 1.5 * period + 4 * normal(random)))
      expect(found.method).toBe('normal')
      if (found.interval && found.interval[0] <= 1.5 && found.interval[1] >= 1.5) covered += 1
    }
    // Standard error 0.005; rounding down makes the interval a little wide.
    expect(covered / 2000).toBeGreaterThan(0.935)
    expect(covered / 2000).toBeLessThan(0.98)
  })
  it('of twelve values lies between the eighteenth slopes from either end', () => {
    // 66 pairs, variance 12 x 11 x 29 / 18: (66 - 1.96 x 14.58) / 2 is 18.7, rounded down. All slopes differ.
    const values = Array.from({ length: 12 }, (_, at) => Math.exp(at / 3))
    const slopes = values.flatMap((earlier, at) => values.slice(at + 1).map((later, step) => (later - earlier) / (step + 1))).sort((one, other) => one - other)
    expect(new Set(slopes.map((slope) => slope.toFixed(9))).size).toBe(66)
    expect(complete(values.map((_, at) => at), values).interval).toEqual([slopes[17], slopes[48]])
  })
  it('takes the variance with ties, where the interval follows by hand', () => {
    // Eleven values in two groups of ties: variance (11 x 10 x 27 - 4 x 3 x 13 - 2 x 1 x 9) / 18; 55 pairs.
    const values = [10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15]
    const order = Math.floor((55 - 1.959963984540054 * Math.sqrt(2796 / 18)) / 2)
    const slopes = values.flatMap((earlier, at) => values.slice(at + 1).map((later, step) => (later - earlier) / (step + 1))).sort((one, other) => one - other)
    const found = complete(values.map((_, at) => at), values)
    expect(order).toBe(15)
    expect(found).toMatchObject({ slope: slopes[27], interval: [slopes[14], slopes[40]], coverage: 0.95, method: 'normal' })
    expect(found.mayBeChance).toBe((slopes[14] ?? 0) <= 0)
  })
  it('has no interval where four values cannot carry one', () => {
    // Four values always rising come in 1 of 24 orders, more than the 0.025 allowed on one side.
    const found = complete([1, 2, 3, 4], [1, 2, 3, 5])
    expect(found).toMatchObject({ slope: expect.closeTo(7 / 6, 14) as number, interval: null, coverage: null, mayBeChance: true })
    expect(complete([1, 2, 3, 4], [1, 2, 3, 5], 0.9).interval).toEqual([1, 2])
    expect(complete([1, 2, 3, 4], [1, 2, 3, 5], 0.9).coverage).toBeCloseTo(22 / 24, 14)
  })
  it('leaves out absent periods without closing the gap', () => {
    const found = complete([1, 2, 3, 4, 7, 8], [2, 4, null, 8, 14, 16])
    expect(found).toMatchObject({ slope: 2, known: 5, leftOut: 1 })
  })
  it('of equal values is 0 and may be chance', () => {
    expect(complete([1, 2, 3, 4], [6, 6, 6, 6])).toMatchObject({ slope: 0, interval: [0, 0], mayBeChance: true })
  })
  it('refuses what cannot be and needs two values', () => {
    expect(senSlope([{ period: 1, value: 2 }])).toEqual({ status: 'too-few', known: 1, needed: 2, leftOut: 0 })
    expect(() => complete([1, 1], [1, 2])).toThrow(RangeError)
    expect(() => complete([1, 2], [1, Number.NaN])).toThrow(RangeError)
    expect(() => complete([1, 2], [1, 2], 1)).toThrow(RangeError)
  })
})
