import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import { mapQuery } from '../../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Query } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import { combinationPublished, reduce } from '../../../state/reduce.ts'
import { useQuery } from '../../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'

/** The rows of an indicator at the level on screen, in the period nearest to the one on screen. */
export interface IndicatorRows {
  readonly indicator: Indicator
  /** Null where the indicator has nothing at this level, or not with these filters. */
  readonly query: Query<ObservationRow> | null
  /** The period really asked for, which may be another than on screen. */
  readonly period: string
  /** One a place of the chosen countries, in the order of ids; empty until answered. */
  readonly rows: readonly ObservationRow[]
  readonly loading: boolean
  readonly error: unknown
}

const NOTHING: readonly never[] = []

/** The question `useIndicatorRows` asks. Throws a RangeError for an indicator the catalog lacks. */
export function indicatorQuestion(
  id: string,
  state: AppState,
  catalog: OpenRelease['release']['catalog'],
): { indicator: Indicator; period: string; query: Query<ObservationRow> | null } {
  const indicator = catalog.indicators.find((candidate) => candidate.id === id)
  if (!indicator) throw new RangeError(`unknown indicator: ${id}`)
  const fitted = reduce(state, { type: 'choose-indicator', indicator: id }, catalog)
  const published = fitted.level === state.level && combinationPublished(indicator, fitted).published
  const target = fitted.target ?? indicator.target ?? 1
  const { level, period, filters } = fitted
  return { indicator, period, query: published ? mapQuery(indicator, { level, period, filters, target }) : null }
}

/** Asks for the rows of any indicator beside the one on screen. */
export function useIndicatorRows(id: string, state: AppState, open: OpenRelease): IndicatorRows {
  const { catalog } = open.release
  const question = useMemo(() => indicatorQuestion(id, state, catalog), [id, state, catalog])
  const { rows: answered, current, loading, error } = useQuery(open.connector, question.query)
  const { countries } = state
  const rows = useMemo(
    () => (current ? answered.filter((row) => isChosen(row.territory, countries, open)) : NOTHING),
    [current, answered, countries, open],
  )
  return { ...question, rows, loading, error }
}

/** Whether a place lies in the chosen countries; with none chosen all do. */
export function isChosen(id: string, countries: AppState['countries'], open: OpenRelease): boolean {
  return countries.length === 0 || countries.some((country) => country === open.territories.get(id)?.country)
}
