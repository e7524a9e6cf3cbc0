import { expect, test } from 'vitest'
import { choiceStability } from '../../../src/domain/placement/choiceStability.ts'
import { drawnPersons } from '../../../src/domain/placement/uncertainNeed.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const largest = (need: readonly number[]) => [need.indexOf(Math.max(...need))]
/** Needs drawn around these counts, the same for the same name. */
function drawn(name: string, counts: readonly number[]): () => readonly number[] {
  const random = namedStream(1, name)
  return () => drawnPersons(random, counts.map((count) => ({ count, target: 1, served: 0 })))
}
/** These needs one after the other. */
function inTurn(needs: readonly (readonly number[])[]): () => readonly number[] {
  let next = 0
  return () => needs[next++] ?? []
}

test('a need far above the others is always chosen, two alike about as often', () => {
  expect(choiceStability(drawn('clear', [1000, 10, 10]), largest, { draws: 500 })).toEqual({ shares: [{ candidate: 0, share: 1 }], draws: 500 })
  const { shares } = choiceStability(drawn('alike', [400, 400]), largest, { draws: 4000 })
  const [first, second] = shares
  // 5 standard errors of a share of one half.
  expect(Math.abs((first?.share ?? 0) - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / 4000))
  expect((first?.share ?? 0) + (second?.share ?? 0)).toBeCloseTo(1, 12)
  expect(first?.share).toBeGreaterThanOrEqual(second?.share ?? 1)
})

test('shares are told most often first, of equal ones the lower number, and who is never chosen is left out', () => {
  const needs = inTurn([[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 1, 0], [0, 1, 0, 0]])
  expect(choiceStability(needs, largest, { draws: 4 })).toEqual({
    shares: [{ candidate: 2, share: 0.5 }, { candidate: 0, share: 0.25 }, { candidate: 1, share: 0.25 }],
    draws: 4,
  })
})

test('every point of a set counts, so that the shares sum to the size of the set', () => {
  const needs = inTurn([[3, 2, 1], [1, 2, 3]])
  const two = (need: readonly number[]) => [...need.keys()].filter((candidate) => (need[candidate] ?? 0) > 1)
  expect(choiceStability(needs, two, { draws: 2 }).shares).toEqual([{ candidate: 1, share: 1 }, { candidate: 0, share: 0.5 }, { candidate: 2, share: 0.5 }])
})

test('a draw for which no set is allowed counts and chooses nobody', () => {
  const needs = inTurn([[5], [0], [5], [0]])
  expect(choiceStability(needs, ([persons = 0]) => (persons > 0 ? [0] : null), { draws: 4 })).toEqual({ shares: [{ candidate: 0, share: 0.5 }], draws: 4 })
  expect(choiceStability(() => [1], () => null, { draws: 3 })).toEqual({ shares: [], draws: 3 })
})

test('the share done is heard after every draw, up to 1', () => {
  const heard: number[] = []
  choiceStability(() => [1], largest, { draws: 4, onDraw: (share) => heard.push(share) > 0 })
  expect(heard).toEqual([0.25, 0.5, 0.75, 1])
})

test('who says no after a draw stops there, and shares are of the draws made', () => {
  const needs = inTurn([[1, 0], [0, 1], [1, 0], [1, 0]])
  expect(choiceStability(needs, largest, { draws: 200, onDraw: (share) => share < 4 / 200 })).toEqual({
    shares: [{ candidate: 0, share: 0.75 }, { candidate: 1, share: 0.25 }],
    draws: 4,
  })
  expect(choiceStability(() => [1], largest, { draws: 200, onDraw: () => false }).draws).toBe(1)
})

test('the same seed gives the same shares', () => {
  const once = () => choiceStability(drawn('again', [30, 31, 29]), largest, { draws: 100 })
  expect(once()).toEqual(once())
})

test.each([0, -1, 2.5, Number.NaN])('%s draws are refused', (draws) => {
  expect(() => choiceStability(() => [1], largest, { draws })).toThrow(RangeError)
})
