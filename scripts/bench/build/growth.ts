import { growthExponent, type SizedTime } from '../growthExponent.ts'
import { median } from '../statistics.ts'

/** One step of the build at several sizes. */
export interface Growth {
  readonly step: string
  /** What its size counts, e.g. `rows`. */
  readonly unit: string
  /** Median of the runs of each size. */
  readonly runs: readonly SizedTime[]
  /** Power of the size with which the time grows; null where the sizes are too alike to tell. */
  readonly exponent: number | null
}

/** Between sizes closer than this the noise of a run is steeper than any growth. */
const LEAST_RATIO = 1.5

/** The power of the size with which the time of some runs grows; null where the largest size is not half as large again as the smallest. */
export function growthOf(runs: readonly SizedTime[]): number | null {
  const sizes = runs.map(({ size }) => size)
  return Math.max(...sizes) < LEAST_RATIO * Math.min(...sizes) ? null : growthExponent(runs)
}

/** A task of a size, made ready; what is called is timed. */
export interface Prepared {
  readonly size: number
  readonly task: () => unknown
}

/** Times a step at its sizes, each several times after one run that does not count, which loads code and warms caches. */
export async function grow(step: string, unit: string, sizes: readonly (() => Promise<Prepared> | Prepared)[], times: number, say: (line: string) => void): Promise<Growth> {
  const runs: SizedTime[] = []
  for (const [index, prepare] of sizes.entries()) {
    const { size, task } = await prepare()
    say(`${step}: ${size} ${unit}`)
    if (index === 0) await task()
    const measured: number[] = []
    for (let turn = 0; turn < times; turn += 1) {
      const started = performance.now()
      await task()
      measured.push(performance.now() - started)
    }
    runs.push({ size, milliseconds: median(measured) })
  }
  return { step, unit, runs, exponent: growthOf(runs) }
}
