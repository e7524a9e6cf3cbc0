import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { empiricalBayes } from '../../../src/domain/smoothing/empiricalBayes.ts'
import type { KnownRate } from '../../../src/domain/smoothing/rateMoments.ts'
import { spatialEmpiricalBayes } from '../../../src/domain/smoothing/spatialEmpiricalBayes.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { lattice } from '../spatial/lattice.ts'
import { placesOf } from './placesOf.ts'

const GRID = lattice(5, 6)

function drawn(): KnownRate[] {
  const random = namedStream(3, 'neighbourhoods')
  return GRID.ids.map((id) => {
    const denominator = 200 + Math.floor(random.uniform() * 800)
    return { id, numerator: Math.floor(random.uniform() * 0.06 * denominator), denominator }
  })
}

/** The local estimator on the coordinates of the grid, as the mean of a gamma distribution after Poisson counts. */
function localByHand(all: readonly KnownRate[], at: number): number {
  const apart = (other: number) => Math.abs(Math.floor(at / 6) - Math.floor(other / 6)) + Math.abs((at % 6) - (other % 6))
  const around = all.filter((_, other) => apart(other) <= 1)
  const people = around.reduce((sum, { denominator }) => sum + denominator, 0)
  const mean = around.reduce((sum, { numerator }) => sum + numerator, 0) / people
  const squares = around.reduce((sum, { numerator, denominator }) => sum + (numerator - denominator * mean) ** 2 / denominator, 0)
  const between = (squares - mean * around.length) / people
  if (between <= 0) return mean
  const own = all[at] ?? { numerator: 0, denominator: 0 }
  return (own.numerator + mean ** 2 / between) / (own.denominator + mean / between)
}

describe('spatial empirical Bayes', () => {
  it('of three in a row is what paper and pencil give', () => {
    const weights = weightsFromLists(['p0', 'p1', 'p2'], new Map([['p0', ['p1']], ['p1', ['p0', 'p2']], ['p2', ['p1']]]))
    const { places } = spatialEmpiricalBayes(placesOf([0, 100], [10, 100], [20, 100]), weights)
    // First two: mean 0.05, variance 0.0025 - 0.0005, kept 0.8. Last two: mean 0.15, 0.0025 - 0.0015, kept 0.4.
    expect(places.map((place) => place?.smoothed)).toEqual([0.01, 0.1, 0.17].map((rate) => expect.closeTo(rate, 14)))
    expect(places.map((place) => place?.towards)).toEqual([0.05, 0.1, 0.15].map((rate) => expect.closeTo(rate, 14)))
    expect(places[0]?.weight).toBeCloseTo(0.8, 14)
    expect(places[2]?.weight).toBeCloseTo(0.4, 14)
  })

  it('is the formula of the paper in every place of a grid, some of which keep something and some nothing', () => {
    const all = drawn()
    const { places, leftOut, withoutNeighbours } = spatialEmpiricalBayes(all, GRID)
    for (const at of all.keys()) expect(places[at]?.smoothed).toBeCloseTo(localByHand(all, at), 14)
    const keeping = places.filter((place) => (place?.weight ?? 0) > 0).length
    expect(keeping).toBeGreaterThan(15)
    expect([leftOut, withoutNeighbours]).toEqual([0, 0])
  })

  it('is the global one where everybody is a neighbour', () => {
    const all = drawn().slice(0, 12)
    const ids = all.map(({ id }) => id)
    const weights = weightsFromLists(ids, new Map(ids.map((id) => [id, ids])))
    const local = spatialEmpiricalBayes(all, weights).places
    for (const [at, place] of empiricalBayes(all).places.entries()) expect(local[at]?.smoothed).toBeCloseTo(place?.smoothed ?? -1, 14)
  })

  it('leaves the rate of a place without present neighbours alone, and counts it', () => {
    const places = placesOf([5, 50], [null, 20], [1, 80], [9, 90])
    const weights = weightsFromLists(['p0', 'p1', 'p2', 'p3'], new Map([['p0', ['p1']], ['p1', ['p0']], ['p2', ['p3']], ['p3', ['p2', 'p1']]]))
    const found = spatialEmpiricalBayes(places, weights)
    expect(found.places[0]).toEqual({ id: 'p0', raw: 0.1, smoothed: 0.1, weight: 1, towards: 0.1 })
    expect(found.places[1]).toBeNull()
    expect(found.places[2]?.towards).toBeCloseTo(10 / 170, 15)
    expect(found.places[3]?.towards).toBeCloseTo(10 / 170, 15)
    expect([found.leftOut, found.withoutNeighbours]).toEqual([1, 1])
    expect(spatialEmpiricalBayes([], weightsFromLists([], new Map()))).toEqual({ places: [], leftOut: 0, withoutNeighbours: 0 })
  })

  it('is 0 in a neighbourhood without any event', () => {
    const all = placesOf([0, 50], [0, 20], [9, 90])
    const weights = weightsFromLists(['p0', 'p1', 'p2'], new Map([['p0', ['p1']], ['p1', ['p0']], ['p2', ['p0']]]))
    expect(spatialEmpiricalBayes(all, weights).places[0]).toEqual({ id: 'p0', raw: 0, smoothed: 0, weight: 0, towards: 0 })
  })

  it('refuses weights of other places', () => {
    const all = drawn()
    expect(() => spatialEmpiricalBayes(all.toReversed(), GRID)).toThrow(RangeError)
    expect(() => spatialEmpiricalBayes(all.slice(1), GRID)).toThrow(RangeError)
  })
})
