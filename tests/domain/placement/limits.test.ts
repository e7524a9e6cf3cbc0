import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { maximalCover, quickCover } from '../../../src/domain/placement/maximalCover.ts'
import { pCenter } from '../../../src/domain/placement/pCenter.ts'
import { pMedian } from '../../../src/domain/placement/pMedian.ts'
import { setCover } from '../../../src/domain/placement/setCover.ts'
import { choiceOf, randomProblem } from './randomProblem.ts'

const highs = await loadHighs()

test('what runs out of time is called no optimum, and its bound is one', () => {
  const problem = randomProblem('large', { candidates: 120, places: 200 })
  const heard: number[] = []
  const answer = pMedian(highs, problem, choiceOf(12), { most: 0.2, onBetter: (_, value) => heard.push(value) })
  expect(heard[0]).toBeGreaterThan(0)
  expect(heard).toEqual(heard.toSorted((one, other) => other - one))
  if (answer?.bound !== null) expect(answer?.bound).toBeLessThanOrEqual((answer?.value ?? 0) + 1e-6)
  if (answer?.proven) expect(answer.bound).toBe(answer.value)
  const whole = pMedian(highs, problem, choiceOf(12))
  expect(whole).toMatchObject({ proven: true })
  expect(whole?.value).toBeLessThanOrEqual((answer?.value ?? 0) + 1e-6)
  if (answer?.bound !== null) expect(answer?.bound).toBeLessThanOrEqual((whole?.value ?? 0) + 1e-6)
}, 60_000)

test('while a proof runs its bound and value are told', () => {
  const problem = randomProblem('told', { candidates: 200, places: 400 })
  const told: { readonly value: number | null; readonly bound: number | null }[] = []
  const answer = maximalCover(highs, { problem, choice: choiceOf(20), reach: 11, floor: null, capacities: null }, { onProgress: (progress) => told.push(progress) })
  for (const { value, bound } of told) {
    if (value !== null) expect(value).toBeLessThanOrEqual((answer?.value ?? 0) + 1e-3)
    if (bound !== null) expect(bound).toBeGreaterThanOrEqual((answer?.value ?? 0) - 1e-3)
  }
  expect(told.some(({ bound }) => bound !== null)).toBe(true)
}, 60_000)

test('a floor that no set keeps has no answer, neither quick nor proven', () => {
  const problem = randomProblem('floor', { candidates: 6, places: 12 })
  const question = { problem, choice: choiceOf(1), reach: 5, floor: { groups: problem.weights.map((_, place) => place), share: 1 }, capacities: null }
  expect(quickCover(question)).toBeNull()
  expect(maximalCover(highs, question)).toBeNull()
})

test('nobody needs nothing, and who cannot be reached is told', () => {
  const distances = [Float64Array.of(3, Number.POSITIVE_INFINITY)]
  const existing = Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  expect(pCenter(highs, { weights: [0, 0], distances, existing }, choiceOf(1))).toMatchObject({ taken: [], value: 0, proven: true })
  expect(pCenter(highs, { weights: [1, 1], distances, existing }, choiceOf(1))).toBeNull()
  expect(() => pMedian(highs, { weights: [1, 1], distances, existing }, choiceOf(1))).toThrow(/nothing reaches place 1/)
  expect(setCover(highs, { weights: [1, 1], distances, existing }, 5, choiceOf(null))).toMatchObject({ taken: [0], value: 1, unreachable: [1], proven: true })
})
