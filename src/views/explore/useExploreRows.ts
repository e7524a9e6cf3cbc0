import { useMemo } from 'react'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Dimension } from '../../catalog/service.ts'
import type { Query } from '../../database/query.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { AppState } from '../../state/app-state.ts'
import { exploreQuestions, type ExploreQuestions } from './questions.ts'

export interface SplitRows {
  readonly dimension: Dimension
  readonly query: Query<ObservationRow>
  readonly rows: readonly ObservationRow[]
}

/** The answers on screen, and whether they already belong to the state. */
export interface ExploreRows {
  readonly questions: ExploreQuestions
  readonly map: readonly ObservationRow[]
  readonly headline: readonly ObservationRow[]
  readonly trend: readonly ObservationRow[]
  readonly splits: readonly SplitRows[]
  readonly gaps: readonly ObservationRow[]
  readonly loading: boolean
  /** The map's rows belong to the state, not to the one before. */
  readonly current: boolean
  readonly error: unknown
}

/**
 * Asks everything the Explore screen shows. Four splits at most, one for each dimension. Filters that are not
 * `published` together at the level are not asked for: every place would seem not to have reported.
 */
export function useExploreRows(state: AppState, open: OpenRelease, published: boolean): ExploreRows {
  const { connector, release, territories } = open
  const questions = useMemo(() => exploreQuestions(state, release.catalog, territories), [state, release, territories])
  const map = useQuery(connector, published ? questions.map : null)
  const headline = useQuery(connector, questions.headline)
  const trend = useQuery(connector, questions.trend)
  const gaps = useQuery(connector, questions.gaps)
  const first = useQuery(connector, questions.splits[0]?.query ?? null)
  const second = useQuery(connector, questions.splits[1]?.query ?? null)
  const third = useQuery(connector, questions.splits[2]?.query ?? null)
  const fourth = useQuery(connector, questions.splits[3]?.query ?? null)
  const splitAnswers = [first, second, third, fourth]
  const all = [map, headline, trend, gaps, ...splitAnswers]
  return {
    questions,
    map: map.rows,
    headline: headline.rows,
    trend: trend.rows,
    // A split that has not been answered yet would show the codes of another dimension.
    splits: questions.splits.flatMap(({ dimension, query }, index) => {
      const answer = splitAnswers[index]
      return answer?.current ? [{ dimension, query, rows: answer.rows }] : []
    }),
    gaps: gaps.rows,
    loading: all.some((answer) => answer.loading),
    current: map.current,
    error: all.find((answer) => answer.error !== null)?.error ?? null,
  }
}
