import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { coverWithin, personsCovered } from '../../../src/domain/placement/cover.ts'
import { maximalCover, quickCover } from '../../../src/domain/placement/maximalCover.ts'
import { personDistance } from '../../../src/domain/placement/medianProgram.ts'
import { pCenter } from '../../../src/domain/placement/pCenter.ts'
import { isAllowed, type PlacementProblem } from '../../../src/domain/placement/placementProblem.ts'
import { pMedian, quickMedian } from '../../../src/domain/placement/pMedian.ts'
import { setCover } from '../../../src/domain/placement/setCover.ts'
import { choiceOf, randomProblem, subsets } from './randomProblem.ts'

const highs = await loadHighs()
const SIZE = { candidates: 12, places: 30 }
const NAMES = ['one', 'two', 'three', 'four', 'five', 'six']
const best = <Set>(sets: readonly Set[], worth: (set: Set) => number) => Math.max(...sets.map(worth))
const farthest = ({ weights, distances, existing }: PlacementProblem, taken: readonly number[]) =>
  Math.max(...weights.map((weight, place) => (weight === 0 ? 0 : Math.min(existing[place]!, ...taken.map((candidate) => distances[candidate]![place]!)))))

describe('all sets tried one by one give the same', () => {
  test.each(NAMES)('maximal covering, with what exists: %s', (name) => {
    const problem = randomProblem(name, { ...SIZE, standing: 2 })
    const cover = coverWithin(problem, 18)
    const worth = (taken: readonly number[]) => personsCovered(problem.weights, cover, taken)
    const question = { problem, choice: choiceOf(3), reach: 18, floor: null, capacities: null }
    const answer = maximalCover(highs, question)
    expect(answer).toMatchObject({ proven: true, value: best(subsets(12, 3), worth) })
    expect(worth(answer?.taken ?? [])).toBe(answer?.value)
    expect(quickCover(question)?.value).toBeLessThanOrEqual(answer?.value ?? 0)
  })

  test.each(NAMES)('maximal covering under a budget, with one that must and one that must not: %s', (name) => {
    const problem = randomProblem(name, SIZE)
    const costs = problem.distances.map((row) => 10 + Math.round(row[0]!))
    const choice = choiceOf(null, { budget: { costs, most: 180 }, must: [4], mustNot: [0] })
    const cover = coverWithin(problem, 18)
    const sets = subsets(12, 12).filter((set) => set.includes(4) && !set.includes(0) && isAllowed(set, choice))
    const answer = maximalCover(highs, { problem, choice, reach: 18, floor: null, capacities: null })
    expect(answer).toMatchObject({ proven: true, value: best(sets, (set) => personsCovered(problem.weights, cover, set)) })
    expect(answer?.taken).toContain(4)
    expect(isAllowed(answer?.taken ?? [], choice)).toBe(true)
  })

  test.each(NAMES)('maximal covering with a floor for every group: %s', (name) => {
    const problem = randomProblem(name, SIZE)
    const floor = { groups: problem.weights.map((_, place) => place % 3), share: 0.35 }
    const cover = coverWithin(problem, 25)
    const shareOf = (set: readonly number[], group: number) => {
      const only = problem.weights.map((weight, place) => (floor.groups[place] === group ? weight : 0))
      return personsCovered(only, cover, set) / only.reduce((sum, weight) => sum + weight, 0)
    }
    const sets = subsets(12, 4).filter((set) => [0, 1, 2].every((group) => shareOf(set, group) >= floor.share))
    const answer = maximalCover(highs, { problem, choice: choiceOf(4), reach: 25, floor, capacities: null })
    if (sets.length === 0) expect(answer).toBeNull()
    else expect(answer).toMatchObject({ proven: true, value: best(sets, (set) => personsCovered(problem.weights, cover, set)) })
  })

  test.each(NAMES)('covering with room for so many: %s', (name) => {
    const problem = randomProblem(name, { candidates: 7, places: 14 })
    const capacities = problem.distances.map((_, candidate) => 150 + 40 * candidate)
    const answer = maximalCover(highs, { problem, choice: choiceOf(2), reach: 35, floor: null, capacities })
    const cover = coverWithin(problem, 35)
    // Two points: whoever only one reaches goes there, the others to whichever has room.
    const served = (set: readonly number[]) => {
      const [one, other] = [new Set(cover.of[set[0]!] ?? []), new Set(cover.of[set[1] ?? -1] ?? [])]
      const persons = (keep: (place: number) => boolean) => problem.weights.reduce((sum, weight, place) => (keep(place) ? sum + weight : sum), 0)
      const [onlyOne, onlyOther, both] = [persons((p) => one.has(p) && !other.has(p)), persons((p) => other.has(p) && !one.has(p)), persons((p) => one.has(p) && other.has(p))]
      const [room, otherRoom] = [capacities[set[0]!] ?? 0, capacities[set[1] ?? -1] ?? 0]
      const [first, second] = [Math.min(onlyOne, room), Math.min(onlyOther, otherRoom)]
      return first + second + Math.min(both, room - first + otherRoom - second)
    }
    expect(answer?.value).toBeCloseTo(best(subsets(7, 2), served), 6)
    expect(answer?.proven).toBe(true)
  })

  test.each(NAMES)('p-median, with and without what exists: %s', (name) => {
    for (const standing of [0, 2]) {
      const problem = randomProblem(name, { ...SIZE, standing })
      const answer = pMedian(highs, problem, choiceOf(3))
      expect(answer?.value).toBeCloseTo(-best(subsets(12, 3), (set) => -personDistance(problem, set)), 6)
      expect(answer?.proven).toBe(true)
      expect(quickMedian(problem, choiceOf(3)).value).toBeGreaterThanOrEqual((answer?.value ?? 0) - 1e-6)
    }
  })

  test.each(NAMES)('p-centre: %s', (name) => {
    const problem = randomProblem(name, { ...SIZE, standing: 1 })
    const answer = pCenter(highs, problem, choiceOf(3))
    expect(answer?.value).toBe(-best(subsets(12, 3), (set) => -farthest(problem, set)))
    expect(farthest(problem, answer?.taken ?? [])).toBeLessThanOrEqual(answer?.value ?? 0)
  })

  test.each(NAMES)('set covering: %s', (name) => {
    const problem = randomProblem(name, { ...SIZE, standing: 1 })
    const cover = coverWithin(problem, 30)
    const reachable = problem.weights.map((weight, place) => (cover.already[place] || cover.of.some((list) => list.includes(place)) ? weight : 0))
    const all = reachable.reduce((sum, weight) => sum + weight, 0)
    const enough = subsets(12, 12).filter((set) => personsCovered(reachable, cover, set) === all)
    const answer = setCover(highs, problem, 30, choiceOf(null))
    expect(answer?.value).toBe(Math.min(...enough.map((set) => set.length)))
    expect(answer?.unreachable).toEqual(problem.weights.flatMap((weight, place) => (weight > 0 && !cover.already[place] && !cover.of.some((list) => list.includes(place)) ? [place] : [])))
  })
})
