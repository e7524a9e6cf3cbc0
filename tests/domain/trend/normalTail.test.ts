import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/domain/intervals/normalQuantile.ts'
import { normalTail } from '../../../src/domain/trend/normalTail.ts'

describe('tail of the normal distribution', () => {
  it('undoes the quantile of AS 241', () => {
    for (const share of [0.5, 0.4, 0.1, 0.025, 0.0014, 1e-4, 1e-9, 1e-15]) {
      expect(normalTail(-normalQuantile(share)) / share).toBeCloseTo(1, 12)
    }
  })
  it('joins its two methods without a step', () => {
    const step = 1e-9
    const density = Math.exp(-4.5) / Math.sqrt(2 * Math.PI)
    expect((normalTail(3 - step) - normalTail(3 + step)) / (2 * step * density)).toBeCloseTo(1, 3)
  })
  it('is a half at 0, the rest on the other side, and nothing far out', () => {
    expect(normalTail(0)).toBe(0.5)
    expect(normalTail(-1.3)).toBeCloseTo(1 - normalTail(1.3), 15)
    expect(normalTail(Infinity)).toBe(0)
    expect(normalTail(-Infinity)).toBe(1)
    expect(() => normalTail(Number.NaN)).toThrow(RangeError)
  })
})
