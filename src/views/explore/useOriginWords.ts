import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Catalog } from '../../catalog/release.ts'
import { DIMENSIONS } from '../../catalog/service.ts'
import type { AppState } from '../../state/app-state.ts'
import { reduce } from '../../state/reduce.ts'

/**
 * Names the filters under which a row of an indicator was counted, the code of its split included. An indicator that is
 * not the one on screen was asked for with the filters it has, which may be fewer than those of the state.
 */
export function useOriginWords(state: AppState, catalog: Catalog): (row: ObservationRow, indicator: Indicator) => string[] {
  const codes = useTranslations('codes')
  return (row, indicator) => {
    const { filters } = reduce(state, { type: 'choose-indicator', indicator: indicator.id }, catalog)
    // The dimension a row is split by was left open by its question, whatever the filter says.
    const split = row.code === 'all' ? undefined : DIMENSIONS.find((dimension) => codes.has(`${dimension}.${row.code}` as 'sex.f'))
    return DIMENSIONS.flatMap((dimension) => {
      const code = dimension === split ? row.code : (indicator.fixed[dimension] ?? filters[dimension])
      return code === 'all' ? [] : [codes(`${dimension}.${code}` as 'sex.f')]
    })
  }
}
