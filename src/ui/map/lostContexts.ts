/** Waits before a map is built anew: drivers come back within a second or two. The last one holds for every further loss. */
const WAITS_MILLISECONDS = [250, 1500, 3000] as const
/** A map that stood this long has recovered: the next loss starts with the shortest wait. */
const STEADY_MILLISECONDS = 60_000
/** So many maps in a row that never drew anything are enough to know that none will. */
const MOST_UNDRAWN = 3

/** What a map has lost of late. `recent` are losses close to one another, `undrawn` those of maps that had drawn nothing. */
export interface Losses {
  readonly recent: number
  readonly undrawn: number
}

export const NO_LOSSES: Losses = { recent: 0, undrawn: 0 }

/**
 * What to do after a lost context, or a context that was refused. `stood` is how many milliseconds the map had been drawn, null
 * where it never was. `wait` is in milliseconds; null where no map shall be built any more, and the drawing without WebGL stays.
 */
export function afterLoss(before: Losses, stood: number | null): { readonly losses: Losses; readonly wait: number | null } {
  const recent = stood !== null && stood > STEADY_MILLISECONDS ? 0 : before.recent
  const losses = { recent: recent + 1, undrawn: stood === null ? before.undrawn + 1 : 0 }
  if (losses.undrawn >= MOST_UNDRAWN) return { losses, wait: null }
  return { losses, wait: WAITS_MILLISECONDS[Math.min(recent, WAITS_MILLISECONDS.length - 1)] ?? 0 }
}
