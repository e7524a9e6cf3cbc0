import { describe, expect, it } from 'vitest'
import { type CompositeInput, prepareComposite } from '../../../src/domain/composite/compositeIndex.ts'
import { indexParts } from '../../../src/domain/composite/indexParts.ts'
import { rankScores } from '../../../src/domain/composite/rankScores.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const random = namedStream(5, 'index parts')
const INPUT: CompositeInput = {
  places: Array.from({ length: 40 }, (_, at) => `place ${at}`),
  components: (['higher-is-better', 'lower-is-better', 'lower-is-better'] as const).map((direction, at) => ({
    id: `component ${at}`,
    direction,
    values: Array.from({ length: 40 }, (_, place) => (place === 7 && at === 1 ? null : 10 * random.uniform() ** 3)),
  })),
}
const WEIGHTS = [40, 25, 35]
const CHOICES = (['min-max', 'z', 'rank'] as const).flatMap((normalisation) =>
  (['arithmetic', 'geometric', 'harmonic'] as const).map((mean) => ({ normalisation, mean })),
)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('the index from 0 to 100 and its parts', () => {
  it('are those worked out by hand', () => {
    const input: CompositeInput = {
      places: ['a', 'b', 'c'],
      components: [
        { id: 'need', direction: 'lower-is-better', values: [0, 50, 100] },
        { id: 'coverage', direction: 'higher-is-better', values: [0.2, 0.6, 0.4] },
      ],
    }
    const plain = indexParts(input, { normalisation: 'min-max', mean: 'arithmetic' })
    // b: need halfway up (50), coverage the best of all (0); c: need 100, coverage halfway (50).
    expect(plain.partsOf(1, [3, 1])).toEqual([
      { component: 'need', score: 50, share: 0.75, points: 37.5 },
      { component: 'coverage', score: 0, share: 0.25, points: 0 },
    ])
    expect(plain.partsOf(2, [3, 1]).map(({ points }) => points?.toFixed(9))).toEqual(['75.000000000', '12.500000000'])
    // Geometric with equal weights: need at the bottom, coverage at the top: the root of 1/199 on the lifted scale.
    const lifted = Math.sqrt(1 / 199)
    const expected = (100 * (lifted - 1 / 199)) / (1 - 1 / 199)
    const parts = indexParts(input, { normalisation: 'min-max', mean: 'geometric' }).partsOf(0, [1, 1])
    expect(parts[0]?.points).toBe(0)
    expect(parts[1]?.points).toBeCloseTo(expected, 10)
  })

  it.each(CHOICES)('agree with the score that is ranked: %o', (choices) => {
    const scores = prepareComposite(INPUT, choices).weigh(WEIGHTS)
    const parts = indexParts(INPUT, choices)
    const index = scores.map((score) => parts.toIndex(score))
    expect([...rankScores(index)]).toEqual([...rankScores(scores)])
    INPUT.places.forEach((_, place) => {
      const found = parts.partsOf(place, WEIGHTS)
      if (place === 7) {
        expect(index[place]).toBeNaN()
        expect(found.map(({ points }) => points)).toEqual([null, null, null])
        expect(found[1]?.score).toBeNull()
        return
      }
      expect(sum(found.map(({ points }) => points ?? Number.NaN))).toBeCloseTo(index[place] ?? Number.NaN, 8)
      for (const { points, score } of found) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }
      expect(index[place]).toBeGreaterThanOrEqual(-1e-9)
      expect(index[place]).toBeLessThanOrEqual(100 + 1e-9)
    })
  })

  it('leave a component without weight out, even where it is absent', () => {
    const parts = indexParts(INPUT, { normalisation: 'z', mean: 'harmonic' }).partsOf(7, [1, 0, 1])
    expect(parts[1]).toMatchObject({ score: null, share: 0, points: 0 })
    expect(parts[0]?.points).toBeGreaterThan(0)
  })

  it('stand in the middle where all places are equal, and refuse weights that are all 0', () => {
    const flat: CompositeInput = { places: ['a', 'b'], components: [{ id: 'x', direction: 'lower-is-better', values: [4, 4] }] }
    for (const choices of CHOICES) {
      const parts = indexParts(flat, choices)
      expect(parts.toIndex(prepareComposite(flat, choices).weigh([1])[0] ?? Number.NaN)).toBeCloseTo(50, 9)
      expect(parts.partsOf(0, [1])[0]?.points).toBeCloseTo(50, 9)
    }
    expect(() => indexParts(flat, CHOICES[0] ?? { normalisation: 'z', mean: 'geometric' }).partsOf(0, [0])).toThrow(RangeError)
  })
})
