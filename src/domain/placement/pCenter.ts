import type { Highs } from 'highs'
import { coverWithin } from './cover.ts'
import { type AnswerOptions, type PlacementAnswer, provenAnswer } from './placementAnswer.ts'
import { candidatesOf, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'
import { setCoverProgram } from './setCoverProgram.ts'

/**
 * The candidates that leave nobody farther than need be: the smallest of the distances within which as many points as may be taken
 * reach everybody, found by halving the list of distances and asking for each whether it can be covered.
 * Method: Minieka, E. (1970), The m-center problem, SIAM Review 12, 138-139. Null where no set reaches everybody.
 * Throws what `candidatesOf` throws, and a RangeError where a budget limits the points and not their number.
 */
export function pCenter(highs: Highs, problem: PlacementProblem, choice: PlacementChoice, options: AnswerOptions = {}): PlacementAnswer | null {
  const { count } = choice
  if (count === null || choice.budget) throw new RangeError('the largest distance is made small by a number of points, not by a budget')
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const candidates = candidatesOf(problem, choice)
  if (problem.weights.every((weight) => weight === 0)) return { taken: [...new Set(choice.must)], value: 0, bound: 0, proven: true, seconds: seconds() }
  const distances = distancesBetween(problem, candidates)
  let [low, high] = [0, distances.length - 1]
  let best: readonly number[] | null = null
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const radius = distances[middle] ?? 0
    const taken = coverWithinCount(radius)
    if (taken) {
      best = taken
      options.onBetter?.(taken, radius)
      high = middle - 1
    } else low = middle + 1
    const [bound, value] = [distances[low] ?? null, distances[high + 1] ?? null]
    options.onProgress?.({ value: best && value, bound, gap: best && value !== null && bound !== null && value > 0 ? (value - bound) / value : null, seconds: seconds() })
  }
  const value = distances[low]
  if (!best || value === undefined) return null
  return { taken: best, value, bound: value, proven: true, seconds: seconds() }

  function coverWithinCount(radius: number): readonly number[] | null {
    const program = setCoverProgram(problem, coverWithin(problem, radius), choice)
    if (program.unreachable.length > 0) return null
    const found = provenAnswer(highs, program, null, {})
    return found && found.taken.length <= (count ?? 0) ? found.taken : null
  }
}

/** Every distance that can be the largest somebody has, each once, ascending. */
function distancesBetween({ weights, distances, existing }: PlacementProblem, candidates: readonly number[]): readonly number[] {
  const found = new Set<number>()
  weights.forEach((weight, place) => {
    if (weight === 0) return
    for (const distance of [existing[place], ...candidates.map((candidate) => distances[candidate]?.[place])]) {
      if (distance !== undefined && Number.isFinite(distance)) found.add(distance)
    }
  })
  return [...found].toSorted((one, other) => one - other)
}
