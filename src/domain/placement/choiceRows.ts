import type { ProgramBuilder } from './linearProgram.ts'
import type { PlacementChoice } from './placementProblem.ts'

/**
 * Adds a column for each of the `candidates`, 1 where it is taken, with the rows of number and budget. `cost` is what a taken
 * candidate costs in the objective. Returns the column of each candidate by its number.
 */
export function addChoice(program: ProgramBuilder, candidates: readonly number[], choice: PlacementChoice, cost: (candidate: number) => number = () => 0): ReadonlyMap<number, number> {
  const must = new Set(choice.must)
  const columns = new Map(candidates.map((candidate) => [candidate, program.column(cost(candidate), 1, true, must.has(candidate) ? 1 : 0)]))
  const all = [...columns]
  if (choice.count !== null) program.row(all.map(([, column]) => [column, 1]), 0, Math.min(choice.count, all.length))
  const { budget } = choice
  if (budget) program.row(all.map(([candidate, column]) => [column, budget.costs[candidate] ?? 0]), 0, budget.most)
  return columns
}

/** The candidates taken at a point of the program. */
export function takenAt(point: Float64Array, columns: ReadonlyMap<number, number>): readonly number[] {
  return [...columns].filter(([, column]) => (point[column] ?? 0) > 0.5).map(([candidate]) => candidate)
}
