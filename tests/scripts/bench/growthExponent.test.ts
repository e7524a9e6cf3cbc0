import { describe, expect, it } from 'vitest'
import { growthExponent } from '../../../scripts/bench/growthExponent.ts'

const grown = (exponent: number, sizes: readonly number[]) => sizes.map((size) => ({ size, milliseconds: 0.7 * size ** exponent }))

describe('growthExponent', () => {
  it('is the power the times were made with, whatever unit they have', () => {
    for (const exponent of [0, 0.5, 1, 1.15, 2, 3]) expect(growthExponent(grown(exponent, [100, 400, 1600]))).toBeCloseTo(exponent, 10)
    expect(growthExponent([{ size: 1, milliseconds: 10 }, { size: 4, milliseconds: 40 }, { size: 16, milliseconds: 160 }])).toBeCloseTo(1, 10)
  })

  it('is the least squares slope where the points lie on no line', () => {
    // x = 0, 1, 2 and y = 0, 2, 1 in powers of e: slope 1/2 by hand, (−1·−1 + 0·1 + 1·0) / 2.
    const points = [[0, 0], [1, 2], [2, 1]] as const
    expect(growthExponent(points.map(([x, y]) => ({ size: Math.exp(x), milliseconds: Math.exp(y) })))).toBeCloseTo(0.5, 10)
  })

  it('refuses what has no slope', () => {
    expect(() => growthExponent([])).toThrow(RangeError)
    expect(() => growthExponent(grown(1, [5]))).toThrow('two different sizes')
    expect(() => growthExponent(grown(1, [5, 5]))).toThrow('two different sizes')
    expect(() => growthExponent([{ size: 1, milliseconds: 0 }, { size: 2, milliseconds: 1 }])).toThrow('above 0')
  })
})
