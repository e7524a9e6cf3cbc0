import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { conditionalPermutation, permutations } from '../../../src/domain/spatial/conditionalPermutation.ts'
import { falseDiscovery } from '../../../src/domain/spatial/falseDiscovery.ts'
import { getisOrd } from '../../../src/domain/spatial/getisOrd.ts'
import { localMoran } from '../../../src/domain/spatial/localMoran.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { choices, lattice } from './lattice.ts'
import { near, SIX_VALUES, SIX_WEIGHTS } from './sixPoints.ts'

const VALUES = [2, 9, 4, 7, 7.5, 1, 3, 8, 6.5, 5, 0.5, 10]
const GRID = lattice(3, 4)

/** Share of all ways to choose the neighbours of a place in which its statistic is as extreme; exact, by enumeration. */
function exactTail(at: number, statistic: (values: readonly number[]) => number): number {
  const neighbours = [...GRID.neighbours.subarray(GRID.starts[at], GRID.starts[at + 1])]
  const observed = statistic(VALUES)
  const others = [...VALUES.keys()].filter((other) => other !== at)
  let [atLeast, atMost, all] = [0, 0, 0]
  for (const chosen of choices(others, neighbours.length)) {
    const values: number[] = []
    values[at] = VALUES[at] ?? 0
    const rest = others.filter((other) => !chosen.includes(other))
    for (const place of others) {
      const source = neighbours.includes(place) ? chosen[neighbours.indexOf(place)] : rest.shift()
      values[place] = VALUES[source ?? -1] ?? Number.NaN
    }
    const permuted = statistic(values)
    if (permuted >= observed - 1e-9) atLeast += 1
    if (permuted <= observed + 1e-9) atMost += 1
    all += 1
  }
  return Math.min(atLeast, atMost) / all
}

describe('conditional permutation', () => {
  it('comes to the exact tail of local Moran and of G*, which are the same', () => {
    const draws = 99_999
    const { places } = conditionalPermutation(VALUES, GRID, { draws, seed: 11, tails: 1 })
    for (const at of VALUES.keys()) {
      const moran = exactTail(at, (values) => localMoran(values, GRID).places[at]?.index ?? Number.NaN)
      const getis = exactTail(at, (values) => getisOrd(values, GRID).places[at]?.z ?? Number.NaN)
      expect(getis).toBeCloseTo(moran, 12)
      const p = places[at]?.p ?? -1
      // Five standard errors of a share among so many draws.
      expect(Math.abs(p - moran)).toBeLessThan(5 * Math.sqrt((moran * (1 - moran)) / draws) + 1 / draws)
    }
  })

  it('comes to the published p of both sides, and to twice two choices of ten', () => {
    // PySAL esda, documentation of G_Local with alternative='two-sided', 999 draws: p of place 0 is 0.413. Enumerated,
    // two of the ten pairs of other values sum to 8 or less, the observed pair being one of them: p is 0.4.
    const neighbours = near(0)
    const observed = neighbours.reduce((sum, at) => sum + (SIX_VALUES[at] ?? 0), 0)
    const sums = [...choices(SIX_VALUES.slice(1), neighbours.length)].map((pair) => pair.reduce((sum, value) => sum + value, 0))
    expect([sums.length, sums.filter((sum) => sum <= observed).length]).toEqual([10, 2])
    const p = conditionalPermutation(SIX_VALUES, SIX_WEIGHTS, { draws: 99_999, seed: 1 }).places[0]?.p ?? -1
    const error = (draws: number) => 2 * Math.sqrt((0.2 * 0.8) / draws)
    expect(Math.abs(p - 0.4)).toBeLessThan(5 * error(99_999))
    expect(Math.abs(p - 0.413)).toBeLessThan(3 * error(999))
  })

  it('gives the same answer to the same seed, another to another, and never less than 1 in draws + 1', () => {
    const random = namedStream(6, 'slope')
    const weights = lattice(8, 8)
    const values = weights.ids.map((_, at) => Math.floor(at / 8) + random.uniform())
    const plan = { draws: 999, seed: 5, tails: 1 } as const
    const found = conditionalPermutation(values, weights, plan)
    expect(conditionalPermutation(values, weights, plan)).toEqual(found)
    expect(conditionalPermutation(values, weights, { ...plan, seed: 6 })).not.toEqual(found)
    const oneTailed = found.places.map((place) => place?.p ?? 0)
    for (const p of oneTailed) expect(p * 1000).toBeCloseTo(Math.round(p * 1000), 9)
    // The observed counts as one of the draws, so that one draw alone proves nothing.
    const single = conditionalPermutation(values, weights, { draws: 1, seed: 5, tails: 1 })
    for (const place of single.places) expect(place?.p).toBeGreaterThanOrEqual(0.5)
    const both = conditionalPermutation(values, weights, { draws: 999, seed: 5 })
    for (const [at, place] of both.places.entries()) expect(place?.p).toBeCloseTo(Math.min(1, 2 * (oneTailed[at] ?? 0)), 14)
  })

  it('passes the share it should where there is no pattern, and twice that with the smaller tail alone', () => {
    const random = namedStream(8, 'no pattern')
    const weights = lattice(30, 30)
    const values = weights.ids.map(() => random.uniform())
    const passing = (tails: 1 | 2) =>
      conditionalPermutation(values, weights, { draws: 999, seed: 3, tails }).places.filter((place) => (place?.p ?? 1) <= 0.05).length
    // 45 and 90 expected; neighbours share values, so more than the binomial deviations of 6.5 and 9 is allowed.
    expect(Math.abs(passing(2) - 45)).toBeLessThan(30)
    expect(Math.abs(passing(1) - 90)).toBeLessThan(35)
  })

  it('of both sides keeps false discoveries to their level, on maps without any pattern', () => {
    const random = namedStream(10, 'maps')
    const weights = lattice(5, 5)
    const maps = 1000
    let alarms = 0
    for (let map = 0; map < maps; map += 1) {
      const { places } = conditionalPermutation(
        weights.ids.map(() => random.uniform()),
        weights,
        { draws: 999, seed: map },
      )
      const { passing } = falseDiscovery(
        places.map((place) => place?.p ?? null),
        0.1,
      )
      if (passing > 0) alarms += 1
    }
    // Where nothing is there, every discovery is false: at most one map in ten may have one, plus five standard errors.
    expect(alarms / maps).toBeLessThan(0.1 + 5 * Math.sqrt((0.1 * 0.9) / maps))
    expect(alarms).toBeGreaterThan(0)
  })

  it('does not take a zero among many zeros for extreme, however the sums round', () => {
    const values = GRID.ids.map((_, at) => (at === 11 ? 0.3 : 0.1))
    const { places } = conditionalPermutation(values, GRID, { draws: 999, seed: 1, tails: 1 })
    // Place 0 has two neighbours of 0.1: no choice lies below, and most lie at it.
    expect(places[0]?.p).toBeGreaterThan(0.7)
    // Place 7 is beside the one 0.3: three neighbours, so 3 of 11 choices reach it.
    expect(Math.abs((places[7]?.p ?? 0) - 3 / 11)).toBeLessThan(0.08)
  })

  it('reports what share is done after each place, and may be left before the end', () => {
    const steps = permutations(VALUES, GRID, { draws: 99, seed: 1 })
    expect(steps.next().value).toBeCloseTo(1 / 12, 14)
    const rest = [...steps]
    expect(rest.length).toBe(11)
    expect(rest.at(-1)).toBe(1)
  })

  it('leaves absent places out, gives islands no p, and counts both', () => {
    const weights = weightsFromLists(['a', 'b', 'c', 'd', 'island'], new Map([['a', ['b', 'c']], ['b', ['a']], ['c', ['a', 'd']]]))
    const found = conditionalPermutation([1, null, 5, 2, 8], weights, { draws: 99, seed: 1 })
    expect(found.places[1]).toBeNull()
    expect(found.places.map((place) => place && place.p === null)).toEqual([false, null, false, true, true])
    expect([found.leftOut, found.islands, found.draws]).toEqual([1, 2, 99])
    expect(conditionalPermutation([3, 3, 3, 3, 3], weights, { draws: 9, seed: 1 }).places).toEqual([null, null, null, null, null])
    const alone = weightsFromLists(['a', 'b'], new Map())
    expect(conditionalPermutation([1, 2], alone, { draws: 9, seed: 1 }).places.map((place) => place?.p)).toEqual([null, null])
  })

  it('refuses an impossible number of draws', () => {
    for (const draws of [0, -1, 9.5, Number.NaN]) {
      expect(() => conditionalPermutation(VALUES, GRID, { draws, seed: 1 })).toThrow(RangeError)
    }
  })
})
