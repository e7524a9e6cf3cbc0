import { expect, test } from 'vitest'
import { choiceStability, drawnNeed } from '../../../src/domain/placement/choiceStability.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const largest = (need: readonly number[]) => [need.indexOf(Math.max(...need))]

test('a need far above the others is always chosen, two alike about as often', () => {
  expect(choiceStability([1000, 10, 10], largest, { draws: 500, random: namedStream(1, 'clear') })).toEqual([{ candidate: 0, share: 1 }])
  const [first, second] = choiceStability([400, 400], largest, { draws: 4000, random: namedStream(1, 'alike') })
  // 5 standard errors of a share of one half.
  expect(Math.abs((first?.share ?? 0) - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / 4000))
  expect((first?.share ?? 0) + (second?.share ?? 0)).toBeCloseTo(1, 12)
})

test('needs are drawn around their counts with the spread of a count', () => {
  const random = namedStream(1, 'spread')
  const drawn = Array.from({ length: 20_000 }, () => drawnNeed(random, [100])[0] ?? 0)
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length
  // Mean and variance of a gamma of shape 100.5 are 100.5.
  expect(Math.abs(mean - 100.5)).toBeLessThan(5 * Math.sqrt(100.5 / 20_000))
  expect(Math.abs(variance - 100.5)).toBeLessThan(5)
})

test('the same seed gives the same shares, and no draws are refused', () => {
  const once = () => choiceStability([30, 31, 29], largest, { draws: 100, random: namedStream(7, 'again') })
  expect(once()).toEqual(once())
  expect(() => choiceStability([1], largest, { draws: 0, random: namedStream(1, 'none') })).toThrow(RangeError)
})
