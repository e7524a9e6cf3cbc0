import type { Indicator } from '../../../catalog/indicator.ts'
import { levelOfDepth } from '../../../catalog/level.ts'
import { isUnfiltered, mapQuery } from '../../../catalog/observation-queries.ts'
import { type ObservationRow, observationStatement } from '../../../catalog/observation-sql.ts'
import { regionQuery } from '../../../catalog/region-query.ts'
import type { Catalog } from '../../../catalog/release.ts'
import type { Territory } from '../../../catalog/territory.ts'
import { COUNTED_STEPS, type CountedStep, STEP_INDICATORS } from '../../../place/cascadeInput.ts'
import type { Query } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import { combinationPublished } from '../../../state/reduce.ts'

export interface StepQuestion {
  readonly step: CountedStep
  readonly indicator: Indicator
  /** Null where the period or the filters are not published for such a place. */
  readonly query: Query<ObservationRow> | null
}

/** The questions behind the cascade of a place, or of the chosen countries together; none where the catalog lacks a step. */
export function cascadeQuestions(state: AppState, onScreen: Indicator, focus: Territory | null, catalog: Catalog): readonly StepQuestion[] {
  // An indicator of one group of services has its cascade within that group.
  const filters = { ...state.filters, service: onScreen.fixed.service ?? state.filters.service } as AppState['filters']
  const level = focus ? levelOfDepth(focus.level) : 'country'
  return COUNTED_STEPS.flatMap((step): StepQuestion[] => {
    const indicator = catalog.indicators.find(({ id }) => id === STEP_INDICATORS[step])
    if (!indicator) return []
    const { period, countries } = state
    // Another period would set the people of one year against those of another.
    const published = indicator.availability.periods.includes(period) && combinationPublished(indicator, { level, period, filters }).published
    if (!published) return [{ step, indicator, query: null }]
    const scope = { period, filters, target: 1 }
    if (!focus) return [{ step, indicator, query: regionQuery(indicator, { ...scope, countries }) }]
    // The whole map waits in the release; with filters the engine has to be asked, and then about this place alone.
    if (isUnfiltered(filters)) return [{ step, indicator, query: mapQuery(indicator, { ...scope, level }) }]
    const statement = observationStatement(indicator, { ...scope, territories: { ids: [focus.id] } })
    return [{ step, indicator, query: { name: 'cascade', ...statement, shelf: null } }]
  })
}
