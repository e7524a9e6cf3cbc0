import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { coverWithin, personsCovered } from '../../../src/domain/placement/cover.ts'
import { maximalCover } from '../../../src/domain/placement/maximalCover.ts'
import type { PlacementProblem } from '../../../src/domain/placement/placementProblem.ts'
import { personsWithRoom } from '../../../src/domain/placement/personsWithRoom.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { choiceOf, randomProblem } from './randomProblem.ts'

const highs = await loadHighs()
const REACH = 10

/** Points that reach the places of their list and no others; nothing stands unless `existing` is given. */
function problemOf(weights: readonly number[], reached: readonly (readonly number[])[], existing = weights.map(() => Number.POSITIVE_INFINITY)): PlacementProblem {
  const distances = reached.map((list) => Float64Array.from(weights, (_, place) => (list.includes(place) ? REACH : REACH + 1)))
  return { weights, distances, existing: Float64Array.from(existing) }
}

/** Every order of a short list. */
function orders(list: readonly number[]): readonly (readonly number[])[] {
  return list.length < 2 ? [list] : list.flatMap((first) => orders(list.filter((each) => each !== first)).map((rest) => [first, ...rest]))
}

describe('room worked out by hand', () => {
  test.each([
    // The first point could take the people of place 0, the only ones that the second reaches.
    ['who takes the first place leaves it to whom reaches no other', problemOf([10, 10], [[0, 1], [0]]), 10, 20],
    // Point 2 reaches only place 0, that of point 0, which goes to place 1, that of point 1, which goes to place 2.
    ['two points move on to make room for a third', problemOf([10, 10, 10], [[0, 1], [1, 2], [0]]), 10, 30],
    ['three points move on', problemOf([10, 10, 10, 10], [[0, 1], [1, 2], [2, 3], [0]]), 10, 40],
    // The first serves the 8 whom only it reaches and 2 of the others, the second 10 of those.
    ['only part of a place is handed over', problemOf([12, 8], [[0, 1], [0]]), 10, 20],
    ['a place is divided between two points', problemOf([15], [[0], [0]]), 10, 15],
    ['a place is larger than all room', problemOf([15], [[0], [0]]), 6, 12],
    ['room lies idle where nobody is', problemOf([3, 20], [[0], [1]]), 10, 13],
    ['a point without places serves nobody', problemOf([20], [[], [0]]), 10, 10],
  ])('%s', (_, problem, room, persons) => {
    for (const taken of orders([...problem.distances.keys()])) expect(personsWithRoom(problem, taken, REACH, room)).toBe(persons)
  })

  test('people within reach of what stands take no room, exactly at the reach too', () => {
    const problem = problemOf([50, 8, 4], [[0, 1, 2]], [REACH, REACH + 0.001, Number.POSITIVE_INFINITY])
    expect(personsWithRoom(problem, [0], REACH, 10)).toBe(10)
    expect(personsWithRoom(problem, [0], REACH, 100)).toBe(12)
  })

  test('nobody finds room where there is none, no points, or nobody', () => {
    const problem = problemOf([10, 20], [[0, 1], [1]])
    expect(personsWithRoom(problem, [0, 1], REACH, 0)).toBe(0)
    expect(personsWithRoom(problem, [], REACH, 10)).toBe(0)
    expect(personsWithRoom(problemOf([0, 0], [[0, 1]]), [0], REACH, 10)).toBe(0)
  })

  test('parts of persons and of room add up', () => {
    expect(personsWithRoom(problemOf([0.3, 0.4, 2.5], [[0, 1], [0, 2]]), [0, 1], REACH, 0.9)).toBeCloseTo(1.6, 9)
  })
})

describe('room on small problems drawn at random', () => {
  const drawn = Array.from({ length: 12 }, (_, at) => `drawn ${at + 1}`)

  test.each(drawn)('is as much as a linear program finds: %s', (name) => {
    const random = namedStream(3, name)
    const problem = randomProblem(name, { candidates: 7, places: 18, standing: 1 })
    const reach = 20 + 25 * random.uniform()
    const cover = coverWithin(problem, reach)
    const already = personsCovered(problem.weights, cover, [])
    for (const room of [20, 90, 240, 500]) {
      const taken = [...problem.distances.keys()].filter(() => random.uniform() < 0.6)
      const mustNot = [...problem.distances.keys()].filter((candidate) => !taken.includes(candidate))
      const choice = choiceOf(taken.length, { must: taken, mustNot })
      const proven = maximalCover(highs, { problem, choice, reach, floor: null, capacities: problem.distances.map(() => room) }, {})
      expect(proven?.proven).toBe(true)
      expect(personsWithRoom(problem, taken, reach, room)).toBeCloseTo((proven?.value ?? Number.NaN) - already, 5)
      expect(personsWithRoom(problem, taken.toReversed(), reach, room)).toBeCloseTo(personsWithRoom(problem, taken, reach, room), 9)
    }
  })

  test.each(drawn)('above everything is for all persons newly within reach: %s', (name) => {
    const problem = randomProblem(name, { candidates: 7, places: 18, standing: 1 })
    const everybody = problem.weights.reduce((sum, weight) => sum + weight, 0)
    const cover = coverWithin(problem, 30)
    for (const taken of [[0], [1, 4], [0, 2, 3, 6]]) {
      const newly = personsCovered(problem.weights, cover, taken) - personsCovered(problem.weights, cover, [])
      expect(personsWithRoom(problem, taken, 30, everybody)).toBe(newly)
      expect(personsWithRoom(problem, taken, 30, Number.POSITIVE_INFINITY)).toBe(newly)
    }
  })
})
