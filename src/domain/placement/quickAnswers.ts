import { coverWithin, personsCovered } from './cover.ts'
import { coverWorth } from './coverWorth.ts'
import { greedy, interchange } from './interchange.ts'
import { longestWay, withWaysForAll } from './longestWay.ts'
import { personDistance } from './medianProgram.ts'
import type { PlacementAnswer } from './placementAnswer.ts'
import { candidatesOf, isAllowed, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

/** A good answer at once to the question of the shortest longest way, by exchange; of two alike that with the shorter way altogether. */
export function quickCenter(problem: PlacementProblem, choice: PlacementChoice): PlacementAnswer {
  const began = performance.now()
  const candidates = candidatesOf(problem, choice)
  const { problem: capped, far } = withWaysForAll(problem)
  const persons = problem.weights.reduce((sum, weight) => sum + weight, 0)
  const worth = (taken: readonly number[]) => -longestWay(capped, taken) - personDistance(capped, taken) / (1000 * far * Math.max(persons, 1))
  const taken = interchange({ candidates, must: choice.must, worth, allowed: (set) => isAllowed(set, choice) })
  return { taken: sorted(taken), value: longestWay(problem, taken), bound: null, proven: false, seconds: (performance.now() - began) / 1000 }
}

/** Points that bring everybody who can be reached within reach, added one by one where they reach most: few, but maybe not the fewest. */
export function quickSetCover(problem: PlacementProblem, reach: number, choice: Omit<PlacementChoice, 'count'>): PlacementAnswer {
  const began = performance.now()
  const cover = coverWithin(problem, reach)
  const { budget, must } = choice
  const candidates = candidatesOf(problem, { ...choice, count: problem.distances.length, budget: null })
  const taken = greedy({ candidates, must, worth: coverWorth(problem.weights, cover, null), allowed: () => true, ...(budget && { cost: (candidate: number) => budget.costs[candidate] ?? 0 }) })
  const everybody = personsCovered(problem.weights, cover, candidates)
  const value = budget ? taken.reduce((sum, candidate) => sum + (budget.costs[candidate] ?? 0), 0) : taken.length
  if (personsCovered(problem.weights, cover, taken) < everybody - 1e-6) throw new Error('points added one by one did not reach everybody')
  return { taken: sorted(taken), value, bound: null, proven: false, seconds: (performance.now() - began) / 1000 }
}

function sorted(taken: readonly number[]): readonly number[] {
  return taken.toSorted((one, other) => one - other)
}
