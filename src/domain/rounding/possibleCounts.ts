import type { AdditiveRows } from './additiveRows.ts'
import { roundedAlone } from './roundedAlone.ts'

export interface RoundedRelease {
  readonly rounded: ArrayLike<number>
  readonly base: number
  readonly rows: AdditiveRows
  /** Bases that cells went further than to the next multiple, as if everybody were told; none if left out. */
  readonly steps?: ArrayLike<number>
  /** `drawn`: where cells turn upward was a secret. `nearest`: it was the middle, so cells by themselves tell more. */
  readonly turns: 'nearest' | 'drawn'
  /** What else is known of the true counts (a figure printed elsewhere is a range of one number). */
  readonly known?: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> }
}

/**
 * The true counts that a rounded count could have, without minding the sums: less than a base (a base more for each step) on
 * either side, not under zero, within what is known otherwise; nearest the truth where a cell stands by itself (Salazar-
 * Gonzalez 2006, Math. Program. 105, 583-603). Throws a RangeError where a value is no multiple of the base.
 */
export function possibleCounts(release: RoundedRelease): { lower: Float64Array; upper: Float64Array } {
  const { rows, base, rounded, steps, turns, known } = release
  const alone = turns === 'nearest' ? roundedAlone(rows) : new Uint8Array(rows.cellCount)
  const lower = new Float64Array(rows.cellCount)
  const upper = new Float64Array(rows.cellCount)
  for (let cell = 0; cell < rows.cellCount; cell += 1) {
    const value = rounded[cell] ?? 0
    if (!Number.isSafeInteger(value) || value < 0 || value % base !== 0) throw new RangeError(`cell ${cell} is no multiple of ${base}: ${value}`)
    const reach = base * (1 + (steps?.[cell] ?? 0)) - 1
    const [down, up] = alone[cell] ? [Math.ceil(base / 2) - 1, Math.floor(base / 2)] : [reach, reach]
    lower[cell] = Math.max(0, value - down, known?.lower[cell] ?? 0)
    upper[cell] = Math.min(value + up, known?.upper[cell] ?? Infinity)
  }
  return { lower, upper }
}
