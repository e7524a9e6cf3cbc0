import { addChoice } from './choiceRows.ts'
import type { PlacementProgram } from './coverProgram.ts'
import { type Entry, programBuilder } from './linearProgram.ts'
import { candidatesOf, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

export interface MedianProgram extends PlacementProgram {
  /** For each place, the column that is above 0 where no candidate among its nearest is taken; absent where all its distances are told. */
  readonly beyond: ReadonlyMap<number, number>
}

/**
 * The p-median with distances told by steps: a place costs its nearest distance, and one step more for each distance within which
 * nothing is taken. Only the `depth` nearest distances of a place are told; where none of them is taken the next one is charged,
 * which is too little. So the value is never too large, and it is the optimum where no `beyond` column is above 0.
 * Methods: Hakimi, S. L. (1964), Operations Research 12, 450-459; the formulation by steps is Elloumi, S. (2010), A tighter
 * formulation of the p-median problem, Journal of Combinatorial Optimization 19, 69-83; leaving far distances out until they
 * matter is Church, R. L. (2008), BEAMR, Computers & Operations Research 35, 417-426.
 * Throws what `candidatesOf` throws, and a RangeError where a place with people is reached by nothing.
 */
export function medianProgram(problem: PlacementProblem, choice: PlacementChoice, depth: (place: number) => number): MedianProgram {
  const candidates = candidatesOf(problem, choice)
  const { weights, distances, existing } = problem
  const program = programBuilder()
  const columns = addChoice(program, candidates, choice)
  const beyond = new Map<number, number>()
  const reaching = new Set<string>()
  let constant = 0
  for (const [place, weight] of weights.entries()) {
    if (weight === 0) continue
    const steps = stepsOf(place)
    const [nearest] = steps
    if (!nearest || !Number.isFinite(nearest.distance)) throw new RangeError(`nothing reaches place ${place}`)
    constant += weight * nearest.distance
    // Without anything that exists, one of those that reach it must be taken: a row for each different set of them.
    if (!Number.isFinite(existing[place] ?? Number.POSITIVE_INFINITY)) {
      const able = steps.flatMap((step) => step.candidates).toSorted((one, other) => one - other)
      const key = able.join(' ')
      if (!reaching.has(key)) program.row(able.map((candidate): Entry => [columns.get(candidate) ?? 0, 1]), 1, Number.POSITIVE_INFINITY)
      reaching.add(key)
    }
    const told = Math.min(steps.length - 1, depth(place))
    let before: number | null = null
    for (let step = 0; step < told; step += 1) {
      const [here, next] = [steps[step], steps[step + 1]]
      if (!here || !next) break
      // 1 where nothing is taken within this distance, and nothing exists there.
      const missing = program.column(weight * (next.distance - here.distance), 1, false)
      const entries: Entry[] = here.candidates.map((candidate): Entry => [columns.get(candidate) ?? 0, 1])
      program.row([[missing, 1], ...entries, ...(before === null ? [] : [[before, -1] as Entry])], before === null ? 1 : 0, Number.POSITIVE_INFINITY)
      before = missing
    }
    if (before !== null && told < steps.length - 1) beyond.set(place, before)
  }
  return { program: program.built('least', constant), columns, beyond }

  /** The different distances of a place, near to far, each with its candidates; what exists ends them, and so does what cannot be reached. */
  function stepsOf(place: number): readonly { readonly distance: number; readonly candidates: readonly number[] }[] {
    const limit = existing[place] ?? Number.POSITIVE_INFINITY
    const near = candidates
      .map((candidate) => ({ candidate, distance: distances[candidate]?.[place] ?? Number.POSITIVE_INFINITY }))
      .filter(({ distance }) => distance < limit)
      .toSorted((one, other) => one.distance - other.distance)
    const steps: { distance: number; candidates: number[] }[] = []
    for (const { candidate, distance } of near) {
      const last = steps.at(-1)
      if (last?.distance === distance) last.candidates.push(candidate)
      else steps.push({ distance, candidates: [candidate] })
    }
    return Number.isFinite(limit) ? [...steps, { distance: limit, candidates: [] }] : steps
  }
}

/** Person-kilometres (or -minutes) from every place to the nearest point, existing or taken; Infinity where a place has none. */
export function personDistance({ weights, distances, existing }: PlacementProblem, taken: readonly number[]): number {
  return weights.reduce((sum, weight, place) => (weight === 0 ? sum : sum + weight * taken.reduce((least, candidate) => Math.min(least, distances[candidate]?.[place] ?? Number.POSITIVE_INFINITY), existing[place] ?? Number.POSITIVE_INFINITY)), 0)
}
