import type { Highs } from 'highs'
import { takenAt } from './choiceRows.ts'
import type { PlacementProgram } from './coverProgram.ts'
import { type ProofProgress, solveProgram } from './solveProgram.ts'

/** The candidates to take, and how certain it is that no others are better. */
export interface PlacementAnswer {
  /** Numbers of the candidates taken, ascending. */
  readonly taken: readonly number[]
  /** Persons within reach, person-distance, largest distance, or number or cost of points, by what was asked. */
  readonly value: number
  /** No set is better than this; null while nothing is known. */
  readonly bound: number | null
  /** True only where value and bound meet: the set is an optimum. */
  readonly proven: boolean
  readonly seconds: number
}

export interface AnswerOptions {
  /** Seconds for the proof. */
  readonly most?: number | undefined
  readonly onProgress?: ((progress: ProofProgress) => void) | undefined
  /** A better set as it is found, before the proof. */
  readonly onBetter?: ((taken: readonly number[], value: number) => void) | undefined
}

/** A set found before the proof; its value is null where it is not yet known to be allowed. */
export interface FoundSet {
  readonly taken: readonly number[]
  readonly value: number | null
}

/**
 * Solves a placement program from a set found before, which is the answer, unproven and without a bound, where time runs out first.
 * Null where no set is allowed, as with a floor that nothing can keep; throws an Error where time ran out before anything was known.
 */
export function provenAnswer(highs: Highs, { program, columns }: PlacementProgram, start: FoundSet | null, options: AnswerOptions): (PlacementAnswer & { readonly point: Float64Array }) | null {
  const solved = solveProgram(highs, program, {
    start: start ? new Map(Array.from(columns, ([candidate, column]) => [column, start.taken.includes(candidate) ? 1 : 0])) : undefined,
    most: options.most,
    onProgress: options.onProgress,
    onBetter: options.onBetter && ((point, value) => options.onBetter?.(takenAt(point, columns), value)),
  })
  if (solved.status === 'infeasible') return null
  if (solved.status === 'unknown') {
    if (typeof start?.value !== 'number') throw new Error(`no set was found in ${solved.seconds.toFixed(1)} s`)
    return { taken: start.taken, value: start.value, bound: null, proven: false, seconds: solved.seconds, point: new Float64Array() }
  }
  const taken = takenAt(solved.point, columns).toSorted((one, other) => one - other)
  return { taken, value: solved.value, bound: solved.bound, proven: solved.status === 'optimal', seconds: solved.seconds, point: solved.point }
}

/** The answer that a person reads. */
export function withoutPoint(found: (PlacementAnswer & { readonly point: Float64Array }) | null): PlacementAnswer | null {
  if (!found) return null
  const { taken, value, bound, proven, seconds } = found
  return { taken, value, bound, proven, seconds }
}
