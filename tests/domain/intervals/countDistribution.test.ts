import { binomialDistribution as binomialOfSimpleStatistics, poissonDistribution as poissonOfSimpleStatistics } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { binomialDistribution, poissonDistribution, probabilityUpTo } from '../../../src/domain/intervals/countDistribution.ts'

/** Exact with whole numbers: sum of n over k times a^k b^(n - k) over (a + b)^n, for the share a / (a + b). */
function bruteForce(denominator: number, above: number, below: number, count: number): number {
  let sum = 0n
  let ways = 1n
  for (let k = 0; k <= count; k += 1) {
    sum += ways * BigInt(above) ** BigInt(k) * BigInt(below) ** BigInt(denominator - k)
    ways = (ways * BigInt(denominator - k)) / BigInt(k + 1)
  }
  const scale = 10n ** 18n
  return Number((sum * scale) / BigInt(above + below) ** BigInt(denominator)) / 1e18
}

describe('distribution of a binomial count', () => {
  it.each([
    { denominator: 1, above: 1, below: 1 },
    { denominator: 10, above: 49, below: 1 },
    { denominator: 70, above: 3, below: 17 },
    { denominator: 400, above: 1, below: 99 },
  ])('of $denominator is the exact sum of whole numbers', ({ denominator, above, below }) => {
    const found = binomialDistribution(denominator, above / (above + below))
    for (let count = 0; count <= denominator; count += 1) {
      expect(probabilityUpTo(found, count)).toBeCloseTo(bruteForce(denominator, above, below, count), 13)
    }
  })
  it('is that of simple-statistics, a second implementation', () => {
    const found = binomialDistribution(60, 0.37)
    let upTo = 0
    binomialOfSimpleStatistics(60, 0.37)?.forEach((probability, count) => {
      upTo += probability
      // It stops within 0.0001 of 1.
      expect(probabilityUpTo(found, count)).toBeCloseTo(upTo, 10)
    })
    expect(upTo).toBeGreaterThan(0.999)
  })
  it('of a million people has its mean and variance, n p and n p (1 - p)', () => {
    const { first, cumulative } = binomialDistribution(1_000_000, 0.3)
    const chances = cumulative.map((upTo, at) => upTo - (cumulative[at - 1] ?? 0))
    const mean = chances.reduce((sum, chance, at) => sum + chance * (first + at), 0)
    const variance = chances.reduce((sum, chance, at) => sum + chance * (first + at - mean) ** 2, 0)
    expect(mean).toBeCloseTo(300_000, 4)
    expect(variance / 210_000).toBeCloseTo(1, 8)
  })
  it('is certain at shares of 0 and 1', () => {
    expect(binomialDistribution(7, 0)).toEqual({ first: 0, cumulative: [1] })
    expect(binomialDistribution(7, 1)).toEqual({ first: 7, cumulative: [1] })
    expect(probabilityUpTo(binomialDistribution(7, 1), 6)).toBe(0)
  })
  it('refuses what is no count or share', () => {
    expect(() => binomialDistribution(2.5, 0.5)).toThrow(RangeError)
    expect(() => binomialDistribution(-1, 0.5)).toThrow(RangeError)
    expect(() => binomialDistribution(5, 1.1)).toThrow(RangeError)
    expect(() => binomialDistribution(5, Number.NaN)).toThrow(RangeError)
  })
})

describe('distribution of a Poisson count', () => {
  it.each([0.2, 1, 4.5, 30])('around %d is the sum of exp(-m) m^k / k!', (expected) => {
    const found = poissonDistribution(expected)
    let chance = Math.exp(-expected)
    let upTo = 0
    for (let count = 0; count < 100; count += 1) {
      upTo += chance
      expect(probabilityUpTo(found, count)).toBeCloseTo(upTo, 13)
      chance *= expected / (count + 1)
    }
  })
  it('is that of simple-statistics', () => {
    const found = poissonDistribution(12)
    let upTo = 0
    poissonOfSimpleStatistics(12)?.forEach((probability, count) => {
      upTo += probability
      expect(probabilityUpTo(found, count)).toBeCloseTo(upTo, 10)
    })
    expect(upTo).toBeGreaterThan(0.999)
  })
  it('of nothing expected is certain, and refuses what cannot be expected', () => {
    expect(poissonDistribution(0)).toEqual({ first: 0, cumulative: [1] })
    expect(() => poissonDistribution(-1)).toThrow(RangeError)
    expect(() => poissonDistribution(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})
