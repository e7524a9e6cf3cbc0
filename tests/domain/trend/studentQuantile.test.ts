import { describe, expect, it } from 'vitest'
import { standardErrors } from '../../../src/domain/intervals/normalQuantile.ts'
import { studentQuantile } from '../../../src/domain/trend/studentQuantile.ts'

/** Share of the density (1 + t^2 / n)^(-(n + 1) / 2) between -t and t, by Simpson's rule over the angle, where it is smooth. */
function shareBySimpson(t: number, degrees: number): number {
  const density = (angle: number) => Math.cos(angle) ** (degrees - 1)
  const area = (to: number) => {
    const steps = 4000
    let sum = 0
    for (let at = 0; at <= steps; at += 1) sum += density((to * at) / steps) * (at === 0 || at === steps ? 1 : at % 2 ? 4 : 2)
    return (sum * to) / steps / 3
  }
  return area(Math.atan(t / Math.sqrt(degrees))) / area(Math.PI / 2)
}

describe("quantile of Student's t", () => {
  it.each([
    // scipy.stats.t.ppf of SciPy 1.17.1, as in any table of t (12.706, 4.303, 2.571, 2.228, 2.042, 1.980).
    [0.975, 1, 12.7062047362],
    [0.975, 2, 4.3026527299],
    [0.975, 5, 2.5705818356],
    [0.975, 10, 2.228138852],
    [0.975, 30, 2.0422724563],
    [0.975, 120, 1.9799304051],
    [0.995, 1, 63.6567411629],
    [0.995, 4, 4.6040948714],
  ])('of %s at %s degrees is the published one', (probability, degrees, published) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(published, 8)
  })
  it('has closed forms at one and two degrees', () => {
    for (const probability of [0.6, 0.9, 0.975, 0.999]) {
      expect(studentQuantile(probability, 1)).toBeCloseTo(Math.tan(Math.PI * (probability - 0.5)), 9)
      // Solved from 2 p - 1 = t / sqrt(2 + t^2).
      const inside = 2 * probability - 1
      expect(studentQuantile(probability, 2)).toBeCloseTo(inside * Math.sqrt(2 / (1 - inside ** 2)), 9)
    }
  })
  it.each([1, 2, 3, 4, 7, 12, 33, 34])('at %s degrees cuts the area it says off the density', (degrees) => {
    for (const probability of [0.55, 0.8, 0.975]) {
      expect(shareBySimpson(studentQuantile(probability, degrees), degrees)).toBeCloseTo(2 * probability - 1, 10)
    }
  })
  it('is symmetric, 0 in the middle, and normal for many degrees', () => {
    expect(studentQuantile(0.025, 7)).toBe(-studentQuantile(0.975, 7))
    expect(studentQuantile(0.5, 7)).toBeCloseTo(0, 15)
    expect(studentQuantile(0.975, 1_000_000)).toBeCloseTo(standardErrors(0.95), 5)
  })
  it('refuses what is no probability and no degrees', () => {
    for (const probability of [0, 1, -0.1, Number.NaN]) expect(() => studentQuantile(probability, 3)).toThrow(RangeError)
    for (const degrees of [0, 2.5, -1, Infinity]) expect(() => studentQuantile(0.9, degrees)).toThrow(RangeError)
  })
})
