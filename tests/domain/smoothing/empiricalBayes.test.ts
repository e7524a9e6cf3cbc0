import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/domain/random/binomial.ts'
import { gamma } from '../../../src/domain/random/gamma.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { empiricalBayes } from '../../../src/domain/smoothing/empiricalBayes.ts'
import { rateMoments } from '../../../src/domain/smoothing/rateMoments.ts'
import { placesOf } from './placesOf.ts'

/** Rates of a gamma distribution of mean 0.01 and variance 0.01² / 4, and deaths among 100 to 2,000 births. */
function drawn(places: number) {
  const random = namedStream(2, 'smoothing')
  return Array.from({ length: places }, (_, at) => {
    const denominator = 100 + Math.floor(random.uniform() * 1900)
    const rate = (gamma(random, 4) * 0.01) / 4
    return { id: `${at}`, numerator: binomial(random, denominator, rate), denominator, rate }
  })
}

describe('empirical Bayes', () => {
  it('is what paper and pencil give', () => {
    // Mean 0.15, variance 0.011 (see the moments), by chance 0.0015: each keeps 0.011 / 0.0125 = 0.88 of its own.
    const { places, leftOut } = empiricalBayes(placesOf([0, 100], [10, 100], [20, 100], [30, 100]))
    expect(leftOut).toBe(0)
    for (const [at, rate] of [0.018, 0.106, 0.194, 0.282].entries()) {
      expect(places[at]?.smoothed).toBeCloseTo(rate, 15)
      expect(places[at]?.weight).toBeCloseTo(0.88, 14)
      expect(places[at]?.towards).toBeCloseTo(0.15, 15)
      expect(places[at]?.raw).toBe(at / 10)
    }
  })

  it('is the mean of the gamma distribution that Bayes leaves after Poisson counts', () => {
    // Prior of shape m² / A and rate m / A; after x events among n the mean is (x + shape) / (n + rate).
    const all = drawn(50)
    const { mean, variance } = rateMoments(all)
    expect(variance).toBeGreaterThan(0)
    const { places } = empiricalBayes(all)
    for (const [at, { numerator, denominator }] of all.entries()) {
      expect(places[at]?.smoothed).toBeCloseTo((numerator + (mean * mean) / variance) / (denominator + mean / variance), 14)
    }
  })

  it('comes nearer the true rates than the plain rates do, and nearer than one mean for all', () => {
    const all = drawn(2000)
    const { places } = empiricalBayes(all)
    const { mean } = rateMoments(all)
    const missed = (estimate: (at: number) => number) => all.reduce((sum, { rate }, at) => sum + (estimate(at) - rate) ** 2, 0)
    const smoothed = missed((at) => places[at]?.smoothed ?? 0)
    expect(smoothed).toBeLessThan(0.7 * missed((at) => places[at]?.raw ?? 0))
    expect(smoothed).toBeLessThan(0.7 * missed(() => mean))
  })

  it('keeps the share of its own rate that it says, more with more people', () => {
    const all = drawn(100)
    const present = empiricalBayes(all).places.filter((place) => place !== null)
    for (const { raw, smoothed, weight, towards } of present) {
      expect(smoothed).toBeCloseTo(weight * raw + (1 - weight) * towards, 15)
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThan(1)
    }
    const byPeople = all.toSorted((left, right) => left.denominator - right.denominator)
    const weights = byPeople.map(({ id }) => present.find((place) => place.id === id)?.weight ?? 0)
    expect(weights).toEqual(weights.toSorted((left, right) => left - right))
  })

  it('draws everything to the mean where places differ no more than by chance', () => {
    const { places } = empiricalBayes(placesOf([10, 100], [11, 100], [9, 100]))
    expect(places.map((place) => place?.smoothed)).toEqual([0.1, 0.1, 0.1])
    expect(places.map((place) => place?.weight)).toEqual([0, 0, 0])
  })

  it('leaves absent counts and empty bases out, and nowhere takes them for zero', () => {
    const whole = placesOf([30, 100], [2, 100], [10, 50])
    const withGaps = [...placesOf([null, 100], [3, null], [0, 0]), ...whole]
    const { places, leftOut } = empiricalBayes(withGaps)
    expect(leftOut).toBe(3)
    expect(places.slice(0, 3)).toEqual([null, null, null])
    expect(places.slice(3)).toEqual(empiricalBayes(whole).places)
    expect(empiricalBayes([])).toEqual({ places: [], leftOut: 0 })
    expect(empiricalBayes(placesOf([null, null]))).toEqual({ places: [null], leftOut: 1 })
  })

  it('of places without any event, and of one place, is the rate itself', () => {
    expect(empiricalBayes(placesOf([0, 10], [0, 400])).places.map((place) => place?.smoothed)).toEqual([0, 0])
    expect(empiricalBayes(placesOf([3, 10])).places[0]?.smoothed).toBeCloseTo(0.3, 15)
  })

  it('refuses what is no count', () => {
    expect(() => empiricalBayes(placesOf([-1, 10]))).toThrow(RangeError)
    expect(() => empiricalBayes(placesOf([null, -3]))).toThrow(RangeError)
  })
})
