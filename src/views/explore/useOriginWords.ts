import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { DIMENSIONS } from '../../catalog/service.ts'
import type { AppState } from '../../state/app-state.ts'

/** Names the filters under which a row was counted, the code of its split included. */
export function useOriginWords(state: AppState, indicator: Indicator): (row: ObservationRow) => string[] {
  const codes = useTranslations('codes')
  return (row) => {
    // The dimension a row is split by was left open by its question, whatever the filter says.
    const split = row.code === 'all' ? undefined : DIMENSIONS.find((dimension) => codes.has(`${dimension}.${row.code}` as 'sex.f'))
    return DIMENSIONS.flatMap((dimension) => {
      const code = dimension === split ? row.code : (indicator.fixed[dimension] ?? state.filters[dimension])
      return code === 'all' ? [] : [codes(`${dimension}.${code}` as 'sex.f')]
    })
  }
}
