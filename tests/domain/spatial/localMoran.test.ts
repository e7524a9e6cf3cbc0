import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { localMoran } from '../../../src/domain/spatial/localMoran.ts'
import { moransI } from '../../../src/domain/spatial/moransI.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { lattice } from './lattice.ts'

describe('local Moran', () => {
  it('sums to the global index times the sum of weights (Anselin 1995), absent places and islands or not', () => {
    const random = namedStream(4, 'local')
    const grid = lattice(5, 6)
    const values = grid.ids.map(() => random.uniform() ** 3)
    const sumOf = (places: readonly ({ readonly index: number | null } | null)[]) => places.reduce((sum, place) => sum + (place?.index ?? 0), 0)
    expect(sumOf(localMoran(values, grid).places) / 30).toBeCloseTo(moransI(values, grid).statistic?.index ?? -9, 13)
    // Without its two neighbours the corner becomes an island; rows of the others still sum to 1.
    const gaps = values.map((value, at) => (at === 1 || at === 6 ? null : value))
    const partial = localMoran(gaps, grid)
    expect([partial.leftOut, partial.islands]).toEqual([2, 1])
    expect(sumOf(partial.places) / 27).toBeCloseTo(moransI(gaps, grid).statistic?.index ?? -9, 13)
  })

  it('of three in a row is what paper and pencil give', () => {
    // Mean 3, deviations -3, 0, 3: the middle is at the mean, and so is the mean of its neighbours.
    const { places } = localMoran([0, 3, 6], lattice(1, 3))
    for (const place of places) expect(place?.index).toBeCloseTo(0, 15)
    expect(places.map((place) => place?.quadrant)).toEqual([null, null, null])
    // Mean 2, deviations -2, -2, 4, mean square 8.
    const uneven = localMoran([0, 0, 6], lattice(1, 3)).places
    expect(uneven[0]?.index).toBeCloseTo(4 / 8, 14)
    expect(uneven[1]?.index).toBeCloseTo((-2 * 1) / 8, 14)
    expect(uneven[2]?.index).toBeCloseTo((4 * -2) / 8, 14)
    expect(uneven.map((place) => place?.quadrant)).toEqual(['low-low', 'low-high', 'high-low'])
    expect(uneven[2]?.deviation).toBeCloseTo(4 / Math.sqrt(8), 14)
    expect(uneven[2]?.neighbours).toBeCloseTo(-2 / Math.sqrt(8), 14)
  })

  it('is the formula of the paper in every place, on the coordinates of the grid', () => {
    const random = namedStream(9, 'formula')
    const values = Array.from({ length: 12 }, () => random.uniform() * 20)
    const mean = values.reduce((sum, value) => sum + value, 0) / 12
    const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 12
    const { places } = localMoran(values, lattice(3, 4))
    const seen = new Set<string>()
    for (const [at, value] of values.entries()) {
      const around = values.filter((_, other) => Math.abs(Math.floor(at / 4) - Math.floor(other / 4)) + Math.abs((at % 4) - (other % 4)) === 1)
      const beside = around.reduce((sum, one) => sum + one, 0) / around.length
      expect(places[at]?.index).toBeCloseTo(((value - mean) / square) * (beside - mean), 13)
      expect(places[at]?.quadrant).toBe(`${value > mean ? 'high' : 'low'}-${beside > mean ? 'high' : 'low'}`)
      seen.add(places[at]?.quadrant ?? '')
    }
    expect(seen.size).toBeGreaterThan(2)
  })

  it('gives no quadrant to a place at the mean but for rounding', () => {
    // The three sum to 0.6000000000000001, so that the middle is not at the mean as numbers go.
    expect(localMoran([0.1, 0.2, 0.3], lattice(1, 3)).places[1]?.quadrant).toBeNull()
  })

  it('keeps absent places and islands apart', () => {
    const weights = weightsFromLists(['a', 'b', 'c', 'island'], new Map([['a', ['b', 'c']], ['b', ['a']], ['c', ['a']]]))
    const { places, leftOut, islands } = localMoran([1, null, 5, 9], weights)
    expect(places[1]).toBeNull()
    expect(places[3]).toMatchObject({ id: 'island', index: null, neighbours: null, quadrant: null })
    expect(places[3]?.deviation).toBeCloseTo(4 / Math.sqrt(32 / 3), 14)
    expect([leftOut, islands]).toEqual([1, 1])
    expect(localMoran([2, null, 2, 2], weights)).toEqual({ places: [null, null, null, null], leftOut: 1, islands: 1 })
    expect(localMoran([7], lattice(1, 1)).places).toEqual([null])
    expect(() => localMoran([1], weights)).toThrow(RangeError)
  })
})
