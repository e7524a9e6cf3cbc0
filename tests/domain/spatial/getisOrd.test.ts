import { describe, expect, it } from 'vitest'
import { getisOrd } from '../../../src/domain/spatial/getisOrd.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { twoSidedP } from '../../../src/domain/spatial/twoSidedP.ts'
import { choices, lattice } from './lattice.ts'
import { near, SIX_VALUES, SIX_WEIGHTS } from './sixPoints.ts'

describe('Getis-Ord G*', () => {
  it('is the published one', () => {
    // PySAL esda, documentation of esda.getisord.G_Local with transform='B', star=True; the first also in its tests.
    const published = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    const { places } = getisOrd(SIX_VALUES, SIX_WEIGHTS)
    for (const [at, z] of published.entries()) {
      expect(places[at]?.z).toBeCloseTo(z, 8)
      expect(places[at]?.p).toBe(twoSidedP(places[at]?.z ?? 0))
    }
  })

  it('is the sum of a neighbourhood in standard deviations of all neighbourhoods of its size', () => {
    const { places } = getisOrd(SIX_VALUES, SIX_WEIGHTS)
    for (const at of SIX_VALUES.keys()) {
      const members = [at, ...near(at)]
      const sums = [...choices(SIX_VALUES, members.length)].map((choice) => choice.reduce((sum, value) => sum + value, 0))
      const mean = sums.reduce((sum, one) => sum + one, 0) / sums.length
      const deviation = Math.sqrt(sums.reduce((sum, one) => sum + (one - mean) ** 2, 0) / sums.length)
      const own = members.reduce((sum, member) => sum + (SIX_VALUES[member] ?? 0), 0)
      expect(places[at]?.z).toBeCloseTo((own - mean) / deviation, 12)
    }
  })

  it('changes its sign with the values, and nothing with their unit', () => {
    const grid = lattice(3, 3)
    const values = [1, 5, 2, 8, 8, 3, 0, 4, 6]
    const { places } = getisOrd(values, grid)
    const turned = getisOrd(
      values.map((value) => 3 - 0.01 * value),
      grid,
    ).places
    for (const [at, place] of places.entries()) expect(turned[at]?.z).toBeCloseTo(-(place?.z ?? 9), 12)
  })

  it('is none for islands, for a neighbourhood of all, and without difference', () => {
    const three = weightsFromLists(['a', 'b', 'c', 'd'], new Map([['a', ['b', 'c']], ['b', ['a']], ['c', ['d']]]))
    const { places, leftOut, islands } = getisOrd([1, 2, 6, null], three)
    expect(places.map((place) => place && place.z === null)).toEqual([true, false, true, null])
    expect([leftOut, islands]).toEqual([1, 1])
    expect(getisOrd([4, 4, 4, 4], three).places).toEqual([null, null, null, null])
    expect(getisOrd([4], lattice(1, 1)).places).toEqual([null])
    expect(() => getisOrd([1, 2, 3], three)).toThrow(RangeError)
  })
})
