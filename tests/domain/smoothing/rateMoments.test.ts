import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/domain/random/binomial.ts'
import { gamma } from '../../../src/domain/random/gamma.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { type KnownRate, knownRate, rateMoments } from '../../../src/domain/smoothing/rateMoments.ts'
import { placesOf } from './placesOf.ts'

function known(...counts: readonly (readonly [number, number])[]): KnownRate[] {
  return counts.map(([numerator, denominator], at) => ({ id: `p${at}`, numerator, denominator }))
}

describe('moments of rates', () => {
  it('are what paper and pencil give', () => {
    // 60 of 400: mean 0.15. Squared deviations 0.0225, 0.0025, 0.0025, 0.0225, mean 0.0125; by chance 0.15 / 100.
    const found = rateMoments(known([0, 100], [10, 100], [20, 100], [30, 100]))
    expect(found.mean).toBeCloseTo(0.15, 15)
    expect(found.variance).toBeCloseTo(0.011, 15)
  })
  it('count every place by its people', () => {
    // 60 of 200: mean 0.3. (100 · 0.2² + 50 · 0.5² + 50 · 0.1²) / 200 = 0.085, by chance 0.3 / (200 / 3) = 0.0045.
    const found = rateMoments(known([10, 100], [40, 50], [10, 50]))
    expect(found.mean).toBeCloseTo(0.3, 15)
    expect(found.variance).toBeCloseTo(0.0805, 15)
  })
  it('have a variance of 0 where the rates differ less than chance would have them', () => {
    // 21 of 200: (100 · 0.005² + 100 · 0.005²) / 200 is far below 0.105 / 100.
    expect(rateMoments(known([10, 100], [11, 100]))).toEqual({ mean: 0.105, variance: 0 })
  })
  it('come near those of the distribution the rates were drawn from', () => {
    // Rates of a gamma distribution of mean 0.01 and variance 0.01² / 4; three thousand places of 500 to 5,000 people.
    const random = namedStream(1, 'moments')
    const places = Array.from({ length: 3000 }, (_, at) => {
      const denominator = 500 + Math.floor(random.uniform() * 4500)
      return { id: `${at}`, numerator: binomial(random, denominator, (gamma(random, 4) * 0.01) / 4), denominator }
    })
    const { mean, variance } = rateMoments(places)
    expect(Math.abs(mean / 0.01 - 1)).toBeLessThan(0.05)
    expect(Math.abs(variance / 2.5e-5 - 1)).toBeLessThan(0.15)
    // Of rates that are the same everywhere nothing is left, or next to nothing.
    const same = places.map((place) => ({ ...place, numerator: binomial(random, place.denominator, 0.01) }))
    expect(rateMoments(same).variance).toBeLessThan(2.5e-5 / 20)
  })
  it('are of nobody refused', () => {
    expect(() => rateMoments([])).toThrow(RangeError)
  })
})

describe('a known rate', () => {
  it('needs both counts and somebody in the base', () => {
    expect(placesOf([3, 10], [null, 10], [3, null], [0, 0], [0, 5]).map((place) => knownRate(place)?.id ?? null)).toEqual([
      'p0',
      null,
      null,
      null,
      'p4',
    ])
  })
  it('refuses what is no count, beside an absent one too', () => {
    const impossible = placesOf([-1, 10], [1, Number.NaN], [null, -3], [Infinity, 4])
    for (const place of impossible) expect(() => knownRate(place)).toThrow(RangeError)
  })
})
