import type { Indicator } from '../../catalog/indicator.ts'
import { levelOfDepth } from '../../catalog/level.ts'
import { splitQuery } from '../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { regionQuery } from '../../catalog/region-query.ts'
import type { Catalog } from '../../catalog/release.ts'
import type { Territory } from '../../catalog/territory.ts'
import type { Query } from '../../database/query.ts'
import type { AppState } from '../../state/app-state.ts'
import { combinationPublished, reduce } from '../../state/reduce.ts'
import { focusOf, gapIndicator, placeQuery, targetOf } from './questions.ts'

/** The id of the indicator that counts people in need, of which the need of single services is taken. */
const NEED = 'need'

export interface GapQuestion {
  readonly indicator: Indicator
  readonly query: Query<ObservationRow>
}

/** What is asked about persons not reached in the place in focus, or in the region. */
export interface GapQuestions {
  /** All services together, or the one of the state. */
  readonly about: GapQuestion | null
  /** By service; null where not published so. */
  readonly services: GapQuestion | null
  /** People in need by service; null where not published so. */
  readonly need: GapQuestion | null
}

/** The questions behind the gaps of a state, each in the published period nearest to that of the state. */
export function gapQuestions(state: AppState, catalog: Catalog, territories: ReadonlyMap<string, Territory>): GapQuestions {
  const gap = gapIndicator(catalog)
  const need = catalog.indicators.find(({ id }) => id === NEED) ?? null
  const focus = territories.get(focusOf(state) ?? '') ?? null
  return {
    about: gap && about(gap, state, catalog, focus),
    services: gap && byService(gap, state, catalog, focus),
    need: need && byService(need, state, catalog, focus),
  }
}

function about(indicator: Indicator, state: AppState, catalog: Catalog, focus: Territory | null): GapQuestion | null {
  const fitted = fittedTo(indicator, state, catalog, focus)
  if (!fitted) return null
  const { period, filters } = fitted
  if (focus) return { indicator, query: placeQuery(indicator, fitted, focus, targetOf(fitted, indicator)) }
  return { indicator, query: regionQuery(indicator, { countries: state.countries, period, filters, target: targetOf(fitted, indicator) }) }
}

function byService(indicator: Indicator, state: AppState, catalog: Catalog, focus: Territory | null): GapQuestion | null {
  const fitted = fittedTo(indicator, { ...state, filters: { ...state.filters, service: 'all' } }, catalog, focus)
  if (!fitted || !combinationPublished(indicator, fitted, 'service').published) return null
  const { period, filters } = fitted
  const target = targetOf(fitted, indicator)
  if (focus) return { indicator, query: splitQuery(indicator, { territories: [focus.id], period, filters, dimension: 'service', target }) }
  return { indicator, query: regionQuery(indicator, { countries: state.countries, period, filters, split: 'service', target }) }
}

/** The state in which the indicator is published for places like the one in focus; null where it is not. */
function fittedTo(indicator: Indicator, state: AppState, catalog: Catalog, focus: Territory | null): AppState | null {
  const level = focus ? levelOfDepth(focus.level) : 'country'
  const fitted = reduce({ ...state, level }, { type: 'choose-indicator', indicator: indicator.id }, catalog)
  return fitted.level === level && combinationPublished(indicator, fitted).published ? fitted : null
}
