import { type Dimension, DIMENSIONS } from '../catalog/service.ts'
import type { Action } from './action.ts'
import type { AppState } from './app-state.ts'

/** Something that moved although nobody asked for it; codes as in the state. */
export interface Adjustment {
  readonly field: 'level' | 'period' | Dimension | 'classification'
  readonly from: string
  readonly to: string
}

const ASKED: Partial<Record<Action['type'], Adjustment['field']>> = {
  'choose-level': 'level',
  'choose-period': 'period',
  classify: 'classification',
}

/**
 * What an action changed beside what it asked for, so that the screen can say "there is no quarterly figure per
 * department, the year 2025 is shown". Empty after `clear-filters` and `restore`, which change many fields on purpose.
 */
export function adjustments(before: AppState, action: Action, after: AppState): Adjustment[] {
  if (action.type === 'clear-filters' || action.type === 'restore') return []
  const moved: Adjustment[] = []
  const asked = action.type === 'filter' ? action.dimension : ASKED[action.type]
  const note = (field: Adjustment['field'], from: string, to: string) => {
    if (from !== to && field !== asked) moved.push({ field, from, to })
  }
  note('level', before.level, after.level)
  note('period', before.period, after.period)
  for (const dimension of DIMENSIONS) note(dimension, before.filters[dimension], after.filters[dimension])
  note('classification', before.classification.method, after.classification.method)
  // Asking for something that is not there is answered with the nearest, which is worth saying as well.
  if (action.type === 'choose-level' && after.level !== action.level) {
    moved.push({ field: 'level', from: action.level, to: after.level })
  }
  if (action.type === 'choose-period' && after.period !== action.period) {
    moved.push({ field: 'period', from: action.period, to: after.period })
  }
  return moved
}
