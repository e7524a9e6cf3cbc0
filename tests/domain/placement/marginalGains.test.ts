import { expect, test } from 'vitest'
import { coverWorth } from '../../../src/domain/placement/coverWorth.ts'
import { marginalGains } from '../../../src/domain/placement/marginalGains.ts'

test('each point adds what those before it left, and the gains sum to the whole', () => {
  const cover = { of: [[0, 1], [1, 2], [3]], already: [false, false, false, false] }
  const worth = coverWorth([10, 20, 5, 7], cover, null)
  const gains = marginalGains([2, 1, 0], worth)
  expect(gains).toEqual([{ candidate: 0, gain: 30 }, { candidate: 2, gain: 7 }, { candidate: 1, gain: 5 }])
  expect(gains.reduce((sum, { gain }) => sum + gain, 0)).toBe(worth([0, 1, 2]))
  expect(marginalGains([], worth)).toEqual([])
})
