import { expect, test } from 'vitest'
import { mobileRound } from '../../../src/domain/placement/mobileRound.ts'

const POINTS = [[0, 10], [10, 10], [10, 0], [100, 100]] as const
const between = (from: number, to: number) => Math.hypot(POINTS[from]![0] - POINTS[to]![0], POINTS[from]![1] - POINTS[to]![1])
const fromBase = (place: number) => Math.hypot(POINTS[place]![0], POINTS[place]![1])

test('goes round a square in order and leaves out what is too far', () => {
  const round = mobileRound({ weights: [5, 5, 5, 500], between, fromBase, stops: 10, longest: 45 })
  expect(round.length).toBeCloseTo(40, 9)
  expect(round.persons).toBe(15)
  expect([[0, 1, 2], [2, 1, 0]]).toContainEqual(round.stops)
})

test('keeps to the number of stops, goes nowhere without people or way, and passes by places without people', () => {
  expect(mobileRound({ weights: [5, 9, 5, 0], between, fromBase, stops: 1, longest: 100 }).stops).toHaveLength(1)
  expect(mobileRound({ weights: [0, 0, 0, 0], between, fromBase, stops: 5, longest: 100 })).toEqual({ stops: [], length: 0, persons: 0 })
  expect(mobileRound({ weights: [5, 5, 5, 5], between, fromBase, stops: 5, longest: 5 })).toEqual({ stops: [], length: 0, persons: 0 })
  expect(() => mobileRound({ weights: [], between, fromBase, stops: -1, longest: 5 })).toThrow(RangeError)
})
