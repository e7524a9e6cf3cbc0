import { describe, expect, test } from 'vitest'
import { coverWithin, personsCovered } from '../../../src/domain/placement/cover.ts'
import { candidatesOf, isAllowed } from '../../../src/domain/placement/placementProblem.ts'
import { choiceOf, randomProblem } from './randomProblem.ts'

const PROBLEM = randomProblem('checks', { candidates: 4, places: 3 })

describe('a problem or choice that contradicts itself', () => {
  test.each([
    ['persons below none', { ...PROBLEM, weights: [1, -1, 2] }, choiceOf(1), /persons: -1/],
    ['a place without distances', { ...PROBLEM, weights: [1, 2] }, choiceOf(1), /places of demand/],
    ['a distance that is none', { ...PROBLEM, existing: Float64Array.of(1, Number.NaN, 2) }, choiceOf(1), /distance: NaN/],
    ['neither number nor budget', PROBLEM, choiceOf(null), /neither/],
    ['half a point', PROBLEM, choiceOf(1.5), /points: 1.5/],
    ['more that must be than may be', PROBLEM, choiceOf(1, { must: [0, 1] }), /2 points must/],
    ['one that must be and must not', PROBLEM, choiceOf(2, { must: [1], mustNot: [1] }), /must be taken and must not/],
    ['a candidate that is none', PROBLEM, choiceOf(2, { must: [9] }), /no candidate 9/],
    ['what must be taken costs too much', PROBLEM, choiceOf(null, { must: [0], budget: { costs: [5, 1, 1, 1], most: 4 } }), /cost 5/],
    ['a cost for each is missing', PROBLEM, choiceOf(null, { budget: { costs: [5], most: 4 } }), /1 costs/],
  ])('%s', (_, problem, choice, message) => {
    expect(() => candidatesOf(problem, choice)).toThrow(RangeError)
    expect(() => candidatesOf(problem, choice)).toThrow(message)
  })
})

test('a place exactly at the reach is within it, and what exists counts once', () => {
  const cover = coverWithin({ distances: [Float64Array.of(10, 10.1, 3)], existing: Float64Array.of(50, 50, 10) }, 10)
  expect(cover).toEqual({ of: [[0]], already: [false, false, true] })
  expect(personsCovered([1, 2, 4], cover, [])).toBe(4)
  expect(personsCovered([1, 2, 4], cover, [0])).toBe(5)
  expect(() => coverWithin({ distances: [], existing: new Float64Array() }, Number.NaN)).toThrow(RangeError)
})

test('number and budget are both kept', () => {
  const choice = choiceOf(2, { budget: { costs: [1, 2, 3], most: 3 } })
  expect(isAllowed([0, 1], choice)).toBe(true)
  expect(isAllowed([0, 2], choice)).toBe(false)
  expect(isAllowed([0, 1, 2], choice)).toBe(false)
})
