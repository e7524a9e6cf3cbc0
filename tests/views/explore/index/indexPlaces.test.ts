import { describe, expect, it, vi } from 'vitest'
import { type CompositeInput, prepareComposite } from '../../../../src/domain/composite/compositeIndex.ts'
import { indexParts } from '../../../../src/domain/composite/indexParts.ts'
import { namedStream } from '../../../../src/domain/random/namedStream.ts'
import { knownBand, lastRank } from '../../../../src/views/explore/index/bands.ts'
import { compositeInput, indexPlaces, leftOutOfIndex } from '../../../../src/views/explore/index/indexPlaces.ts'
import { reweigh } from '../../../../src/views/explore/index/liveIndex.ts'
import { COMPONENTS } from './exampleRows.ts'

const PLAIN = { normalisation: 'min-max', mean: 'arithmetic' } as const
const input = compositeInput(COMPONENTS)
const toIndex = (score: number) => 100 * score
const live = (weights: readonly number[]) => reweigh(prepareComposite(input, PLAIN), weights, toIndex)

describe('rows to the input of the method', () => {
  it('keep absence as absence and turn what has no good end into "more is more urgent"', () => {
    expect(input.places).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(input.components).toEqual([
      { id: 'need', direction: 'lower-is-better', values: [100, 300, 200, 500, null] },
      { id: 'coverage', direction: 'higher-is-better', values: [0.2, 0.6, 0.7, null, null] },
    ])
  })
})

describe('places of the index', () => {
  it('have the index worked out by hand, with one decimal', () => {
    // Need of 100 to 500: A 0, B 0.5, C 0.25. Coverage of 0.2 to 0.7, turned: A 1, B 0.2, C 0. Weights 3 to 1.
    const places = indexPlaces(input, COMPONENTS, [75, 25], live([75, 25])?.index ?? null)
    expect(places.slice(0, 3).map(({ value }) => value)).toEqual([25, 42.5, 18.8])
    expect(live([75, 25])?.order).toEqual([1, 0, 2])
  })

  it('name the first indicator they lack and its reason, never a zero', () => {
    const places = indexPlaces(input, COMPONENTS, [75, 25], live([75, 25])?.index ?? null)
    expect(places[3]).toEqual({ territory: 'D', value: null, status: 'suppressed', lacks: 'coverage' })
    expect(places[4]).toEqual({ territory: 'E', value: null, status: 'not-reported', lacks: 'need' })
    expect(leftOutOfIndex(input, COMPONENTS, [75, 25])).toMatchObject({ total: 5, leftOut: 2 })
    expect(leftOutOfIndex(input, COMPONENTS, [75, 25]).by.map(({ indicator, absent }) => [indicator.id, absent])).toEqual([['coverage', 2], ['need', 1]])
  })

  it('lack nothing through an indicator without weight', () => {
    const places = indexPlaces(input, COMPONENTS, [1, 0], live([1, 0])?.index ?? null)
    expect(places[3]).toMatchObject({ value: 100, lacks: null })
    expect(leftOutOfIndex(input, COMPONENTS, [1, 0])).toMatchObject({ leftOut: 1 })
  })

  it('are none where all weights are 0', () => {
    expect(live([0, 0])).toBeNull()
    expect(indexPlaces(input, COMPONENTS, [0, 0], null).map(({ value }) => value)).toEqual([null, null, null, null, null])
  })
})

describe('moving a weight', () => {
  const random = namedStream(3, 'live')
  const read = vi.fn()
  /** Says each time a value is looked at, so that normalising anew would be seen. */
  const watched = (values: (number | null)[]): readonly (number | null)[] =>
    new Proxy(values, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) read()
        return Reflect.get(target, key) as unknown
      },
    })
  const many: CompositeInput = {
    places: Array.from({ length: 682 }, (_, at) => `place ${at}`),
    components: ['need', 'coverage', 'access'].map((id) => ({
      id,
      direction: 'lower-is-better',
      values: watched(Array.from({ length: 682 }, () => (random.uniform() < 0.2 ? null : random.uniform()))),
    })),
  }

  it('weighs 682 places from what was prepared, without reading a value again, and gives what a fresh start gives', () => {
    const prepared = prepareComposite(many, PLAIN)
    const parts = indexParts(many, PLAIN)
    const weigh = vi.spyOn(prepared, 'weigh')
    expect(read).toHaveBeenCalled()
    read.mockClear()
    const found = Array.from({ length: 101 }, (_, weight) => reweigh(prepared, [weight, 100 - weight, 30], parts.toIndex))
    expect(read).not.toHaveBeenCalled()
    expect(weigh).toHaveBeenCalledTimes(101)
    const fresh = prepareComposite(many, PLAIN).weigh([60, 40, 30])
    expect([...(found[60]?.index ?? [])]).toEqual([...fresh].map((score) => 100 * score))
    const values = found[60]?.order.map((place) => fresh[place] ?? Number.NaN) ?? []
    expect(values.length).toBe([...fresh].filter((score) => !Number.isNaN(score)).length)
    expect(values).toEqual(values.toSorted((one, other) => other - one))
  })
})

describe('bands', () => {
  it('give no rank without its band', () => {
    expect(knownBand(null)).toBeNull()
    expect(knownBand({ id: 'A', rank: null, low: null, high: null })).toBeNull()
    expect(knownBand({ id: 'A', rank: 3, low: null, high: 7 })).toBeNull()
    expect(knownBand({ id: 'A', rank: 3, low: 2, high: 7 })).toEqual({ rank: 3, low: 2, high: 7 })
  })
  it('are drawn on a line that one wide band does not stretch', () => {
    expect(lastRank([{ rank: 1, low: 1, high: 2 }])).toBe(10)
    expect(lastRank([{ rank: 9, low: 4, high: 21 }, null])).toBe(21)
    expect(lastRank([{ rank: 1, low: 1, high: 200 }, { rank: 20, low: 2, high: 22 }])).toBe(60)
  })
})
