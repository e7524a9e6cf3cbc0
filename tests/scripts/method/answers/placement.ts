import loadHighs from 'highs'
import { maximalCover } from '../../../../src/domain/placement/maximalCover.ts'
import { pCenter } from '../../../../src/domain/placement/pCenter.ts'
import type { PlacementAnswer } from '../../../../src/domain/placement/placementAnswer.ts'
import { pMedian } from '../../../../src/domain/placement/pMedian.ts'
import { setCover } from '../../../../src/domain/placement/setCover.ts'

const highs = await loadHighs()
const problem = { weights: [10, 20, 30, 5], distances: [Float64Array.of(1, 2, 9, 9), Float64Array.of(9, 9, 1, 2), Float64Array.of(5, 5, 5, 5)], existing: new Float64Array(4).fill(Number.POSITIVE_INFINITY) }
const choice = { count: 1, budget: null, must: [], mustNot: [] }
const named = (answer: PlacementAnswer | null) => ({
  taken: (answer?.taken ?? []).map((at) => ['north', 'south', 'middle'][at]),
  value: answer?.value ?? null,
  bound: answer?.bound ?? null,
  proven: answer?.proven ?? true,
  feasible: answer !== null,
})

/** Results of the examples by direct calls with the numbers typed again. */
export const placementAnswers: Readonly<Record<string, () => unknown>> = {
  mclp: () => named(maximalCover(highs, { problem, choice, reach: 3, floor: null, capacities: null })),
  'p-median': () => named(pMedian(highs, problem, choice)),
  'p-center': () => named(pCenter(highs, problem, choice)),
  'set-cover': () => ({ ...named(setCover(highs, problem, 3, { ...choice })), unreachable: [] }),
}
