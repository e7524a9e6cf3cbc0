import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/domain/random/binomial.ts'
import { beta, gamma } from '../../../src/domain/random/gamma.ts'
import { multinomial } from '../../../src/domain/random/multinomial.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { normal } from '../../../src/domain/random/normal.ts'

const DRAWS = 20_000

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: DRAWS }, draw)
  const mean = values.reduce((left, right) => left + right, 0) / DRAWS
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (DRAWS - 1) }
}

/** Mean within four standard errors; variance within a tenth. */
function expectMoments(draw: () => number, mean: number, variance: number): void {
  const found = moments(draw)
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS))
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.1)
}

describe('normal, gamma and beta', () => {
  const random = namedStream(3, 'distributions')
  it.each([0.4, 1, 2.5, 40])('has mean and variance of a gamma of shape %s', (shape) => {
    expectMoments(() => gamma(random, shape), shape, shape)
  })
  it('has mean and variance of a normal', () => {
    expectMoments(() => normal(random, 5, 2), 5, 4)
  })
  it('has mean and variance of a beta', () => {
    expectMoments(() => beta(random, 3, 7), 0.3, 0.21 / 11)
  })
  it('refuses a shape of 0', () => {
    expect(() => gamma(random, 0)).toThrow(RangeError)
  })
})

describe('binomial', () => {
  const random = namedStream(4, 'binomial')
  it.each([
    [8, 0.3],
    [60, 0.5],
    [900, 0.02],
    [900, 0.98],
    [5000, 0.37],
  ])('follows the distribution of %s trials at %s', (trials, probability) => {
    // Pearson's chi-square over bins that expect at least 8 draws each; 4.9 standard deviations of it allowed.
    const counts = new Map<number, number>()
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const count = binomial(random, trials, probability)
      counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    let statistic = 0
    let bins = 0
    let [expected, observed] = [0, 0]
    for (let count = 0; count <= trials; count += 1) {
      expected += DRAWS * Math.exp(logMass(trials, probability, count))
      observed += counts.get(count) ?? 0
      if (expected < 8 && count < trials) continue
      if (expected > 1e-9) {
        statistic += (observed - expected) ** 2 / Math.max(expected, 1)
        bins += 1
      }
      ;[expected, observed] = [0, 0]
    }
    expect(statistic).toBeLessThan(bins - 1 + 4.9 * Math.sqrt(2 * bins))
  })

  it('keeps to its bounds', () => {
    expect(binomial(random, 0, 0.5)).toBe(0)
    expect(binomial(random, 1000, 0)).toBe(0)
    expect(binomial(random, 1000, 1)).toBe(1000)
    expect(() => binomial(random, -1, 0.5)).toThrow(RangeError)
    expect(() => binomial(random, 3, Number.NaN)).toThrow(RangeError)
  })
})

describe('multinomial', () => {
  const random = namedStream(5, 'multinomial')
  it('loses nobody and gives nobody to a weight of 0', () => {
    for (let draw = 0; draw < 500; draw += 1) {
      const counts = multinomial(random, draw, [0.1, 0, 1e-12, 3, 0.2, 0])
      expect(counts.reduce((left, right) => left + right, 0)).toBe(draw)
      expect(counts[1]).toBe(0)
      expect(counts[5]).toBe(0)
    }
  })
  it('spreads in proportion to the weights', () => {
    const counts = multinomial(random, 1_000_000, [1, 2, 5])
    for (const [place, share] of [0.125, 0.25, 0.625].entries()) {
      expect(Math.abs((counts[place] ?? 0) / 1e6 - share)).toBeLessThan(0.003)
    }
  })
  it('refuses negative weights, and persons without a place', () => {
    expect(() => multinomial(random, 5, [1, -1])).toThrow(RangeError)
    expect(() => multinomial(random, 5, [0, 0])).toThrow(RangeError)
    expect([...multinomial(random, 0, [0, 0])]).toEqual([0, 0])
  })
})

function logMass(trials: number, probability: number, count: number): number {
  let log = count * Math.log(probability) + (trials - count) * Math.log(1 - probability)
  for (let factor = 1; factor <= count; factor += 1) log += Math.log((trials - count + factor) / factor)
  return log
}
