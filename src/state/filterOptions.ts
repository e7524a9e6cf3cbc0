import type { Indicator } from '../catalog/indicator.ts'
import { type Dimension, DIMENSION_CODES } from '../catalog/service.ts'
import type { AppState } from './app-state.ts'
import { combinationPublished } from './publication.ts'

/** One code of a filter. `offered`: the indicator has it at all; `published`: also with the other filters, here and now. */
export interface FilterOption {
  readonly code: string
  readonly offered: boolean
  readonly published: boolean
}

/** The codes of a dimension in their usual order, with what the indicator publishes of them for the state on screen. */
export function filterOptions(
  indicator: Indicator,
  state: Pick<AppState, 'level' | 'period' | 'filters'>,
  dimension: Dimension,
): FilterOption[] {
  const offered = indicator.availability.dimensions[dimension] ?? []
  return DIMENSION_CODES[dimension].map((code) => {
    const filters = { ...state.filters, [dimension]: code }
    return {
      code,
      offered: code === 'all' || offered.includes(code),
      published: combinationPublished(indicator, { ...state, filters }).published,
    }
  })
}
