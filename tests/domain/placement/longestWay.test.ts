import { expect, test } from 'vitest'
import { longestWay, placesWithoutWay, withWaysForAll } from '../../../src/domain/placement/longestWay.ts'

const NONE = Number.POSITIVE_INFINITY
const PROBLEM = { weights: [5, 1, 0, 2], distances: [Float64Array.of(3, NONE, NONE, NONE), Float64Array.of(7, 40, NONE, NONE)], existing: Float64Array.of(NONE, 90, NONE, NONE) }

test('a place with people to which nothing has a way is told, unless it has nobody or a point stands', () => {
  expect(placesWithoutWay(PROBLEM, [0, 1])).toEqual([3])
  expect(placesWithoutWay(PROBLEM, [])).toEqual([0, 3])
  expect(placesWithoutWay({ ...PROBLEM, weights: [5, 1, 0, 0] }, [0])).toEqual([])
})

test('whoever has no way is put twice as far as anybody is from anything, and others stay', () => {
  const { problem, far } = withWaysForAll(PROBLEM)
  expect(far).toBe(90)
  expect([...problem.existing]).toEqual([180, 90, 180, 180])
  expect(longestWay(problem, [1])).toBe(180)
  expect(withWaysForAll({ weights: [1], distances: [Float64Array.of(NONE)], existing: Float64Array.of(NONE) }).far).toBe(1)
})
