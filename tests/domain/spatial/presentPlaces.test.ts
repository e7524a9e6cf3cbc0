import { describe, expect, it } from 'vitest'
import { amongAll, presentPlaces } from '../../../src/domain/spatial/presentPlaces.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { namesOf } from './namesOf.ts'

const LISTS = new Map([
  ['a', ['c', 'b', 'c', 'a', 'beyond']],
  ['b', ['a']],
  ['c', ['a', 'd']],
  ['d', ['c']],
  ['island', []],
])
const IDS = ['a', 'b', 'c', 'd', 'island', 'unlisted']

describe('places with a value', () => {
  const weights = weightsFromLists(IDS, LISTS)

  it('lose the absent from their lists, weigh the rest anew and may become islands', () => {
    const present = presentPlaces([1, 2, null, 8, 16, null], weights)
    expect(present.leftOut).toBe(2)
    expect([...present.values]).toEqual([1, 2, 8, 16])
    expect(present.weights.ids).toEqual(['a', 'b', 'd', 'island'])
    expect(namesOf(present.weights)).toEqual([['b'], ['a'], [], []])
    expect([...present.weights.shares]).toEqual([1, 1])
    expect(present.weights.islands).toBe(2)
    expect(amongAll(6, present, (at) => present.weights.ids[at])).toEqual(['a', 'b', null, 'd', 'island', null])
  })
  it('are all of them where none is absent, a zero among them', () => {
    const present = presentPlaces([0, 0, 0, 0, 0, 0], weights)
    expect(present.leftOut).toBe(0)
    expect(namesOf(present.weights)).toEqual(namesOf(weights))
  })
  it('refuse a wrong number of values, and what is no number', () => {
    expect(() => presentPlaces([1, 2], weights)).toThrow(RangeError)
    expect(() => presentPlaces([1, 2, 3, 4, 5, Number.NaN], weights)).toThrow(RangeError)
    expect(presentPlaces([null, null, null, null, null, null], weights).leftOut).toBe(6)
  })
})
