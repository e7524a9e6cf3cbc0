import { describe, expect, it } from 'vitest'
import { newcombe } from '../../../src/domain/intervals/newcombe.ts'
import { wilson } from '../../../src/domain/intervals/wilson.ts'

// Newcombe (1998), Statistics in Medicine 17, 873-890, Table II, method 10. The first two are also asserted by the R
// package propint, the third by the R package ratesci (tests/testthat/test3.R, "Newcombe RD example (d)").
const TABLE_II = [
  { first: [56, 70], second: [48, 80], low: 0.0524, high: 0.3339 },
  { first: [9, 10], second: [3, 10], low: 0.1705, high: 0.809 },
  { first: [5, 56], second: [0, 29], low: -0.0381, high: 0.1926 },
  { first: [10, 10], second: [0, 10], low: 0.6075, high: 1 },
] as const

const of = ([numerator, denominator]: readonly [number, number]) => ({ numerator, denominator })

describe('interval of the difference of two proportions', () => {
  it.each(TABLE_II)('of $first and $second is the published one', ({ first, second, low, high }) => {
    const found = newcombe(of(first), of(second))
    expect(Math.abs(found.low - low)).toBeLessThanOrEqual(0.00005)
    expect(Math.abs(found.high - high)).toBeLessThanOrEqual(0.00005)
    expect(found.difference).toBeCloseTo(first[0] / first[1] - second[0] / second[1], 14)
    expect(found.mayBeChance).toBe(low <= 0)
  })
  it('of all against none is one minus the root of twice the squared Wilson arm', () => {
    // z^2 / (n + z^2) is the closed form of the arm at nobody and at everybody.
    const z = 1.959963984540054
    const arm = (z * z) / (10 + z * z)
    expect(newcombe(of([10, 10]), of([0, 10])).low).toBeCloseTo(1 - Math.SQRT2 * arm, 12)
  })
  it('changes its sign and nothing else when the two change places or the other answer is counted', () => {
    const found = newcombe(of([56, 70]), of([48, 80]), 0.998)
    const swapped = newcombe(of([48, 80]), of([56, 70]), 0.998)
    const others = newcombe(of([14, 70]), of([32, 80]), 0.998)
    for (const turned of [swapped, others]) {
      expect(turned.low).toBeCloseTo(-found.high, 13)
      expect(turned.high).toBeCloseTo(-found.low, 13)
    }
  })
  it('against an enormous second base is the Wilson interval of the first, moved', () => {
    const found = newcombe(of([131, 422]), of([2e14, 1e15]))
    const [low, high] = wilson(131, 422)
    expect(found.low).toBeCloseTo(low - 0.2, 7)
    expect(found.high).toBeCloseTo(high - 0.2, 7)
  })
  it('of two equal shares may be chance, and stays between -1 and 1', () => {
    expect(newcombe(of([0, 10]), of([0, 10]))).toMatchObject({ difference: 0, mayBeChance: true })
    expect(newcombe(of([3, 3]), of([0, 1])).high).toBeLessThanOrEqual(1)
    expect(newcombe(of([0, 1]), of([3, 3])).low).toBeGreaterThanOrEqual(-1)
  })
  it('refuses what is no proportion', () => {
    expect(() => newcombe(of([3, 2]), of([1, 2]))).toThrow(RangeError)
    expect(() => newcombe(of([1, 2]), of([0, 0]))).toThrow(RangeError)
    expect(() => newcombe(of([1, 2]), of([1, 2]), 1)).toThrow(RangeError)
  })
})
