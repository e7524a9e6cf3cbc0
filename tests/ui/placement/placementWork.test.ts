import loadHighs from 'highs'
import { describe, expect, test, vi } from 'vitest'
import { coverWithin, personsCovered } from '../../../src/domain/placement/cover.ts'
import { maximalCover, quickCover } from '../../../src/domain/placement/maximalCover.ts'
import { personDistance } from '../../../src/domain/placement/medianProgram.ts'
import { planFigures } from '../../../src/domain/placement/planFigures.ts'
import { quickMedian } from '../../../src/domain/placement/pMedian.ts'
import { longestWay } from '../../../src/domain/placement/longestWay.ts'
import { quickCenter, quickSetCover } from '../../../src/domain/placement/quickAnswers.ts'
import { setCover } from '../../../src/domain/placement/setCover.ts'
import { placementWork, type PlacementNews, type PlacementWork } from '../../../src/ui/placement/placementWork.ts'
import { choiceOf, randomProblem, subsets } from '../../domain/placement/randomProblem.ts'

const highs = await loadHighs()
const solver = () => Promise.resolve(highs)
const GOALS = ['cover', 'median', 'center', 'set'] as const
const NAMES = ['work one', 'work two', 'work three']
const CANDIDATES = 11
const COUNT = 3
const REACH = 24
const ALL = Array.from({ length: CANDIDATES }, (_, candidate) => candidate)

function workOf(goal: PlacementWork['goal'], name: string, more: Partial<PlacementWork> = {}): PlacementWork {
  const problem = randomProblem(name, { candidates: CANDIDATES, places: 28, standing: 1 })
  const needs = problem.weights.map((count) => ({ count, target: 1, served: 0 }))
  return { goal, problem, choice: choiceOf(COUNT), reach: REACH, floor: null, room: null, needs, prove: true, ...more }
}

/** Everything said of some work, with the last news of each kind. */
async function newsOf(work: PlacementWork, reads: () => ReturnType<typeof solver> = solver) {
  const news: PlacementNews[] = []
  await placementWork(work, reads, (each) => news.push(each))
  const last = <Kind extends PlacementNews['kind']>(kind: Kind) => news.findLast((each): each is Extract<PlacementNews, { readonly kind: Kind }> => each.kind === kind)
  const { answer = null, unreachable } = last('answer') ?? {}
  return { kinds: news.map(({ kind }) => kind), news, answer, unreachable, curve: last('curve')?.curve ?? [], stability: last('stability') }
}

/** The best value of all sets of so many points, tried one by one. */
function bestOf({ goal, problem, reach }: PlacementWork): number {
  const cover = coverWithin(problem, reach)
  const covered = (set: readonly number[]) => personsCovered(problem.weights, cover, set)
  if (goal === 'set') return Math.min(...subsets(CANDIDATES, CANDIDATES).filter((set) => covered(set) === covered(ALL)).map((set) => set.length))
  const sets = subsets(CANDIDATES, COUNT)
  if (goal === 'cover') return Math.max(...sets.map(covered))
  return Math.min(...sets.map((set) => (goal === 'median' ? personDistance(problem, set) : longestWay(problem, set))))
}

describe.each(GOALS)('work on the goal %s', (goal) => {
  test.each(NAMES)('tells a set, the answer, the curve and how firm the choice is, in this order: %s', async (name) => {
    const { kinds } = await newsOf(workOf(goal, name))
    const at = kinds.indexOf('answer')
    expect(kinds[0]).toBe('better')
    expect(kinds.slice(1, at).filter((kind) => kind !== 'better' && kind !== 'progress')).toEqual([])
    expect(kinds.slice(at).filter((kind) => kind !== 'working')).toEqual(['answer', ...(goal === 'center' ? [] : ['curve']), ...(goal === 'cover' || goal === 'median' ? ['stability'] : [])])
  })

  test.each(NAMES)('proves the answer that trying all sets gives: %s', async (name) => {
    const work = workOf(goal, name)
    const { answer, unreachable } = await newsOf(work)
    expect(answer?.proven).toBe(true)
    expect(answer?.value).toBeCloseTo(bestOf(work), 6)
    expect(answer?.bound).toBeCloseTo(bestOf(work), 6)
    expect(unreachable).toEqual(goal === 'set' ? setCover(highs, work.problem, REACH, work.choice)?.unreachable : [])
  })

  test.each(NAMES)('reads no solver unless asked to prove, and gives the quick answer: %s', async (name) => {
    const reads = vi.fn(solver)
    const work = workOf(goal, name, { prove: false })
    const { problem, choice } = work
    const { answer, curve } = await newsOf(work, reads)
    expect(reads).not.toHaveBeenCalled()
    expect(answer).toMatchObject({ proven: false, bound: null })
    expect(curve.every(({ proven }) => !proven)).toBe(true)
    const quicks = { cover: () => quickCover(work), median: () => quickMedian(problem, choice), center: () => quickCenter(problem, choice), set: () => quickSetCover(problem, REACH, choice) }
    const quick = quicks[goal]()
    expect(answer).toMatchObject({ taken: quick?.taken, value: quick?.value })
  })

  test('keeps to what must and must not be taken, in the answer and at every point of the curve', async () => {
    const { answer, curve } = await newsOf(workOf(goal, 'must', { choice: choiceOf(COUNT, { must: [6, 1], mustNot: [0, 4, 8] }) }))
    expect(answer?.taken).toEqual(expect.arrayContaining([1, 6]))
    expect(answer?.taken.filter((candidate) => [0, 4, 8].includes(candidate))).toEqual([])
    expect(curve.map(({ points }) => points)).toEqual(goal === 'center' ? [] : [2, 3, 4, 5, 6, 7, 8])
  })
})

describe('the curve', () => {
  const rooms = NAMES.flatMap((name) => [null, 150].map((room) => [name, room] as const))
  test.each(rooms)('of persons within reach never falls, and meets the answer (%s, room %s)', async (name, room) => {
    const { answer, curve, stability } = await newsOf(workOf('cover', name, { room }))
    const { weights, existing } = workOf('cover', name).problem
    const already = weights.reduce((sum, weight, place) => (existing[place]! <= REACH ? sum + weight : sum), 0)
    for (const [at, { value, points, proven }] of curve.entries()) {
      expect(points).toBe(at + 1)
      expect(proven).toBe(true)
      expect(value).toBeGreaterThanOrEqual((curve[at - 1]?.value ?? 0) - 1e-6)
    }
    expect(curve.find(({ points }) => points === COUNT)?.value).toBeCloseTo((answer?.value ?? Number.NaN) - already, 6)
    expect(stability === undefined).toBe(room !== null)
  })

  test.each(NAMES)('of the shortest way is the mean way, which never grows: %s', async (name) => {
    const work = workOf('median', name)
    const { curve } = await newsOf(work)
    for (const [at, { value }] of curve.entries()) expect(value).toBeLessThanOrEqual((curve[at - 1]?.value ?? Number.POSITIVE_INFINITY) + 1e-9)
    expect(curve.find(({ points }) => points === COUNT)?.value).toBe(planFigures(work.problem, quickMedian(work.problem, work.choice).taken, REACH, null).mean.after)
  })

  test.each(NAMES)('of points for everybody is at its highest with as many as the answer has: %s', async (name) => {
    const { answer, curve } = await newsOf(workOf('set', name))
    expect(curve.find(({ points }) => points === answer?.value)?.value).toBe(Math.max(...curve.map(({ value }) => value)))
    expect(curve.find(({ points }) => points === (answer?.value ?? 0) - 1)?.value).toBeLessThan(curve.at(-1)?.value ?? 0)
  })
})

test.each(['cover', 'median'] as const)('how firm the choice is sums to the points of a set, and the same each time: %s', async (goal) => {
  const { stability } = await newsOf(workOf(goal, 'firm'))
  expect(stability?.draws).toBe(200)
  expect(stability?.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(COUNT, 9)
  expect((await newsOf(workOf(goal, 'firm'))).stability).toEqual(stability)
})

test('a floor that a set keeps is kept, and one that nobody can keep gives no answer and nothing after it', async () => {
  const groups = workOf('cover', 'floor').problem.weights.map((_, place) => place % 3)
  const kept = workOf('cover', 'floor', { floor: { groups, share: 0.3 } })
  expect((await newsOf(kept)).answer).toMatchObject({ proven: true, value: maximalCover(highs, { ...kept, capacities: null })?.value })
  const { news, kinds } = await newsOf(workOf('cover', 'floor', { reach: 3, floor: { groups, share: 1 } }))
  expect(news.at(-1)).toEqual({ kind: 'answer', answer: null, unreachable: [] })
  expect(kinds).not.toContain('better')
})

test('what the solver or the method throws is thrown', async () => {
  await expect(newsOf(workOf('cover', 'thrown'), () => Promise.reject(new Error('not read')))).rejects.toThrow('not read')
  await expect(newsOf(workOf('center', 'thrown', { choice: choiceOf(1, { must: [0, 1] }) }))).rejects.toThrow(RangeError)
})

test.each([true, false])('where somebody has a way to nothing the questions of ways say who, and no solver is read, prove: %s', async (prove) => {
  const problem = { weights: [1, 1], distances: [Float64Array.of(3, Number.POSITIVE_INFINITY)], existing: Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY) }
  for (const goal of ['median', 'center'] as const) {
    const reads = vi.fn(solver)
    const { kinds, answer, unreachable } = await newsOf(workOf(goal, 'no way', { problem, choice: choiceOf(1), prove }), reads)
    expect([kinds, answer, unreachable]).toEqual([['answer'], null, [1]])
    expect(reads).not.toHaveBeenCalled()
  }
})
