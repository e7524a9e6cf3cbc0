import type { Highs } from 'highs'
import { capacityProgram } from './capacityProgram.ts'
import { coverWithin, personsCovered } from './cover.ts'
import { coverProgram } from './coverProgram.ts'
import { coverWorth } from './coverWorth.ts'
import { interchange } from './interchange.ts'
import { withoutIdle } from './withoutIdle.ts'
import { type AnswerOptions, type PlacementAnswer, provenAnswer, withoutPoint } from './placementAnswer.ts'
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

/**
 * A good answer at once, without proof: `bound` is null. Null where it does not keep the floor, though another set may. Capacities are
 * left aside: with them it is a place to start from and no answer.
 */
export function quickCover({ problem, choice, reach, floor }: Omit<CoverQuestion, 'capacities'>): PlacementAnswer | null {
  const began = performance.now()
  const cover = coverWithin(problem, reach)
  const candidates = candidatesOf(problem, choice).filter((candidate) => (cover.of[candidate]?.length ?? 0) > 0 || choice.must.includes(candidate))
  const { budget } = choice
  const worth = coverWorth(problem.weights, cover, floor)
  const taken = interchange({
    candidates,
    must: choice.must,
    worth,
    allowed: (set) => isAllowed(set, choice),
    ...(budget && { cost: (candidate: number) => budget.costs[candidate] ?? 0 }),
  })
  // Below nothing: somebody is missing from a floor, see coverWorth.
  if (worth(taken) < 0) return null
  return { taken: taken.toSorted((one, other) => one - other), value: personsCovered(problem.weights, cover, taken), bound: null, proven: false, seconds: (performance.now() - began) / 1000 }
}

/** The candidates that bring most people within reach, proven, and with no capacities none that brings nobody; null where no set keeps the floor. Throws what `coverProgram` throws. */
export function maximalCover(highs: Highs, question: CoverQuestion, options: AnswerOptions = {}): PlacementAnswer | null {
  const { problem, choice, reach, floor, capacities } = question
  const start = quickCover(question)
  if (capacities) return withoutPoint(provenAnswer(highs, capacityProgram(problem, reach, capacities, choice, floor), start && { taken: start.taken, value: null }, options))
  if (start) options.onBetter?.(start.taken, start.value)
  const cover = coverWithin(problem, reach)
  const found = provenAnswer(highs, coverProgram(problem, cover, choice, floor), start, options)
  if (!found) return null
  // Counted anew from the set: the solver's own sum is a little off in its last digits.
  // Of sets alike the one found first stays, so that a proof changes nothing on screen; draws of another need choose as it was chosen.
  const isAlike = start !== null && start.value >= personsCovered(problem.weights, cover, found.taken) - 1e-9
  const taken = isAlike ? start.taken : withoutIdle(found.taken, choice.must, coverWorth(problem.weights, cover, null))
  const value = personsCovered(problem.weights, cover, taken)
  return withoutPoint({ ...found, taken, value, bound: found.proven ? value : found.bound })
}
