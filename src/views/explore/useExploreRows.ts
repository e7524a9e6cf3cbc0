import { useMemo } from 'react'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Dimension } from '../../catalog/service.ts'
import type { Query } from '../../database/query.ts'
import { type QueryState, useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { AppState } from '../../state/app-state.ts'
import { exploreQuestions, type ExploreQuestions } from './questions.ts'

export interface SplitRows {
  readonly dimension: Dimension
  readonly query: Query<ObservationRow>
  readonly rows: readonly ObservationRow[]
}

/** The answers to the questions of the state. One that is on its way is empty: old figures under a new title would lie. */
export interface ExploreRows {
  readonly questions: ExploreQuestions
  readonly map: readonly ObservationRow[]
  readonly headline: readonly ObservationRow[]
  readonly trend: readonly ObservationRow[]
  readonly splits: readonly SplitRows[]
  readonly loading: boolean
  /** The map's answer is here. */
  readonly current: boolean
  readonly error: unknown
}

/**
 * Asks what the analysis on screen shows: trend and splits belong to the overview alone, and asking them elsewhere would
 * start the engine for nothing. Four splits at most, one for each dimension. Filters that are not
 * `published` together at the level are not asked for: every place would seem not to have reported.
 */
export function useExploreRows(state: AppState, open: OpenRelease, published: boolean): ExploreRows {
  const { connector, release, territories } = open
  const questions = useMemo(() => exploreQuestions(state, release.catalog, territories), [state, release, territories])
  const isOverview = state.analysis === 'overview'
  const split = (at: number) => (isOverview ? (questions.splits[at]?.query ?? null) : null)
  const map = useQuery(connector, published ? questions.map : null)
  const headline = useQuery(connector, isOverview || state.analysis === 'outcomes' ? questions.headline : null)
  const trend = useQuery(connector, isOverview ? questions.trend : null)
  const first = useQuery(connector, split(0))
  const second = useQuery(connector, split(1))
  const third = useQuery(connector, split(2))
  const fourth = useQuery(connector, split(3))
  const all = [map, headline, trend, first, second, third, fourth]
  const splits = useSplits(questions, [first, second, third, fourth])
  const [mapRows, headlineRows, trendRows] = [answered(map), answered(headline), answered(trend)]
  const { current } = map
  const loading = all.some((answer) => answer.loading)
  const error = all.find((answer) => answer.error !== null)?.error ?? null
  return useMemo(
    () => ({ questions, map: mapRows, headline: headlineRows, trend: trendRows, splits, loading, current, error }),
    [questions, mapRows, headlineRows, trendRows, splits, loading, current, error],
  )
}

/** A split that has not been answered yet is left out: it would show the codes of another dimension. */
function useSplits(questions: ExploreQuestions, [first, second, third, fourth]: readonly [SplitAnswer, SplitAnswer, SplitAnswer, SplitAnswer]): readonly SplitRows[] {
  const rows = [rowsOf(first), rowsOf(second), rowsOf(third), rowsOf(fourth)] as const
  return useMemo(
    () => questions.splits.flatMap(({ dimension, query }, index) => (rows[index] ? [{ dimension, query, rows: rows[index] }] : [])),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the four answers are what changes, not the list of them
    [questions, ...rows],
  )
}

type SplitAnswer = QueryState<ObservationRow>

function rowsOf(answer: SplitAnswer): readonly ObservationRow[] | null {
  return answer.current ? answer.rows : null
}

const NOTHING: readonly never[] = []

function answered(answer: QueryState<ObservationRow>): readonly ObservationRow[] {
  return answer.current ? answer.rows : NOTHING
}
