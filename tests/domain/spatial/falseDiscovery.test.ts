import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { falseDiscovery, fewestDraws } from '../../../src/domain/spatial/falseDiscovery.ts'

// Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, page 295: 15 hypotheses on thrombolysis.
const PUBLISHED = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]

/** The definition, without sorting: the least of m p(j) / rank(j) over all p(j) that are not smaller. */
function adjustedByHand(pValues: readonly number[], p: number): number {
  const larger = pValues.filter((other) => other >= p)
  return Math.min(1, ...larger.map((other) => (pValues.length * other) / pValues.filter((one) => one <= other).length))
}

describe('false discovery rate', () => {
  it('rejects the four hypotheses of the paper at 0.05', () => {
    const found = falseDiscovery(PUBLISHED, 0.05)
    expect(found.passing).toBe(4)
    expect(found.largestPassing).toBe(0.0095)
    expect(found.leftOut).toBe(0)
    // 15 · 0.0095 / 4, below all the larger ones have: the paper's 0.0095 <= 4 / 15 · 0.05 the other way round.
    expect(found.adjusted[3]).toBeCloseTo(0.035625, 14)
    expect(found.adjusted.slice(0, 3)).toEqual([expect.closeTo(0.0015, 14), expect.closeTo(0.003, 14), expect.closeTo(0.0095, 14)])
  })

  it('adjusts p values as the definition does, ties and any order too', () => {
    const random = namedStream(7, 'p values')
    for (const pValues of [PUBLISHED.toReversed(), Array.from({ length: 200 }, () => Math.ceil(random.uniform() * 40) / 40)]) {
      const { adjusted } = falseDiscovery(pValues, 0.1)
      for (const [at, p] of pValues.entries()) expect(adjusted[at]).toBeCloseTo(adjustedByHand(pValues, p), 14)
    }
  })

  it('passes exactly what is adjusted to the level or below', () => {
    const random = namedStream(9, 'p values')
    for (const level of [0.01, 0.05, 0.2, 0.5]) {
      const pValues = Array.from({ length: 100 }, () => random.uniform() ** 4)
      const { adjusted, largestPassing, passing } = falseDiscovery(pValues, level)
      expect(adjusted.filter((p) => (p ?? 1) <= level).length).toBe(passing)
      expect(pValues.filter((p) => p <= (largestPassing ?? -1)).length).toBe(passing)
    }
  })

  it('leaves absent p values out of the number of tests', () => {
    const found = falseDiscovery([null, 0.01, null, 0.04, null], 0.05)
    expect(found.adjusted).toEqual([null, 0.02, null, 0.04, null])
    expect(found).toMatchObject({ largestPassing: 0.04, passing: 2, leftOut: 3 })
    expect(falseDiscovery([null], 0.05)).toEqual({ adjusted: [null], largestPassing: null, passing: 0, leftOut: 1 })
    expect(falseDiscovery([1, 0.9], 0.05)).toMatchObject({ largestPassing: null, passing: 0 })
    expect(falseDiscovery([0], 0.05)).toMatchObject({ largestPassing: 0, passing: 1 })
  })

  it('refuses what is no probability', () => {
    expect(() => falseDiscovery([1.1], 0.05)).toThrow(RangeError)
    expect(() => falseDiscovery([Number.NaN], 0.05)).toThrow(RangeError)
    expect(() => falseDiscovery([0.5], 0)).toThrow(RangeError)
    expect(() => falseDiscovery([0.5], 1)).toThrow(RangeError)
  })
})

describe('fewest draws', () => {
  it('are what one extreme place needs to pass, and one fewer is not enough', () => {
    expect(fewestDraws(900, 0.05, 1)).toBe(17_999)
    expect(fewestDraws(900, 0.05)).toBe(35_999)
    for (const [places, level, tails] of [
      [900, 0.05, 1],
      [900, 0.05, 2],
      [262, 0.1, 1],
      [3, 0.3, 1],
      [1, 0.05, 2],
      [77, 0.07, 1],
    ] as const) {
      const draws = fewestDraws(places, level, tails)
      const alone = (number: number) => falseDiscovery([tails / (number + 1), ...Array.from({ length: places - 1 }, () => 1)], level).passing
      expect(alone(draws)).toBe(1)
      expect(alone(draws - 1)).toBe(0)
    }
  })
  it('refuse impossible input', () => {
    expect(() => fewestDraws(0, 0.05)).toThrow(RangeError)
    expect(() => fewestDraws(10, 0)).toThrow(RangeError)
    expect(() => fewestDraws(2.5, 0.05)).toThrow(RangeError)
  })
})
