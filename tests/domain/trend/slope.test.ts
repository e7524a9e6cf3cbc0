import { linearRegression } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { normal } from '../../../src/domain/random/normal.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { slope } from '../../../src/domain/trend/slope.ts'
import { studentQuantile } from '../../../src/domain/trend/studentQuantile.ts'

function complete(periods: readonly number[], values: readonly (number | null)[], confidence?: number) {
  const found = slope(periods.map((period, at) => ({ period, value: values[at] ?? null })), confidence)
  if (found.status !== 'complete') throw new Error('too few')
  return found
}

describe('slope of the Norris data', () => {
  // NIST Statistical Reference Datasets, Norris.dat (ozone monitors, 36 observations), in the public domain.
  const x = [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777, 558.2, 0.4, 0.6, 775.5, 666.9, 338, 447.5, 11.6, 556, 228.1, 995.8,
    887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999, 779, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
  ]
  const y = [
    0.1, 338.8, 118.1, 888, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998,
    888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
  ]
  it('has the certified slope, intercept and standard deviation of the slope', () => {
    const found = complete(x, y)
    expect(found.known).toBe(36)
    expect(found.slope).toBeCloseTo(1.00211681802045, 13)
    expect(found.intercept).toBeCloseTo(-0.262323073774029, 11)
    expect(found.standardError).toBeCloseTo(0.429796848199937e-3, 15)
    const arm = studentQuantile(0.975, 34) * 0.429796848199937e-3
    expect(found.low).toBeCloseTo(1.00211681802045 - arm, 12)
    expect(found.high).toBeCloseTo(1.00211681802045 + arm, 12)
    expect(found.mayBeChance).toBe(false)
  })
})

describe("slope of Anscombe's quartet", () => {
  // Anscombe, F. J. (1973), Graphs in statistical analysis, The American Statistician 27, 17-21: slope 0.5 with standard
  // error 0.118 in all four; more digits as lm() of R prints them for its data set anscombe.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  it.each([
    [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], 0.5001, 0.1179],
    [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74], 0.5, 0.118],
    [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73], 0.4997, 0.1179],
    [[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89], 0.4999, 0.1178],
  ])('is the published one', (periods, values, published, error) => {
    const found = complete(periods, values)
    expect(Math.abs(found.slope - published)).toBeLessThan(0.00005)
    expect(Math.abs(found.standardError - error)).toBeLessThan(0.00005)
    expect(found.intercept).toBeCloseTo(3, 2)
  })
})

describe('slope', () => {
  it('is that of simple-statistics', () => {
    const random = namedStream(20051126, 'slope')
    for (let trial = 0; trial < 20; trial += 1) {
      const periods = Array.from({ length: 3 + trial }, (_, at) => 2020 + at)
      const values = periods.map(() => random.uniform() * 100)
      const second = linearRegression(periods.map((period, at) => [period, values[at] ?? 0]))
      expect(complete(periods, values).slope).toBeCloseTo(second.m, 8)
    }
  })
  it('has an interval that holds the true slope as often as it says', () => {
    const random = namedStream(20051126, 'slope coverage')
    let covered = 0
    for (let trial = 0; trial < 4000; trial += 1) {
      const { low, high } = complete([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6].map((period) => 3 * period + 5 * normal(random)), 0.9)
      if (low <= 3 && high >= 3) covered += 1
    }
    // Standard error 0.0047.
    expect(covered / 4000).toBeGreaterThan(0.885)
    expect(covered / 4000).toBeLessThan(0.915)
  })
  it('leaves out absent periods without closing the gap or taking them for 0', () => {
    const found = complete([1, 2, 3, 4, 10], [10, null, 30, 41, null])
    expect(found.leftOut).toBe(2)
    expect(found.known).toBe(3)
    expect(found.slope).toBe(complete([1, 3, 4], [10, 30, 41]).slope)
    expect(complete([1, 4, 3], [10, 41, 30]).slope).toBeCloseTo(found.slope, 14)
    expect(found.slope).toBeGreaterThan(10)
  })
  it('of a straight line misses nothing, of equal values is 0', () => {
    expect(complete([1, 2, 4], [5, 7, 11])).toMatchObject({ slope: 2, standardError: 0, low: 2, high: 2, mayBeChance: false, intercept: 3 })
    expect(complete([1, 2, 3], [4, 4, 4])).toMatchObject({ slope: 0, low: 0, high: 0, mayBeChance: true })
  })
  it('of two values is not known', () => {
    expect(slope([{ period: 1, value: 2 }, { period: 2, value: 3 }, { period: 3, value: null }])).toEqual({ status: 'too-few', known: 2, needed: 3, leftOut: 1 })
    expect(slope([])).toMatchObject({ status: 'too-few', known: 0 })
  })
  it('refuses what cannot be', () => {
    expect(() => complete([1, 1, 1], [1, 2, 3])).toThrow(RangeError)
    expect(() => complete([1, 2, Number.NaN], [1, 2, 3])).toThrow(RangeError)
    expect(() => complete([1, 2, 3], [1, 2, Infinity])).toThrow(RangeError)
    expect(() => complete([1, 2, 3], [1, 2, 4], 1)).toThrow(RangeError)
  })
})
