import type { AppState } from './app-state.ts'

/**
 * `after` with every part that equals the one before taken from before, so that what depends on an unchanged part
 * (a chart, a layer) need not be made again; `before` itself where nothing changed.
 */
export function stable(before: AppState, after: AppState): AppState {
  if (after === before) return before
  const next: Record<string, unknown> = {}
  let changed = false
  for (const key of Object.keys(after) as (keyof AppState)[]) {
    // Parts are numbers, texts and lists of them in a fixed order, so their text tells them apart.
    const same = JSON.stringify(before[key]) === JSON.stringify(after[key])
    next[key] = same ? before[key] : after[key]
    changed ||= !same
  }
  return changed ? (next as unknown as AppState) : before
}
