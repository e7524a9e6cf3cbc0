import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { coverWithin, personsCovered } from '../../../src/domain/placement/cover.ts'
import { pCenter } from '../../../src/domain/placement/pCenter.ts'
import { longestWay } from '../../../src/domain/placement/longestWay.ts'
import { quickCenter, quickSetCover } from '../../../src/domain/placement/quickAnswers.ts'
import { setCover } from '../../../src/domain/placement/setCover.ts'
import { choiceOf, randomProblem } from './randomProblem.ts'

const highs = await loadHighs()
const SIZE = { candidates: 12, places: 30 }
const NAMES = Array.from({ length: 15 }, (_, at) => `quick ${at + 1}`)
const NONE = Number.POSITIVE_INFINITY
const ascending = (taken: readonly number[]) => taken.toSorted((one, other) => one - other)

describe('the longest way', () => {
  const problem = { weights: [1, 2, 0], distances: [Float64Array.of(5, 9, 90), Float64Array.of(7, 3, 90)], existing: Float64Array.of(6, 20, NONE) }
  test('is that of somebody to the nearest point, what stands among them', () => {
    expect(longestWay(problem, [])).toBe(20)
    expect(longestWay(problem, [0])).toBe(9)
    expect(longestWay(problem, [1])).toBe(6)
    expect(longestWay(problem, [0, 1])).toBe(5)
  })
  test('is infinite where somebody has none, and 0 where nobody is', () => {
    expect(longestWay({ ...problem, weights: [1, 2, 1] }, [])).toBe(NONE)
    expect(longestWay({ ...problem, weights: [0, 0, 0] }, [])).toBe(0)
  })
})

describe('the shortest longest way at once', () => {
  test.each(NAMES)('is never shorter than the proven one, and that of its set: %s', (name) => {
    for (const standing of [0, 2]) {
      const problem = randomProblem(name, { ...SIZE, standing })
      for (const count of [1, 3, 5]) {
        const quick = quickCenter(problem, choiceOf(count))
        const proven = pCenter(highs, problem, choiceOf(count))
        expect(proven?.proven).toBe(true)
        expect(quick.value).toBeGreaterThanOrEqual(proven?.value ?? NONE)
        expect(quick.value).toBe(longestWay(problem, quick.taken))
        expect(quick).toMatchObject({ proven: false, bound: null, taken: ascending(quick.taken) })
        expect(new Set(quick.taken).size).toBeLessThanOrEqual(count)
        expect(quick.taken).toHaveLength(new Set(quick.taken).size)
      }
    }
  })

  test.each(NAMES)('is the proven one for a single point, since every one is tried: %s', (name) => {
    const problem = randomProblem(name, SIZE)
    // Of longest ways that differ by less than a thousandth of their unit it may take the longer, for a shorter way altogether.
    expect(quickCenter(problem, choiceOf(1)).value).toBeLessThanOrEqual((pCenter(highs, problem, choiceOf(1))?.value ?? 0) + 0.001)
  })

  test.each(NAMES)('takes what it must and not what it must not: %s', (name) => {
    const problem = randomProblem(name, { ...SIZE, standing: 1 })
    const free = quickCenter(problem, choiceOf(3)).taken
    const must = [...problem.distances.keys()].filter((candidate) => !free.includes(candidate)).slice(0, 2)
    const choice = choiceOf(4, { must, mustNot: free })
    const quick = quickCenter(problem, choice)
    expect(quick.taken).toEqual(expect.arrayContaining(must))
    expect(quick.taken.filter((candidate) => free.includes(candidate))).toEqual([])
    expect(quick.taken.length).toBeLessThanOrEqual(4)
    expect(quick.value).toBe(longestWay(problem, quick.taken))
    expect(quick.value).toBeGreaterThanOrEqual(pCenter(highs, problem, choice)?.value ?? NONE)
  })

  test('of two sets with the same longest way that with the shorter way altogether', () => {
    const problem = { weights: [1, 1], distances: [Float64Array.of(8, 10), Float64Array.of(2, 10)], existing: Float64Array.of(NONE, NONE) }
    expect(quickCenter(problem, choiceOf(1))).toMatchObject({ taken: [1], value: 10 })
  })

  test('where somebody has no way at all the way is infinite', () => {
    const problem = { weights: [1, 1], distances: [Float64Array.of(8, NONE)], existing: Float64Array.of(NONE, NONE) }
    expect(quickCenter(problem, choiceOf(1))).toMatchObject({ taken: [0], value: NONE })
  })
})

describe('points for everybody at once', () => {
  test.each(NAMES)('reach whom anything reaches, with no fewer points than the proven fewest: %s', (name) => {
    for (const standing of [0, 1]) {
      const problem = randomProblem(name, { ...SIZE, standing })
      for (const reach of [12, 22, 35]) {
        const cover = coverWithin(problem, reach)
        const quick = quickSetCover(problem, reach, choiceOf(null))
        expect(personsCovered(problem.weights, cover, quick.taken)).toBe(personsCovered(problem.weights, cover, [...problem.distances.keys()]))
        expect(quick).toMatchObject({ value: quick.taken.length, proven: false, bound: null, taken: ascending(quick.taken) })
        const proven = setCover(highs, problem, reach, choiceOf(null))
        expect(proven?.proven).toBe(true)
        expect(quick.value).toBeGreaterThanOrEqual(proven?.value ?? NONE)
      }
    }
  })

  test.each(NAMES)('take what they must and not what they must not: %s', (name) => {
    const problem = randomProblem(name, { ...SIZE, standing: 1 })
    const choice = choiceOf(null, { must: [7, 2], mustNot: [0, 5] })
    const allowed = [...problem.distances.keys()].filter((candidate) => candidate !== 0 && candidate !== 5)
    const cover = coverWithin(problem, 25)
    const quick = quickSetCover(problem, 25, choice)
    expect(quick.taken).toEqual(expect.arrayContaining([2, 7]))
    expect(quick.taken.every((candidate) => allowed.includes(candidate))).toBe(true)
    expect(personsCovered(problem.weights, cover, quick.taken)).toBe(personsCovered(problem.weights, cover, allowed))
    expect(quick.value).toBeGreaterThanOrEqual(setCover(highs, problem, 25, choice)?.value ?? NONE)
  })

  test.each(NAMES)('with costs cost no less than the proven cheapest: %s', (name) => {
    const problem = randomProblem(name, SIZE)
    const costs = problem.distances.map((row) => 10 + Math.round(row[0]!))
    const choice = choiceOf(null, { budget: { costs, most: 100_000 } })
    const quick = quickSetCover(problem, 25, choice)
    expect(quick.value).toBe(quick.taken.reduce((sum, candidate) => sum + costs[candidate]!, 0))
    expect(quick.value).toBeGreaterThanOrEqual((setCover(highs, problem, 25, choice)?.value ?? NONE) - 1e-6)
  })

  test('are none where what stands reaches everybody, or nobody is there', () => {
    const distances = [Float64Array.of(1, 1)]
    expect(quickSetCover({ weights: [3, 4], distances, existing: Float64Array.of(5, 5) }, 5, choiceOf(null))).toMatchObject({ taken: [], value: 0 })
    expect(quickSetCover({ weights: [0, 0], distances, existing: Float64Array.of(9, 9) }, 5, choiceOf(null))).toMatchObject({ taken: [], value: 0 })
  })
})
