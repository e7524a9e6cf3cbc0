import { mean, variance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { choiceMoves } from '../../../src/domain/composite/choiceMoves.ts'
import { type CompositeChoices, compositeIndex, type CompositeInput } from '../../../src/domain/composite/compositeIndex.ts'
import { fragility } from '../../../src/domain/composite/fragility.ts'
import { noisyWeights } from '../../../src/domain/composite/noisyWeights.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const CHOICES: CompositeChoices = { normalisation: 'min-max', mean: 'arithmetic' }
/** Place a has the gap of the first component, b that of the second, so the weights alone decide. */
const TWO: CompositeInput = {
  places: ['a', 'b'],
  components: [
    { id: 'first', direction: 'lower-is-better', values: [1, 0] },
    { id: 'second', direction: 'lower-is-better', values: [0, 1] },
  ],
}

function mixed(places: number, components: number, absentAt = -1): CompositeInput {
  const random = namedStream(6, 'fragile')
  return {
    places: Array.from({ length: places }, (_, at) => `place ${at}`),
    components: Array.from({ length: components }, (_, at) => ({
      id: `component ${at}`,
      direction: at % 2 ? 'lower-is-better' : 'higher-is-better',
      values: Array.from({ length: places }, (_, place) => {
        const value = random.uniform() ** 3
        return place === absentAt && at === 1 ? null : value
      }),
    })),
  }
}

describe('noisy weights', () => {
  it('of the Dirichlet distribution have its mean and variance', () => {
    const random = namedStream(1, 'weights')
    const weights = Float64Array.of(0.5, 0.3, 0.2, 0)
    const drawn = Array.from({ length: 20_000 }, () => noisyWeights(random, weights, { kind: 'dirichlet', concentration: 30 }))
    for (const [at, weight] of weights.entries()) {
      const one = drawn.map((draw) => draw[at] ?? 0)
      expect(Math.abs(mean(one) - weight)).toBeLessThan(0.003)
      expect(Math.abs(variance(one) - (weight * (1 - weight)) / 31)).toBeLessThan(0.0004)
    }
  })
  it('of the uniform kind keep to their share, sum to 1 and leave 0 alone', () => {
    const random = namedStream(1, 'weights')
    for (let draw = 0; draw < 500; draw += 1) {
      const [one = 0, other = 0, none] = noisyWeights(random, Float64Array.of(0.6, 0.4, 0), { kind: 'uniform', share: 0.25 })
      expect(one + other).toBeCloseTo(1, 12)
      expect(none).toBe(0)
      // The ratio can move from 1.5 by a factor between 0.75 / 1.25 and 1.25 / 0.75.
      expect(one / other).toBeGreaterThan(1.5 * 0.6 - 1e-9)
      expect(one / other).toBeLessThan(1.5 / 0.6 + 1e-9)
    }
  })
})

describe('rank bands under noisy weights', () => {
  it('of two places turn as often as the closed form says', () => {
    // Place a stays first if 0.6 u > 0.4 v for u, v uniform on 0.5 to 1.5: by integration 13/16.
    const uniform = fragility(TWO, [0.6, 0.4], CHOICES, { seed: 3, noise: { kind: 'uniform', share: 0.5 }, draws: 20_000 })
    expect(Math.abs(uniform.shareOfTopKept(1) - 13 / 16)).toBeLessThan(0.01)
    expect(uniform.bands).toEqual([{ id: 'a', rank: 1, low: 1, high: 2 }, { id: 'b', rank: 2, low: 1, high: 2 }])
    // The first of two Dirichlet weights is a beta variable, here of 12 and 8: above a half as often as 19 coins show at
    // most 11 heads.
    let ways = 1
    let atMost = 0
    for (let heads = 0; heads <= 11; heads += 1) {
      atMost += ways / 2 ** 19
      ways = (ways * (19 - heads)) / (heads + 1)
    }
    const dirichlet = fragility(TWO, [3, 2], CHOICES, { seed: 3, noise: { kind: 'dirichlet', concentration: 20 }, draws: 20_000 })
    expect(Math.abs(dirichlet.shareOfTopKept(1) - atMost)).toBeLessThan(0.01)
    expect(dirichlet.shareOfTopKept(2)).toBe(1)
  })
  it('are narrow with little noise, wider with more, and the same with the same seed', () => {
    const input = mixed(50, 6)
    const weights = [1, 2, 1, 1, 3, 1]
    const under = (share: number) => fragility(input, weights, CHOICES, { seed: 1, noise: { kind: 'uniform', share }, draws: 400 })
    const width = (share: number) => under(share).bands.reduce((sum, { low, high }) => sum + (high ?? 0) - (low ?? 0), 0)
    expect(width(1e-9)).toBe(0)
    expect(under(1e-9).shareOfTopKept(10)).toBe(1)
    expect(width(0.2)).toBeGreaterThan(0)
    expect(width(0.8)).toBeGreaterThan(width(0.2))
    expect(under(0.8).shareOfTopKept(10)).toBeLessThan(under(0.2).shareOfTopKept(10))
    expect(under(0.5).bands).toEqual(under(0.5).bands)
    for (const [at, { rank, low, high }] of under(0.5).bands.entries()) {
      expect(rank).toBe(compositeIndex(input, weights, CHOICES).places[at]?.rank)
      expect(low).toBeLessThanOrEqual(high ?? 0)
    }
  })
  it('leave an absent place out in every draw, even where chance takes its missing component away', () => {
    const input = mixed(8, 3, 2)
    const found = fragility(input, [1, 1e-9, 1], CHOICES, { seed: 1, noise: { kind: 'dirichlet', concentration: 2 }, draws: 300 })
    expect(found.leftOut).toBe(1)
    expect(found.bands[2]).toEqual({ id: 'place 2', rank: null, low: null, high: null })
    expect(found.bands.every(({ high }) => (high ?? 0) <= 7)).toBe(true)
    expect(found.whichChoiceMoves('place 2')).toBeNull()
    expect(() => found.shareOfTopKept(8)).toThrow(RangeError)
    expect(found.shareOfTopKept(7)).toBe(1)
  })
  it('count all places tied at the edge of the top', () => {
    const tied: CompositeInput = { places: ['a', 'b', 'c'], components: [{ id: 'x', direction: 'lower-is-better', values: [2, 2, 1] }] }
    const found = fragility(tied, [1], CHOICES, { seed: 1, noise: { kind: 'uniform', share: 0.5 }, draws: 50 })
    expect(found.shareOfTopKept(1)).toBe(1)
    expect(found.bands.map(({ low, high }) => [low, high])).toEqual([[1, 1], [1, 1], [3, 3]])
  })
  it('take 1000 draws of 682 places and 12 components', () => {
    const found = fragility(mixed(682, 12), Array.from({ length: 12 }, () => 1), CHOICES, { seed: 1, noise: { kind: 'uniform', share: 0.25 } })
    expect(found.shareOfTopKept(50)).toBeGreaterThan(0.5)
  })
  it('refuse bad noise, draws, tops and places', () => {
    const noise = { kind: 'uniform', share: 0.25 } as const
    const of = (options: Partial<Parameters<typeof fragility>[3]>) => fragility(TWO, [1, 1], CHOICES, { seed: 1, noise, ...options })
    expect(() => of({ noise: { kind: 'uniform', share: 1.1 } })).toThrow(RangeError)
    expect(() => of({ noise: { kind: 'uniform', share: 0 } })).toThrow(RangeError)
    expect(() => of({ noise: { kind: 'dirichlet', concentration: 0.5 } })).toThrow(RangeError)
    expect(() => of({ draws: 0 })).toThrow(RangeError)
    expect(() => of({}).shareOfTopKept(0)).toThrow(RangeError)
    expect(() => of({}).shareOfTopKept(1.5)).toThrow(RangeError)
    expect(() => of({}).whichChoiceMoves('nowhere')).toThrow(RangeError)
  })
})

describe('the choice that moves a place most', () => {
  it('is found by trying each', () => {
    const input = mixed(30, 4)
    const weights = [1, 2, 0, 1]
    const rankUnder = (other: CompositeChoices, used = weights) => compositeIndex(input, used, other).places.map(({ rank }) => rank ?? 0)
    const tried = [
      rankUnder({ ...CHOICES, normalisation: 'z' }),
      rankUnder({ ...CHOICES, normalisation: 'rank' }),
      rankUnder({ ...CHOICES, mean: 'geometric' }),
      rankUnder({ ...CHOICES, mean: 'harmonic' }),
      rankUnder(CHOICES, [0, 2, 0, 1]),
      rankUnder(CHOICES, [1, 0, 0, 1]),
      rankUnder(CHOICES, [1, 2, 0, 0]),
    ]
    const plain = rankUnder(CHOICES)
    const moves = choiceMoves(input, weights, CHOICES)
    for (const [place, rank] of plain.entries()) {
      const move = moves(place)
      const furthest = Math.max(...tried.map((ranks) => Math.abs((ranks[place] ?? 0) - rank)))
      expect(move?.rank).toBe(rank)
      expect(Math.abs((move?.otherRank ?? 0) - rank)).toBe(furthest)
      expect(move?.choice === null).toBe(furthest === 0)
    }
  })
  it('names the component a place owes its rank to', () => {
    const input: CompositeInput = {
      places: ['a', 'b', 'c', 'd'],
      components: [
        { id: 'distance', direction: 'lower-is-better', values: [100, 0, 0, 0] },
        { id: 'coverage', direction: 'higher-is-better', values: [90, 60, 50, 40] },
      ],
    }
    const options = { seed: 1, noise: { kind: 'uniform', share: 0.1 }, draws: 20 } as const
    const found = fragility(input, [3, 1], CHOICES, options).whichChoiceMoves('a')
    expect(found).toEqual({ choice: { kind: 'component', without: 'distance' }, rank: 1, otherRank: 4 })
  })
  it('pushes nobody down by places that only the dropped component kept out', () => {
    const input: CompositeInput = {
      places: ['a', 'b', 'hidden'],
      components: [
        { id: 'x', direction: 'lower-is-better', values: [1, 0, 5] },
        { id: 'y', direction: 'lower-is-better', values: [1, 0, null] },
      ],
    }
    const moves = choiceMoves(input, [1, 1], CHOICES)
    expect(moves(0)).toEqual({ choice: null, rank: 1, otherRank: 1 })
    expect(moves(2)).toBeNull()
  })
  it('is none where there is one component and one place', () => {
    const input: CompositeInput = { places: ['a'], components: [{ id: 'x', direction: 'lower-is-better', values: [1] }] }
    expect(choiceMoves(input, [1], CHOICES)(0)).toEqual({ choice: null, rank: 1, otherRank: 1 })
  })
})
