import { geometricMean, harmonicMean, mean as arithmeticMean } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { type CompositeChoices, compositeIndex, type CompositeInput, prepareComposite } from '../../../src/domain/composite/compositeIndex.ts'
import { normalise, type Normalisation } from '../../../src/domain/composite/normalise.ts'
import { rankScores } from '../../../src/domain/composite/rankScores.ts'
import { type Mean, normaliseWeights, weightedMean } from '../../../src/domain/composite/weightedMean.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const PLAIN: CompositeChoices = { normalisation: 'min-max', mean: 'arithmetic' }
const ALL_CHOICES = (['min-max', 'z', 'rank'] as readonly Normalisation[]).flatMap((normalisation) =>
  (['arithmetic', 'geometric', 'harmonic'] as readonly Mean[]).map((mean) => ({ normalisation, mean })),
)
const INPUT: CompositeInput = {
  places: ['a', 'b', 'c', 'd', 'e'],
  components: [
    { id: 'coverage', direction: 'higher-is-better', values: [80, 20, 50, 35, 60] },
    { id: 'unmet need', direction: 'lower-is-better', values: [3, 9, 4, null, 8] },
    { id: 'staff', direction: 'higher-is-better', values: [null, 2, 7, 5, 1] },
  ],
}

function many(places: number, components: number): CompositeInput {
  const random = namedStream(2, 'composite')
  return {
    places: Array.from({ length: places }, (_, at) => `place ${at}`),
    components: Array.from({ length: components }, (_, at) => ({
      id: `component ${at}`,
      direction: at % 2 ? 'lower-is-better' : 'higher-is-better',
      values: Array.from({ length: places }, () => 100 * random.uniform() ** 2),
    })),
  }
}

describe('weighted means', () => {
  it('with equal weights are those of simple-statistics', () => {
    const values = [0.2, 3, 0.7, 1]
    const equal = [2, 2, 2, 2]
    expect(weightedMean(values, equal, 'arithmetic')).toBeCloseTo(arithmeticMean(values), 12)
    expect(weightedMean(values, equal, 'geometric')).toBeCloseTo(geometricMean(values), 12)
    expect(weightedMean(values, equal, 'harmonic')).toBeCloseTo(harmonicMean(values), 12)
  })
  it('with whole weights are those of repeated values, and fall from arithmetic to harmonic', () => {
    const repeated = [2, 5, 5, 5, 8, 8]
    const found = (['arithmetic', 'geometric', 'harmonic'] as const).map((mean) => weightedMean([2, 5, 8], [1, 3, 2], mean))
    for (const [at, other] of [arithmeticMean(repeated), geometricMean(repeated), harmonicMean(repeated)].entries()) expect(found[at]).toBeCloseTo(other, 12)
    expect(found).toEqual(found.toSorted((one, other) => other - one))
  })
  it('ignore what has no weight and refuse what has no mean', () => {
    expect(weightedMean([4, 0], [1, 0], 'geometric')).toBeCloseTo(4, 12)
    expect(weightedMean([4, Number.NaN], [1, 0], 'arithmetic')).toBe(4)
    expect(() => weightedMean([4, 0], [1, 1], 'geometric')).toThrow(RangeError)
    expect(() => weightedMean([4, -1], [1, 1], 'harmonic')).toThrow(RangeError)
    expect(() => weightedMean([4], [1, 1], 'arithmetic')).toThrow(RangeError)
    expect(() => normaliseWeights([0, 0])).toThrow(RangeError)
    expect(() => normaliseWeights([1, -1])).toThrow(RangeError)
    expect(() => normaliseWeights([1, Number.NaN])).toThrow(RangeError)
    expect(() => normaliseWeights([])).toThrow(RangeError)
    expect([...normaliseWeights([1, 3, 0])]).toEqual([0.25, 0.75, 0])
  })
})

describe('a composite index', () => {
  it('is the weighted mean of the gaps, worked out by hand', () => {
    // Gaps: coverage (0, 1, .5, .75, 1/3), unmet need (0, 1, 1/6, -, 5/6), staff (-, 5/6, 0, 1/3, 1); weights 1/2, 1/4, 1/4.
    const { places, leftOut } = compositeIndex(INPUT, [2, 1, 1], PLAIN)
    expect(leftOut).toBe(2)
    expect(places.map(({ id, rank }) => [id, rank])).toEqual([['a', null], ['b', 1], ['c', 3], ['d', null], ['e', 2]])
    expect(places[0]?.score).toBeNull()
    expect(places[3]?.score).toBeNull()
    expect(places[1]?.score).toBeCloseTo(0.5 + 0.25 + 5 / 24, 12)
    expect(places[2]?.score).toBeCloseTo(0.25 + 1 / 24, 12)
    expect(places[4]?.score).toBeCloseTo(1 / 6 + 5 / 24 + 0.25, 12)
  })
  it('lets a place in where the component it lacks has no weight', () => {
    const { places, leftOut } = compositeIndex(INPUT, [1, 0, 1], PLAIN)
    expect(leftOut).toBe(1)
    expect(places[3]?.score).toBeCloseTo((0.75 + 1 / 3) / 2, 12)
    expect(places[0]?.score).toBeNull()
    expect(compositeIndex(INPUT, [1, 0, 0], PLAIN).leftOut).toBe(0)
  })
  it.each(ALL_CHOICES)('by $normalisation and the $mean mean is the mean place by place', (choices) => {
    const input = many(40, 4)
    const weights = [1, 2, 0.5, 3]
    const columns = input.components.map(({ values, direction }) =>
      normalise(values, choices.normalisation, direction).values.map((value) => value ?? Number.NaN),
    )
    const lowest = Math.min(...columns.flat())
    const highest = Math.max(...columns.flat())
    // Istat's map of 0 to 1 onto 1 to 199, divided by 199.
    const shifted = (value: number) => (choices.mean === 'arithmetic' ? value : (1 + (198 * (value - lowest)) / (highest - lowest)) / 199)
    const scores = prepareComposite(input, choices).weigh(weights)
    for (const [place, score] of scores.entries()) {
      const values = columns.map((column) => shifted(column[place] ?? Number.NaN))
      expect(score).toBeCloseTo(weightedMean(values, weights, choices.mean), 10)
    }
  })
  it.each(ALL_CHOICES)('by $normalisation and the $mean mean puts a place with every gap larger above, and minds no unit', (choices) => {
    type Values = CompositeInput['components'][number]['values']
    const withValues = (input: CompositeInput, change: (values: Values, gapIsLow: boolean) => Values): CompositeInput['components'] =>
      input.components.map((one) => ({ ...one, values: change(one.values, one.direction === 'higher-is-better') }))
    const known: CompositeInput = { places: ['b', 'c', 'e'], components: withValues(INPUT, (values) => [1, 2, 4].map((at) => values[at] ?? null)) }
    const worst: CompositeInput = {
      places: [...known.places, 'worst'],
      components: withValues(known, (values, gapIsLow) => [...values, gapIsLow ? -1 : 10]),
    }
    expect(compositeIndex(worst, [1, 1, 1], choices).places[3]?.rank).toBe(1)
    const otherUnit: CompositeInput = {
      ...known,
      components: withValues(known, (values) => values.map((value) => (value === null ? null : value * 100 + 7))),
    }
    const scores = (input: CompositeInput) => compositeIndex(input, [3, 2, 1], choices).places.map(({ score }) => score ?? Number.NaN)
    for (const [at, score] of scores(otherUnit).entries()) expect(score).toBeCloseTo(scores(known)[at] ?? 0, 10)
    expect(scores(known).every(Number.isFinite)).toBe(true)
  })
  it.each(ALL_CHOICES)('of equal places tells none apart ($normalisation, $mean)', (choices) => {
    const input: CompositeInput = { places: ['a', 'b', 'c'], components: [{ id: 'x', direction: 'lower-is-better', values: [3, 3, null] }] }
    const { places } = compositeIndex(input, [1], choices)
    expect(places.map(({ rank }) => rank)).toEqual([1, 1, null])
    expect(places[0]?.score).toBe(places[1]?.score)
    expect(places[0]?.score).toBeGreaterThanOrEqual(0)
    expect(places[2]?.score).toBeNull()
  })
  it('weighs 682 places of 12 components anew, a hundred times over, into the same scores', () => {
    const prepared = prepareComposite(many(682, 12), { ...PLAIN, mean: 'geometric' })
    const scores = new Float64Array(682)
    for (let turn = 0; turn < 100; turn += 1) prepared.weigh(Array.from({ length: 12 }, (_, at) => 1 + ((at + turn) % 5)), scores)
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true)
    expect([...scores]).toEqual([...prepared.weigh(Array.from({ length: 12 }, (_, at) => 1 + ((at + 99) % 5)))])
  })
  it('refuses what is no index', () => {
    const prepared = prepareComposite(INPUT, PLAIN)
    expect(() => prepared.weigh([1, 1])).toThrow(RangeError)
    expect(() => prepared.weigh([0, 0, 0])).toThrow(RangeError)
    expect(() => prepared.weigh([1, 1, -1])).toThrow(RangeError)
    expect(() => prepared.weigh([1, 1, 1], new Float64Array(4))).toThrow(RangeError)
    expect(() => prepareComposite({ places: ['a'], components: [] }, PLAIN)).toThrow(RangeError)
    expect(() => prepareComposite({ ...INPUT, places: ['a'] }, PLAIN)).toThrow(RangeError)
    expect(() => prepareComposite({ ...INPUT, places: ['a', 'b', 'c', 'd', 'a'] }, PLAIN)).toThrow(RangeError)
    expect(() => prepareComposite({ ...INPUT, components: [INPUT.components[0]!, INPUT.components[0]!] }, PLAIN)).toThrow(RangeError)
  })
})

it('ranks of scores share the smaller one in a tie and pass the absent by', () => {
  expect([...rankScores(Float64Array.of(0.2, Number.NaN, 0.9, 0.2, -1))]).toEqual([2, Number.NaN, 1, 2, 4])
  expect([...rankScores(new Float64Array(0))]).toEqual([])
})
