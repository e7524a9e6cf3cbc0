import { describe, expect, it } from 'vitest'
import { expectPlaces, neighbourCount, neighbourMeans, weightsFromLists, weightsFromRows } from '../../../src/domain/spatial/spatialWeights.ts'
import { namesOf } from './namesOf.ts'

const LISTS = new Map([
  ['a', ['c', 'b', 'c', 'a', 'beyond']],
  ['b', ['a']],
  ['c', ['a', 'd']],
  ['d', ['c']],
  ['island', []],
])
const IDS = ['a', 'b', 'c', 'd', 'island', 'unlisted']

describe('weights from lists', () => {
  const weights = weightsFromLists(IDS, LISTS)

  it('hold each neighbour once, without the place itself and strangers, and count islands', () => {
    expect(namesOf(weights)).toEqual([['b', 'c'], ['a'], ['a', 'd'], ['c'], [], []])
    expect(weights.islands).toBe(2)
    expect(IDS.map((_, at) => neighbourCount(weights, at))).toEqual([2, 1, 2, 1, 0, 0])
  })
  it('sum to 1 in each row, so that the mean of neighbours is a mean', () => {
    expect([...weights.shares]).toEqual([0.5, 0.5, 1, 0.5, 0.5, 1])
    expect([...neighbourMeans(Float64Array.of(1, 2, 4, 8, 16, 32), weights)]).toEqual([3, 1, 4.5, 4, 0, 0])
  })
  it('are lopsided where the lists are', () => {
    expect(namesOf(weightsFromLists(['a', 'b'], new Map([['a', ['b']]])))).toEqual([['b'], []])
  })
  it('refuse an id that stands twice; no place at all is no error', () => {
    expect(() => weightsFromLists(['a', 'a'], LISTS)).toThrow(RangeError)
    expect(() => weightsFromRows(['a', 'b'], [[1]])).toThrow(RangeError)
    expect(weightsFromLists([], LISTS).islands).toBe(0)
  })
})

describe('places of the weights', () => {
  it('are those in that order, or refused', () => {
    const weights = weightsFromLists(IDS, LISTS)
    const places = IDS.map((id) => ({ id }))
    expect(() => expectPlaces(weights, places)).not.toThrow()
    expect(() => expectPlaces(weights, places.slice(1))).toThrow(RangeError)
    expect(() => expectPlaces(weights, places.toReversed())).toThrow(/island|unlisted/)
  })
})
