import type { CountryId } from '../catalog/level.ts'
import { type Dimension, DIMENSIONS } from '../catalog/service.ts'
import type { Action } from './action.ts'
import type { AppState } from './app-state.ts'

/** One filter in force and the action that takes it away. */
export type ActiveFilter = { readonly key: string; readonly removal: Action } & (
  | { readonly kind: 'dimension'; readonly dimension: Dimension; readonly code: string }
  | { readonly kind: 'country'; readonly country: CountryId }
  | { readonly kind: 'range'; readonly range: readonly [number, number] }
)

/** Filters in force, in the order of the controls: one for each dimension and country, and the brushed range. */
export function activeFilters(state: Pick<AppState, 'filters' | 'countries' | 'range'>): ActiveFilter[] {
  const active: ActiveFilter[] = []
  for (const dimension of DIMENSIONS) {
    const code = state.filters[dimension]
    if (code === 'all') continue
    active.push({ key: dimension, kind: 'dimension', dimension, code, removal: { type: 'filter', dimension, code: 'all' } })
  }
  for (const country of state.countries) {
    const countries = state.countries.filter((other) => other !== country)
    active.push({ key: country, kind: 'country', country, removal: { type: 'filter-countries', countries } })
  }
  if (state.range) active.push({ key: 'range', kind: 'range', range: state.range, removal: { type: 'brush-range', range: null } })
  return active
}
