import type { Highs } from 'highs'
import { coverWithin } from './cover.ts'
import { type AnswerOptions, type PlacementAnswer, provenAnswer, withoutPoint } from './placementAnswer.ts'
import type { PlacementChoice, PlacementProblem } from './placementProblem.ts'
import { setCoverProgram } from './setCoverProgram.ts'

export interface SetCoverAnswer extends PlacementAnswer {
  /** Places with people that nothing reaches, whatever is taken. */
  readonly unreachable: readonly number[]
}

/** The fewest candidates (or the cheapest) after which nobody who can be reached is out of reach. Throws what `setCoverProgram` throws. */
export function setCover(highs: Highs, problem: PlacementProblem, reach: number, choice: Omit<PlacementChoice, 'count'>, options: AnswerOptions = {}): SetCoverAnswer | null {
  const program = setCoverProgram(problem, coverWithin(problem, reach), choice)
  const answer = withoutPoint(provenAnswer(highs, program, null, options))
  return answer && { ...answer, unreachable: program.unreachable }
}
