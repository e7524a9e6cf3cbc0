import { errorFunction } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/domain/intervals/normalQuantile.ts'
import { twoSidedP } from '../../../src/domain/spatial/twoSidedP.ts'

describe('two-sided p', () => {
  it('undoes the quantile, from the middle to the far tail', () => {
    for (const p of [0.999, 0.9, 0.5, 0.1, 0.0456, 0.0455, 0.0454, 0.01, 1e-3, 1e-6, 1e-12, 1e-50, 1e-200]) {
      const z = normalQuantile(p / 2)
      // A quantile is off by about 1e-16 of itself, which the tail multiplies by z².
      expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(2e-14 + 2e-15 * z * z)
      expect(twoSidedP(-z)).toBe(twoSidedP(z))
    }
  })
  it('is that of R', () => {
    // R 4: qnorm(0.975) and qnorm(1e-10), as quoted in the tests of intervals.
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 15)
    expect(twoSidedP(-6.361340902404056) / 2e-10).toBeCloseTo(1, 13)
  })
  it('is that of simple-statistics, as far as its error function goes', () => {
    // Its approximation is good to 1.2e-7.
    for (let z = 0; z < 5; z += 0.03) expect(Math.abs(twoSidedP(z) - (1 - errorFunction(z / Math.SQRT2)))).toBeLessThan(3e-7)
  })
  it('ends at 1 and 0', () => {
    expect(twoSidedP(0)).toBe(1)
    expect(twoSidedP(-Infinity)).toBe(0)
    expect(twoSidedP(60)).toBe(0)
    expect(() => twoSidedP(Number.NaN)).toThrow(RangeError)
  })
})
