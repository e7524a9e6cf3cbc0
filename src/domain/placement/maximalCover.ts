import type { Highs } from 'highs'
import { capacityProgram } from './capacityProgram.ts'
import { coverWithin, personsCovered } from './cover.ts'
import { coverProgram } from './coverProgram.ts'
import { coverWorth } from './coverWorth.ts'
import { interchange } from './interchange.ts'
import { type AnswerOptions, type PlacementAnswer, provenAnswer } from './placementAnswer.ts'
import { candidatesOf, type FairnessFloor, isAllowed, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

export interface CoverQuestion {
  readonly problem: PlacementProblem
  readonly choice: PlacementChoice
  /** Unit of the distances. */
  readonly reach: number
  readonly floor: FairnessFloor | null
  /** Most persons each candidate has room for; null: everybody within reach. */
  readonly capacities: readonly number[] | null
}

/** A good answer at once, without proof: `bound` is null. With capacities its value leaves them aside, so it is a start and no answer. */
export function quickCover({ problem, choice, reach, floor }: CoverQuestion): PlacementAnswer {
  const began = performance.now()
  const cover = coverWithin(problem, reach)
  const candidates = candidatesOf(problem, choice).filter((candidate) => (cover.of[candidate]?.length ?? 0) > 0 || choice.must.includes(candidate))
  const { budget } = choice
  const taken = interchange({
    candidates,
    must: choice.must,
    worth: coverWorth(problem.weights, cover, floor),
    allowed: (set) => isAllowed(set, choice),
    ...(budget && { cost: (candidate: number) => budget.costs[candidate] ?? 0 }),
  })
  return { taken: taken.toSorted((one, other) => one - other), value: personsCovered(problem.weights, cover, taken), bound: null, proven: false, seconds: (performance.now() - began) / 1000 }
}

/** The candidates that bring most people within reach, proven; null where no set keeps the floor. Throws what `coverProgram` throws. */
export function maximalCover(highs: Highs, question: CoverQuestion, options: AnswerOptions = {}): PlacementAnswer | null {
  const { problem, choice, reach, floor, capacities } = question
  const program = capacities ? capacityProgram(problem, reach, capacities, choice, floor) : coverProgram(problem, coverWithin(problem, reach), choice, floor)
  const start = quickCover(question)
  if (!capacities) options.onBetter?.(start.taken, start.value)
  return withoutPoint(provenAnswer(highs, program, start.taken, options))
}

/** The answer that a person reads. */
export function withoutPoint(found: (PlacementAnswer & { readonly point: Float64Array }) | null): PlacementAnswer | null {
  if (!found) return null
  const { taken, value, bound, proven, seconds } = found
  return { taken, value, bound, proven, seconds }
}
