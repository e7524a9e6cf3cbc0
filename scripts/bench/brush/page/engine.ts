import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import type { BrushCounts } from '../countsHash.ts'

/** What counts rows for views that are drawn by the page of the benchmark. */
export interface BrushEngine {
  /** Milliseconds of what is done once for a table, part by part. */
  readonly prepared: Readonly<Record<string, number>>
  /** Makes ready for brushing one axis while the others stay as they are. */
  activate(active: number, brushes: readonly Brush[]): Promise<void>
  /** Counts of all views; `active` has been made ready with the same brushes on the other axes. */
  counts(active: number, brushes: readonly Brush[]): BrushCounts
}

/** Calls of work that has begun and not ended, and when the last of it ended. */
export interface Work {
  run<Result>(task: () => Promise<Result>): Promise<Result>
  readonly open: () => number
  readonly ended: () => number
}

export function work(): Work {
  let open = 0
  let ended = 0
  return {
    async run(task) {
      open += 1
      try {
        return await task()
      } finally {
        open -= 1
        ended = performance.now()
      }
    },
    open: () => open,
    ended: () => ended,
  }
}

/** Milliseconds of a task, with its result. */
export async function timed<Result>(task: () => Result | Promise<Result>): Promise<{ readonly result: Result; readonly milliseconds: number }> {
  const begun = performance.now()
  const result = await task()
  return { result, milliseconds: performance.now() - begun }
}
