import { describe, expect, it } from 'vitest'
import { binomialLimits, poissonLimits } from '../../../src/domain/funnel/funnelLimits.ts'

// No printed limits are at hand, so the answers are derived here from sums of probabilities written out.
function binomialChances(denominator: number, share: number): readonly number[] {
  const chances: number[] = []
  let logarithmOfWays = 0
  for (let count = 0; count <= denominator; count += 1) {
    chances.push(Math.exp(logarithmOfWays + count * Math.log(share) + (denominator - count) * Math.log(1 - share)))
    logarithmOfWays += Math.log(denominator - count) - Math.log(count + 1)
  }
  return chances
}

function poissonChances(mean: number): readonly number[] {
  const chances: number[] = []
  let logarithm = -mean
  for (let count = 0; count < mean + 20 * Math.sqrt(mean) + 20; count += 1) {
    chances.push(Math.exp(logarithm))
    logarithm += Math.log(mean) - Math.log(count + 1)
  }
  return chances
}

/** Spiegelhalter's interpolation by walking up the counts: the point where the broken line of sums reaches p. */
function walked(chances: readonly number[], probability: number): number {
  let before = 0
  for (const [count, chance] of chances.entries()) {
    if (before + chance >= probability) return count - 1 + (probability - before) / chance
    before += chance
  }
  throw new Error('never reached')
}

const sumOf = (chances: readonly number[]) => chances.reduce((sum, chance) => sum + chance, 0)

const TARGETS = [0.03, 0.3, 0.5, 0.81]
const DENOMINATORS = [1, 2, 7, 20, 55, 150, 600]
const CONFIDENCES = [0.5, 0.95, 0.998]

describe('exact limits of a proportion', () => {
  it.each(TARGETS)('around %d are the interpolated sums, cut at 0 and 1', (target) => {
    for (const confidence of CONFIDENCES) {
      const found = binomialLimits(target, DENOMINATORS, confidence)
      expect(found.map(({ denominator }) => denominator)).toEqual(DENOMINATORS)
      for (const { denominator, low, high } of found) {
        const chances = binomialChances(denominator, target)
        expect(low).toBeCloseTo(Math.max(walked(chances, (1 - confidence) / 2) / denominator, 0), 9)
        expect(high).toBeCloseTo(Math.min(walked(chances, (1 + confidence) / 2) / denominator, 1), 9)
      }
    }
  })
  it('of one person under a half are worked by hand', () => {
    // P(0) = 0.5, P(1 or fewer) = 1. Upper: r = 1, alpha = (1 - 0.975) / 0.5. Lower: r = 0, alpha = 0.475 / 0.5, cut at 0.
    expect(binomialLimits(0.5, [1])[0]?.high).toBeCloseTo(0.95, 14)
    expect(binomialLimits(0.5, [1])[0]?.low).toBe(0)
    expect(binomialLimits(0.5, [1], 0.95, 'mirrored')[0]?.high).toBe(1)
  })
  it('approach target +- 1.96 and 3.09 standard errors in large places', () => {
    const error = Math.sqrt((0.3 * 0.7) / 1_000_000)
    const inner = binomialLimits(0.3, [1_000_000], 0.95)[0]
    const outer = binomialLimits(0.3, [1_000_000], 0.998)[0]
    expect(((inner?.high ?? 0) - 0.3) / error).toBeCloseTo(1.96, 2)
    expect(((inner?.low ?? 0) - 0.3) / error).toBeCloseTo(-1.96, 2)
    expect(((outer?.high ?? 0) - 0.3) / error).toBeCloseTo(3.09, 2)
    expect(((outer?.low ?? 0) - 0.3) / error).toBeCloseTo(-3.09, 2)
  })
  it('mirrored are one count higher above, and the same verdict on those not counted', () => {
    for (const target of TARGETS) {
      const published = binomialLimits(target, DENOMINATORS)
      const mirrored = binomialLimits(target, DENOMINATORS, 0.95, 'mirrored')
      const others = binomialLimits(1 - target, DENOMINATORS, 0.95, 'mirrored')
      for (const [at, { denominator, low, high }] of mirrored.entries()) {
        expect(low).toBe(published[at]?.low)
        expect(high).toBeCloseTo(Math.min((published[at]?.high ?? 0) + 1 / denominator, 1), 12)
        expect(high).toBeCloseTo(1 - (others[at]?.low ?? 0), 10)
        expect(low).toBeCloseTo(1 - (others[at]?.high ?? 0), 10)
      }
    }
  })
  it('mirrored never raise more alarms than the confidence allows, as the published upper limit can', () => {
    const beyond = (share: number, denominator: number, limit: number) =>
      sumOf(binomialChances(denominator, share).filter((_, count) => count / denominator > limit))
    for (const target of [...TARGETS, 0.98]) {
      for (const { denominator, low, high } of binomialLimits(target, DENOMINATORS, 0.95, 'mirrored')) {
        const chances = binomialChances(denominator, target)
        expect(beyond(target, denominator, high)).toBeLessThanOrEqual(0.025 + 1e-9)
        expect(sumOf(chances.filter((_, count) => count / denominator < low))).toBeLessThanOrEqual(0.025 + 1e-9)
      }
    }
    // The case named in the doc comment: 0.98^10.
    const published = binomialLimits(0.98, [10], 0.998)[0]?.high ?? 1
    expect(published).toBeLessThan(1)
    expect(beyond(0.98, 10, published)).toBeCloseTo(0.98 ** 10, 10)
    expect(0.98 ** 10).toBeGreaterThan(0.81)
  })
  it('have no width under targets of nobody and everybody', () => {
    expect(binomialLimits(0, [5], 0.95, 'mirrored')).toEqual([{ denominator: 5, low: 0, high: 0 }])
    expect(binomialLimits(1, [5])).toEqual([{ denominator: 5, low: 1, high: 1 }])
    expect(binomialLimits(0.5, [])).toEqual([])
  })
  it('refuse what is no target, denominator or confidence', () => {
    expect(() => binomialLimits(1.2, [5])).toThrow(RangeError)
    expect(() => binomialLimits(Number.NaN, [5])).toThrow(RangeError)
    expect(() => binomialLimits(0.5, [0])).toThrow(RangeError)
    expect(() => binomialLimits(0.5, [2.5])).toThrow(RangeError)
    expect(() => binomialLimits(0.5, [5], 1)).toThrow(RangeError)
  })
})

describe('exact limits of a rate', () => {
  it.each([0.02, 0.4])('of %d per unit are the interpolated Poisson sums', (target) => {
    for (const confidence of CONFIDENCES) {
      for (const { denominator, low, high } of poissonLimits(target, [0.5, 3, 40, 900], confidence)) {
        const chances = poissonChances(target * denominator)
        expect(low).toBeCloseTo(Math.max(walked(chances, (1 - confidence) / 2) / denominator, 0), 9)
        expect(high).toBeCloseTo(Math.max(walked(chances, (1 + confidence) / 2) / denominator, 0), 9)
      }
    }
  })
  it('are those of a proportion where the event is rare', () => {
    const rate = poissonLimits(0.00001, [1_000_000], 0.95, 'mirrored')[0]
    const share = binomialLimits(0.00001, [1_000_000], 0.95, 'mirrored')[0]
    expect((rate?.low ?? 0) / (share?.low ?? 1)).toBeCloseTo(1, 4)
    expect((rate?.high ?? 0) / (share?.high ?? 1)).toBeCloseTo(1, 4)
  })
  it('mirrored never raise more alarms than the confidence allows', () => {
    for (const mean of [0.01, 0.5, 2, 9, 80]) {
      const { high = 0 } = poissonLimits(mean, [1], 0.998, 'mirrored')[0] ?? {}
      expect(sumOf(poissonChances(mean).filter((_, count) => count > high))).toBeLessThanOrEqual(0.001 + 1e-9)
    }
  })
  it('of no events have no width, and impossible input is refused', () => {
    expect(poissonLimits(0, [10], 0.95, 'mirrored')).toEqual([{ denominator: 10, low: 0, high: 0 }])
    expect(() => poissonLimits(-1, [10])).toThrow(RangeError)
    expect(() => poissonLimits(1, [0])).toThrow(RangeError)
    expect(() => poissonLimits(1, [Number.POSITIVE_INFINITY])).toThrow(RangeError)
    expect(() => poissonLimits(1, [10], 0)).toThrow(RangeError)
  })
})
