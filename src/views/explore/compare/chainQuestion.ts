import type { Indicator } from '../../../catalog/indicator.ts'
import { LEVELS, levelOfDepth } from '../../../catalog/level.ts'
import { NO_FILTERS } from '../../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Catalog } from '../../../catalog/release.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import { combinationPublished } from '../../../state/reduce.ts'
import { type ChainEnd, wantedEnd } from './chain.ts'
import { aboutPlaces, commonPeriod } from './questions.ts'

/** Indicators whose counts make the chain, by the part they play in it. */
const INDICATORS = {
  access: 'access-30',
  coverage: 'coverage',
  completion: 'completion',
  certification: 'certification',
  placement: 'placement',
} as const
export type ChainMeasure = keyof typeof INDICATORS

const MEASURES: Readonly<Record<ChainEnd, readonly ChainMeasure[]>> = {
  served: ['access', 'coverage'],
  completed: ['access', 'coverage', 'completion'],
  certified: ['access', 'coverage', 'completion', 'certification'],
  placed: ['access', 'coverage', 'completion', 'certification', 'placement'],
}

export interface ChainQuestion {
  readonly wanted: ChainEnd
  readonly period: string
  /** The filters of the screen are not published for all of the chain, so it is of everybody. */
  readonly withoutFilters: boolean
  readonly measures: readonly { readonly measure: ChainMeasure; readonly indicator: Indicator; readonly query: Query<ObservationRow> }[]
}

/**
 * The questions of the chain about two places: one period for all of it, and the filters of the screen where every
 * table has them, else none. Null where the catalog lacks an indicator of the chain or no period is common to all.
 */
export function chainQuestion(state: AppState, catalog: Catalog, pair: readonly [Territory, Territory]): ChainQuestion | null {
  const wanted = wantedEnd(state.indicator)
  const found = MEASURES[wanted].map((measure) => ({ measure, indicator: catalog.indicators.find(({ id }) => id === INDICATORS[measure]) }))
  const measures = found.flatMap(({ measure, indicator }) => (indicator ? [{ measure, indicator }] : []))
  if (measures.length < found.length) return null
  const levels = LEVELS.filter((level) => pair.some((place) => levelOfDepth(place.level) === level))
  const period = commonPeriod(measures.map(({ indicator }) => indicator), levels, state, catalog)
  if (period === null) return null
  const kept = measures.every(({ indicator }) => levels.every((level) => combinationPublished(indicator, { level, period, filters: state.filters }).published))
  const filters = kept ? state.filters : NO_FILTERS
  return {
    wanted,
    period,
    withoutFilters: !kept && Object.values(state.filters).some((code) => code !== 'all'),
    measures: measures.map((one) => ({ ...one, query: aboutPlaces(one.indicator, pair, period, filters, 1) })),
  }
}
