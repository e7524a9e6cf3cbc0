import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import type { RatePlace } from '../../../src/domain/smoothing/rateMoments.ts'
import { moransI } from '../../../src/domain/spatial/moransI.ts'
import { moransIForRates } from '../../../src/domain/spatial/moransIForRates.ts'
import { lattice } from './lattice.ts'

const GRID = lattice(3, 4)

function placesOf(count: (at: number) => readonly [number | null, number | null]): RatePlace[] {
  return GRID.ids.map((id, at) => {
    const [numerator, denominator] = count(at)
    return { id, numerator, denominator }
  })
}

describe("Moran's I of rates", () => {
  it('is the sum of the paper written out, over all pairs of places', () => {
    const random = namedStream(5, 'rates')
    const places = placesOf(() => [Math.floor(random.uniform() * 40), 50 + Math.floor(random.uniform() * 900)])
    const events = places.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)
    const people = places.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)
    const mean = events / people
    const rates = places.map(({ numerator, denominator }) => (numerator ?? 0) / (denominator ?? 1))
    const spread = places.reduce((sum, { denominator }, at) => sum + ((denominator ?? 0) * ((rates[at] ?? 0) - mean) ** 2) / people, 0)
    const between = spread - (mean * 12) / people
    expect(between).toBeGreaterThan(0)
    const scores = places.map(({ denominator }, at) => ((rates[at] ?? 0) - mean) / Math.sqrt(between + mean / (denominator ?? 1)))
    const middle = scores.reduce((sum, score) => sum + score, 0) / 12
    const beside = (one: number, other: number) =>
      Math.abs(Math.floor(one / 4) - Math.floor(other / 4)) + Math.abs((one % 4) - (other % 4)) === 1
    let [products, squares] = [0, 0]
    for (const [at, score] of scores.entries()) {
      const around = scores.filter((_, other) => beside(at, other))
      products += ((score - middle) * around.reduce((sum, other) => sum + other - middle, 0)) / around.length
      squares += (score - middle) ** 2
    }
    expect(moransIForRates(places, GRID).statistic?.index).toBeCloseTo(products / squares, 13)
  })

  it('is that of the plain rates where everywhere as many people stand behind them', () => {
    const events = [3, 9, 0, 4, 14, 2, 8, 8, 1, 20, 5, 7]
    const places = placesOf((at) => [events[at] ?? 0, 40])
    expect(moransIForRates(places, GRID).statistic?.index).toBeCloseTo(moransI(events, GRID).statistic?.index ?? 9, 13)
  })

  it('leaves places without a rate out, and is none without any event', () => {
    const gaps = placesOf((at) => (at === 2 ? [null, 100] : at === 5 ? [0, 0] : [at, 100]))
    expect(moransIForRates(gaps, GRID)).toMatchObject({ places: 10, leftOut: 2 })
    const nothing = placesOf(() => [0, 100])
    expect(moransIForRates(nothing, GRID)).toEqual({ statistic: null, places: 0, leftOut: 12, islands: 0 })
  })

  it('refuses weights of other places', () => {
    const places = placesOf((at) => [at, 100])
    expect(() => moransIForRates(places.toReversed(), GRID)).toThrow(RangeError)
    expect(() => moransIForRates(places.slice(1), GRID)).toThrow(RangeError)
    const negative = placesOf(() => [-1, 100])
    expect(() => moransIForRates(negative, GRID)).toThrow(RangeError)
  })
})
