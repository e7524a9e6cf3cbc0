import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/domain/random/binomial.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { standardisedRates } from '../../../src/domain/smoothing/standardisedRates.ts'
import { placesOf } from './placesOf.ts'

describe('standardised rates', () => {
  it('are what paper and pencil give', () => {
    // Mean 0.15, variance 0.011, by chance 0.0015: deviations of -0.15, -0.05, 0.05, 0.15 in roots of 0.0125.
    const found = standardisedRates(placesOf([0, 100], [10, 100], [20, 100], [30, 100]))
    for (const [at, deviation] of [-0.15, -0.05, 0.05, 0.15].entries()) expect(found[at]).toBeCloseTo(deviation / Math.sqrt(0.0125), 13)
  })

  it('are the published ones, but for a negative variance between places, which is 0 here', () => {
    // PySAL esda, documentation of esda.smoothing.assuncao_rate, first four of eight. The variance there is negative and
    // kept, so the two differ by the root of (m / n) / (A + m / n) with A the variance of the paper, written out here.
    const published = [1.03843594, -0.04099089, -0.56250375, -1.73061861]
    const events = [30, 25, 25, 15, 33, 21, 30, 20]
    const people = [100, 100, 110, 90, 100, 90, 110, 90]
    const rate = 199 / 790
    const squares = events.reduce((sum, count, at) => sum + (people[at] ?? 0) * (count / (people[at] ?? 0) - rate) ** 2, 0)
    const between = squares / 790 - (8 * rate) / 790
    expect(between).toBeLessThan(0)
    const found = standardisedRates(placesOf(...events.map((count, at) => [count, people[at] ?? 0] as const)))
    for (const [at, value] of published.entries()) {
      const byChance = rate / (people[at] ?? 0)
      expect((found[at] ?? 0) * Math.sqrt(byChance / (between + byChance))).toBeCloseTo(value, 8)
    }
  })

  it('spread alike in small and in large places, where the rate is the same everywhere', () => {
    const random = namedStream(4, 'standardised')
    const counts = Array.from({ length: 4000 }, (_, at) => {
      const people = at < 2000 ? 200 : 20_000
      return [binomial(random, people, 0.02), people] as const
    })
    const found = standardisedRates(placesOf(...counts)).map((value) => value ?? Number.NaN)
    for (const half of [found.slice(0, 2000), found.slice(2000)]) {
      expect(Math.abs(mean(half))).toBeLessThan(0.12)
      // Five standard errors of a variance of 2,000, beside the 0.98 of binomial over Poisson.
      expect(Math.abs(sampleVariance(half) - 0.98)).toBeLessThan(0.2)
    }
  })

  it('are absent where the rate is, and everywhere without any event', () => {
    const found = standardisedRates(placesOf([1, 10], [null, 10], [30, 40], [0, 0]))
    expect(found.map((value) => value === null)).toEqual([false, true, false, true])
    expect(standardisedRates(placesOf([0, 10], [0, 5]))).toEqual([null, null])
    expect(standardisedRates(placesOf([null, null]))).toEqual([null])
    expect(standardisedRates([])).toEqual([])
    expect(() => standardisedRates(placesOf([-1, 5]))).toThrow(RangeError)
  })
})
