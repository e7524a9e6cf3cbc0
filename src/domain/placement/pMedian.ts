import type { Highs } from 'highs'
import { interchange } from './interchange.ts'
import { withWaysForAll } from './longestWay.ts'
import { medianProgram, personDistance } from './medianProgram.ts'
import { type AnswerOptions, type PlacementAnswer, provenAnswer, withoutPoint } from './placementAnswer.ts'
import { withoutIdle } from './withoutIdle.ts'
import { candidatesOf, isAllowed, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

/** How many of the nearest distances of a place are told at first. */
const FIRST_DEPTH = 24

/** A good answer at once, without proof. */
export function quickMedian(problem: PlacementProblem, choice: PlacementChoice): PlacementAnswer {
  const began = performance.now()
  const candidates = candidatesOf(problem, choice)
  // While nothing reaches a place its people are as far as can be, so that the first points go where they count.
  const { problem: capped } = withWaysForAll(problem)
  const taken = interchange({ candidates, must: choice.must, worth: (set) => -personDistance(capped, set), allowed: (set) => isAllowed(set, choice) })
  return { taken: taken.toSorted((one, other) => one - other), value: personDistance(problem, taken), bound: null, proven: false, seconds: (performance.now() - began) / 1000 }
}

/**
 * The candidates that leave people the shortest way altogether, proven. Far distances are told to the solver only for places where
 * they turn out to matter; the bound of each round holds for the whole. Null where no set reaches everybody.
 * Throws what `medianProgram` throws.
 */
export function pMedian(highs: Highs, problem: PlacementProblem, choice: PlacementChoice, options: AnswerOptions = {}): PlacementAnswer | null {
  const began = performance.now()
  const quick = quickMedian(problem, choice)
  let best = quick
  if (Number.isFinite(quick.value)) options.onBetter?.(quick.taken, quick.value)
  const deeper = new Map<number, number>()
  for (;;) {
    const program = medianProgram(problem, choice, (place) => deeper.get(place) ?? FIRST_DEPTH)
    const most = options.most === undefined ? undefined : Math.max(0.1, options.most - (performance.now() - began) / 1000)
    const found = provenAnswer(highs, program, Number.isFinite(best.value) ? best : null, { ...options, onBetter: undefined, most })
    if (!found) return null
    const value = personDistance(problem, found.taken)
    if (value < best.value) {
      best = { ...best, taken: found.taken, value }
      options.onBetter?.(found.taken, value)
    }
    const short = [...program.beyond].filter(([, column]) => (found.point[column] ?? 0) > 1e-6).map(([place]) => place)
    const seconds = (performance.now() - began) / 1000
    if (found.proven && short.length === 0) return withoutPoint({ ...found, taken: withoutIdle(found.taken, choice.must, (set) => -personDistance(problem, set)), value, bound: value, seconds })
    // What is left out makes it look too short, never too long: its bound holds.
    if (!found.proven) return { ...best, bound: found.bound, proven: false, seconds }
    for (const place of short) deeper.set(place, 2 * (deeper.get(place) ?? FIRST_DEPTH))
  }
}
