import { describe, expect, it } from 'vitest'
import { adjustedLimits, appliedAdjustment, widenedError } from '../../../src/domain/funnel/adjustment.ts'
import { type MeasuredValue, overdispersion } from '../../../src/domain/funnel/overdispersion.ts'
import { winsorise } from '../../../src/domain/funnel/winsorise.ts'

// Thirteen trials of a vaccine against tuberculosis: ill and not ill, treated then control. Colditz et al. (1994),
// JAMA 271, 698-702, as dat.bcg in the R package metafor.
const TRIALS = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const

const logarithmOfRisks = TRIALS.map(([a, b, c, d]): MeasuredValue => ({
  value: Math.log(a / (a + b)) - Math.log(c / (c + d)),
  standardError: Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)),
}))
const logarithmOfOdds = TRIALS.map(([a, b, c, d]): MeasuredValue => ({
  value: Math.log((a * d) / (b * c)),
  standardError: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
}))

function weightedMean(values: readonly MeasuredValue[], extra = 0): number {
  const weights = values.map(({ standardError }) => 1 / (standardError ** 2 + extra))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, { value }, at) => sum + value * (weights[at] ?? 0), 0) / total
}

describe('dispersion around a target', () => {
  it.each([
    // metafor, tests/testthat/test_misc_metan_vs_rma.uni_with_dat.bcg.r, checked there against metan of Stata.
    { name: 'risks', values: logarithmOfRisks, fixed: -0.4303, heterogeneity: 152.233, tauSquared: 0.3088, random: -0.7141 },
    { name: 'odds', values: logarithmOfOdds, fixed: -0.4361, heterogeneity: 163.1649, tauSquared: 0.3663, random: -0.7474 },
  ])('is that of DerSimonian and Laird as published, for $name', ({ values, fixed, heterogeneity, tauSquared, random }) => {
    // With the weighted mean as target and no winsorising, I phi is Cochran's Q and tau^2 their estimate.
    const target = weightedMean(values)
    const found = overdispersion(values, target, 0)
    expect(target).toBeCloseTo(fixed, 4)
    expect((found.phi ?? 0) * 13).toBeCloseTo(heterogeneity, 3)
    expect(found.tauSquared).toBeCloseTo(tauSquared, 4)
    expect(weightedMean(values, found.tauSquared)).toBeCloseTo(random, 4)
    expect(found.overdispersed).toBe(true)
  })
  it('of equal errors is the closed form tau^2 = (I phi - I + 1) s^2 / (I - 1)', () => {
    const values = [-3, -1, 0, 2, 4].map((value) => ({ value, standardError: 0.5 }))
    const found = overdispersion(values, 0, 0)
    expect(found.phi).toBeCloseTo((4 * (9 + 1 + 0 + 4 + 16)) / 5, 12)
    expect(found.tauSquared).toBeCloseTo(((120 - 4) * 0.25) / 4, 12)
    expect(found.scores).toEqual([-6, -2, 0, 4, 8])
  })
  it('counts only when phi exceeds 1 + 2 sqrt(2 / I)', () => {
    const around = (z: number) => Array.from({ length: 8 }, (_, at) => ({ value: at % 2 ? z : -z, standardError: 1 }))
    // With eight places the threshold is 2.
    expect(overdispersion(around(1), 0).threshold).toBe(2)
    expect(overdispersion(around(Math.sqrt(1.99)), 0).overdispersed).toBe(false)
    expect(overdispersion(around(Math.sqrt(2.01)), 0).overdispersed).toBe(true)
  })
  it('of less than chance gives no variance', () => {
    const values = [0.1, -0.1, 0.05].map((value) => ({ value, standardError: 1 }))
    expect(overdispersion(values, 0)).toMatchObject({ tauSquared: 0, overdispersed: false })
  })
  it('of one place or none is never more than chance', () => {
    expect(overdispersion([{ value: 50, standardError: 1 }], 0)).toMatchObject({ phi: 2500, tauSquared: 0, overdispersed: false })
    expect(overdispersion([], 0)).toMatchObject({ phi: null, tauSquared: 0, overdispersed: false, scores: [] })
  })
  it('refuses errors that are none and values that are not finite', () => {
    expect(() => overdispersion([{ value: 1, standardError: 0 }], 0)).toThrow(RangeError)
    expect(() => overdispersion([{ value: Number.NaN, standardError: 1 }], 0)).toThrow(RangeError)
    expect(() => overdispersion([{ value: 1, standardError: 1 }], Number.NaN)).toThrow(RangeError)
    expect(() => overdispersion([{ value: 1, standardError: 1 }], 0, 0.5)).toThrow(RangeError)
  })
})

describe('winsorised scores', () => {
  it('end at the quantiles of R, and keep their order', () => {
    // By hand, type 7: of 0, 10, ..., 100 the position of 10 % is 1, of 90 % is 9; of 0..3 it is 0.3 and 2.7.
    const tens = [100, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
    expect(winsorise(tens)).toEqual([90, 10, 10, 20, 30, 40, 50, 60, 70, 80, 90])
    const found = winsorise([3, 0, 1, 2])
    ;[2.7, 0.3, 1, 2].forEach((score, at) => expect(found[at]).toBeCloseTo(score, 14))
  })
  it('hold a wild score back', () => {
    const scores = [...Array.from({ length: 20 }, () => 0.5), 1000]
    expect(Math.max(...winsorise(scores))).toBe(0.5)
  })
  it('are untouched at a share of 0, or where all are equal', () => {
    expect(winsorise([5, -7, 1], 0)).toEqual([5, -7, 1])
    expect(winsorise([2, 2, 2])).toEqual([2, 2, 2])
    expect(winsorise([])).toEqual([])
  })
  it('refuse shares of a half and scores that are not finite', () => {
    expect(() => winsorise([1], 0.5)).toThrow(RangeError)
    expect(() => winsorise([1], -0.1)).toThrow(RangeError)
    expect(() => winsorise([Number.POSITIVE_INFINITY])).toThrow(RangeError)
  })
})

describe('adjustment of the limits', () => {
  const values = [-3, -1, 0, 2, 4].map((value) => ({ value, standardError: 0.5 }))
  const dispersed = overdispersion(values, 0, 0)
  it('is the one asked for, automatic being additive', () => {
    expect(appliedAdjustment('none', dispersed)).toEqual({ kind: 'none' })
    expect(appliedAdjustment('multiplicative', dispersed)).toEqual({ kind: 'multiplicative', phi: dispersed.phi })
    expect(appliedAdjustment('additive', dispersed)).toEqual({ kind: 'additive', tauSquared: dispersed.tauSquared })
    expect(appliedAdjustment('automatic', dispersed)).toEqual(appliedAdjustment('additive', dispersed))
  })
  it('is none without significant dispersion, whatever was asked', () => {
    const calm = overdispersion(values, 0, 0.49)
    for (const asked of ['multiplicative', 'additive', 'automatic'] as const) {
      expect(appliedAdjustment(asked, { ...calm, overdispersed: false })).toEqual({ kind: 'none' })
    }
  })
  it('makes the mean squared adjusted score 1 when multiplicative', () => {
    const error = widenedError(0.5, appliedAdjustment('multiplicative', dispersed))
    const squares = values.map(({ value }) => (value / error) ** 2)
    expect(squares.reduce((sum, each) => sum + each, 0) / 5).toBeCloseTo(1, 12)
  })
  it('makes the sum of squared adjusted scores I - 1 when additive and the errors are equal', () => {
    const error = widenedError(0.5, appliedAdjustment('additive', dispersed))
    const squares = values.map(({ value }) => (value / error) ** 2)
    // s^2 + tau^2 = I phi s^2 / (I - 1) there.
    expect(squares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(4, 12)
  })
  it('gives normal limits cut at 0 and 1', () => {
    const [low, high] = adjustedLimits(0.3, 0.03, 0.95, { kind: 'additive', tauSquared: 0.0016 })
    // 0.03 and 0.04 make 0.05.
    expect(low).toBeCloseTo(0.3 - 1.959963984540054 * 0.05, 14)
    expect(high).toBeCloseTo(0.3 + 1.959963984540054 * 0.05, 14)
    expect(adjustedLimits(0.3, 0.5, 0.998, { kind: 'multiplicative', phi: 4 })).toEqual([0, 1])
    expect(() => adjustedLimits(0.3, 0.03, 1, { kind: 'none' })).toThrow(RangeError)
  })
})
