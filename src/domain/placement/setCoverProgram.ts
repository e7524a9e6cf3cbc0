import { addChoice } from './choiceRows.ts'
import type { Cover } from './cover.ts'
import { candidatesReaching, type PlacementProgram } from './coverProgram.ts'
import { programBuilder } from './linearProgram.ts'
import { candidatesOf, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

export interface SetCoverProgram extends PlacementProgram {
  /** Places with people that no candidate and nothing that exists reaches. */
  readonly unreachable: readonly number[]
}

/**
 * Location set covering: the fewest points, or with a budget's costs the cheapest, that bring every place which anything can
 * reach within reach. Places without people count for nothing.
 * Method: Toregas, C., Swain, R., ReVelle, C. and Bergman, L. (1971), The location of emergency service facilities, Operations
 * Research 19, 1363-1373. Throws what `candidatesOf` throws.
 */
export function setCoverProgram(problem: PlacementProblem, cover: Cover, choice: Omit<PlacementChoice, 'count'>): SetCoverProgram {
  const { budget, must, mustNot } = choice
  const free: PlacementChoice = { count: problem.distances.length, budget: null, must, mustNot }
  const candidates = candidatesOf(problem, budget ? { ...free, budget } : free)
  const program = programBuilder()
  const columns = addChoice(program, candidates, free, (candidate) => (budget ? (budget.costs[candidate] ?? 0) : 1))
  const unreachable: number[] = []
  const seen = new Set<string>()
  for (const [place, by] of candidatesReaching(cover, candidates, problem.weights.length).entries()) {
    if (cover.already[place] || !((problem.weights[place] ?? 0) > 0)) continue
    if (by.length === 0) unreachable.push(place)
    const key = by.join(' ')
    if (by.length === 0 || seen.has(key)) continue
    seen.add(key)
    program.row(by.map((candidate): [number, number] => [columns.get(candidate) ?? 0, 1]), 1, Number.POSITIVE_INFINITY)
  }
  return { program: program.built('least'), columns, unreachable }
}
