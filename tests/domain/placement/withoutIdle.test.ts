import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { maximalCover, quickCover } from '../../../src/domain/placement/maximalCover.ts'
import { pMedian } from '../../../src/domain/placement/pMedian.ts'
import { withoutIdle } from '../../../src/domain/placement/withoutIdle.ts'

const highs = await loadHighs()
/** Four candidates; the last two reach nobody whom the first two do not. */
const PROBLEM = {
  weights: [10, 20, 30],
  distances: [Float64Array.of(1, 9, 9), Float64Array.of(9, 1, 1), Float64Array.of(2, 9, 9), Float64Array.of(9, 9, 2)],
  existing: Float64Array.of(9, 9, 9),
}
const choice = { count: 4, budget: null, must: [], mustNot: [] }

test('a set loses what adds nothing and keeps what must be in it', () => {
  const worth = (taken: readonly number[]) => new Set(taken.map((candidate) => candidate % 2)).size
  expect(withoutIdle([0, 1, 2, 3], [], worth)).toEqual([2, 3])
  expect(withoutIdle([0, 1, 2, 3], [0, 2], worth)).toEqual([0, 2, 3])
  expect(withoutIdle([], [], worth)).toEqual([])
})

test('of more points than are needed no more are opened than bring somebody, or bring somebody nearer', () => {
  const cover = maximalCover(highs, { problem: PROBLEM, choice, reach: 5, floor: null, capacities: null })
  expect([cover?.taken.length, cover?.value, cover?.proven]).toEqual([2, 60, true])
  expect(maximalCover(highs, { problem: PROBLEM, choice: { ...choice, must: [3] }, reach: 5, floor: null, capacities: null })?.taken).toContain(3)
  // Both (0 or 2) and (1) reach everybody: the quick set is kept by the proof.
  const quick = quickCover({ problem: PROBLEM, choice, reach: 5, floor: null })
  expect(cover?.taken).toEqual(quick?.taken)
  const median = pMedian(highs, PROBLEM, choice)
  expect([median?.taken, median?.value, median?.proven]).toEqual([[0, 1], 60, true])
})
