import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Dimension } from '../../catalog/service.ts'
import type { Query } from '../../database/query.ts'
import type { AppState } from '../../state/app-state.ts'
import type { ExploreFigure } from '../../state/link/figure.ts'
import { combinationPublished } from '../../state/reduce.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { exploreQuestions } from '../explore/questions.ts'

export interface Figure {
  readonly indicator: Indicator
  /** Whether the filters of the state are published together at its level. */
  readonly published: boolean
  /** The one question the figure asks; null where it asks nothing, as a split that is not published. */
  readonly query: Query<ObservationRow> | null
  /** Empty until the question now asked is answered. */
  readonly rows: readonly ObservationRow[]
  /** Rows within the chosen countries, for figures of places. */
  readonly shown: readonly ObservationRow[]
  readonly current: boolean
  readonly error: unknown
}

/** Asks what one figure shows and nothing else. Throws a RangeError where the catalog lacks the indicator, which the codec rules out. */
export function useFigure(state: AppState, open: OpenRelease, figure: ExploreFigure): Figure {
  const { release, territories, connector } = open
  const indicator = release.catalog.indicators.find(({ id }) => id === state.indicator)
  if (!indicator) throw new RangeError(`unknown indicator: ${state.indicator}`)
  const questions = useMemo(() => exploreQuestions(state, release.catalog, territories), [state, release, territories])
  const ofPlaces = figure === 'map' || figure === 'ranked' || figure === 'distribution'
  const published = combinationPublished(indicator, state).published
  const dimension = dimensionOf(figure)
  const query = ofPlaces
    ? published ? questions.map : null
    : figure === 'trend'
      ? questions.trend
      : (questions.splits.find((split) => split.dimension === dimension)?.query ?? null)
  const answer = useQuery(connector, query)
  const rows = answer.current ? answer.rows : NOTHING
  const { countries } = state
  const shown = useMemo(
    () => rows.filter((row) => countries.length === 0 || countries.some((country) => country === territories.get(row.territory)?.country)),
    [rows, countries, territories],
  )
  return { indicator, published: published || !ofPlaces, query, rows, shown, current: answer.current, error: answer.error }
}

const NOTHING: readonly never[] = []

/** The dimension of a split; null for every other figure. */
export function dimensionOf(figure: ExploreFigure): Dimension | null {
  return figure.startsWith('split-') ? (figure.slice('split-'.length) as Dimension) : null
}
