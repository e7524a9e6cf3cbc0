import { readFileSync } from 'node:fs'
import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import type { Cover } from '../../../src/domain/placement/cover.ts'
import { coverProgram } from '../../../src/domain/placement/coverProgram.ts'
import { coverWorth } from '../../../src/domain/placement/coverWorth.ts'
import { greedy } from '../../../src/domain/placement/interchange.ts'
import { pCenter } from '../../../src/domain/placement/pCenter.ts'
import { provenAnswer } from '../../../src/domain/placement/placementAnswer.ts'
import { pMedian } from '../../../src/domain/placement/pMedian.ts'
import { choiceOf } from './randomProblem.ts'

const highs = await loadHighs()
const read = <Content>(name: string) => JSON.parse(readFileSync(new URL(`published/${name}`, import.meta.url), 'utf8')) as Content

// Data of the tests of pysal/spopt: 16 stores and 205 census tracts of San Francisco, within 5,000 of the road network. The optima were
// also found by trying all 1,820 and 4,368 sets, and what greedy adding gets by a second program.
describe('the stores of San Francisco', () => {
  const { demand, stores, within5000 } = read<{ demand: number[]; stores: string[]; within5000: number[][] }>('sanFrancisco.json')
  const cover: Cover = { of: within5000, already: demand.map(() => false) }
  const problem = { weights: demand, distances: stores.map(() => new Float64Array(demand.length)), existing: new Float64Array(demand.length).fill(Number.POSITIVE_INFINITY) }

  test.each([
    [4, 875_247, 872_611],
    [5, 927_402, 910_944],
  ])('%i of them reach %i persons, where greedy adding reaches %i', (count, optimum, byGreed) => {
    const choice = choiceOf(count)
    const found = provenAnswer(highs, coverProgram(problem, cover, choice, null), null, {})
    expect(found).toMatchObject({ proven: true, value: optimum, bound: optimum })
    const worth = coverWorth(demand, cover, null)
    expect(worth(found?.taken ?? [])).toBe(optimum)
    expect(worth(greedy({ candidates: stores.map((_, at) => at), must: [], worth, allowed: (taken) => taken.length <= count }))).toBe(byGreed)
  })
})

interface Instance {
  readonly name: string
  readonly vertices: number
  readonly p: number
  readonly edges: readonly (readonly [number, number, number])[]
  readonly median: number
  readonly center: number
}

// Beasley, J. E. (1985), A note on solving large p-median problems, European Journal of Operational Research 21, 270-273 (OR-Library);
// the p-centres of the same graphs: Elloumi, S., Labbé, M. and Pochet, Y. (2004), INFORMS Journal on Computing 16, 84-94.
describe('the graphs of the OR-Library', () => {
  const { instances } = read<{ instances: readonly Instance[] }>('orLibrary.json')

  test.each(instances)('$name: $p medians at $median, $p centres at $center', ({ vertices, p, edges, median, center }) => {
    const problem = { weights: Array.from({ length: vertices }, () => 1), distances: shortestWays(vertices, edges), existing: new Float64Array(vertices).fill(Number.POSITIVE_INFINITY) }
    expect(pMedian(highs, problem, choiceOf(p))).toMatchObject({ proven: true, value: median, bound: median })
    expect(pCenter(highs, problem, choiceOf(p))).toMatchObject({ proven: true, value: center, bound: center })
  }, 120_000)
})

/** Floyd's algorithm; of two edges between the same vertices the last one counts, as the library says. */
function shortestWays(vertices: number, edges: Instance['edges']): Float64Array[] {
  const ways = Array.from({ length: vertices }, (_, from) => Float64Array.from({ length: vertices }, (__, to) => (from === to ? 0 : Number.POSITIVE_INFINITY)))
  for (const [one, other, cost] of edges) {
    ways[one - 1]![other - 1] = cost
    ways[other - 1]![one - 1] = cost
  }
  for (const through of ways.keys()) for (const from of ways) for (let to = 0; to < vertices; to += 1) from[to] = Math.min(from[to]!, from[through]! + ways[through]![to]!)
  return ways
}
