import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Dimension } from '../../../catalog/service.ts'
import type { Query } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import { type QueryState, useQuery } from '../../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { filtersSetAside } from './ofOneKind.ts'
import { indicatorQuestion, isChosen } from './useIndicatorRows.ts'

/** One of several indicators with its question and its answer within the chosen countries. */
export interface AnsweredComponent {
  readonly indicator: Indicator
  /** One a place. */
  readonly rows: readonly ObservationRow[]
  readonly query: Query<ObservationRow>
  /** The period asked for, the nearest to the one on screen. */
  readonly period: string
  /** Filters on screen that its figures do not follow. */
  readonly setAside: readonly Dimension[]
}

/** All answers at once; none while one is on its way, since some of them would say something else than all. */
export interface ComponentAnswers {
  /** Same identity for as long as the answers are the same. */
  readonly components: readonly AnsweredComponent[]
  readonly complete: boolean
  readonly error: unknown
}

const NOTHING: readonly never[] = []

/** Asks for the rows of each indicator, eight at most. */
export function useComponentRows(counted: readonly { readonly indicator: Indicator }[], state: AppState, open: OpenRelease): ComponentAnswers {
  const { catalog } = open.release
  const questions = useMemo(
    () => counted.map(({ indicator }) => ({ ...indicatorQuestion(indicator.id, state, catalog), setAside: filtersSetAside(indicator, state, catalog) })),
    [counted, state, catalog],
  )
  // Hooks stand in a fixed number: one for each place in the longest list.
  const answers = [
    useQuery(open.connector, questions[0]?.query ?? null),
    useQuery(open.connector, questions[1]?.query ?? null),
    useQuery(open.connector, questions[2]?.query ?? null),
    useQuery(open.connector, questions[3]?.query ?? null),
    useQuery(open.connector, questions[4]?.query ?? null),
    useQuery(open.connector, questions[5]?.query ?? null),
    useQuery(open.connector, questions[6]?.query ?? null),
    useQuery(open.connector, questions[7]?.query ?? null),
  ]
  const complete = questions.every((_, at) => answers[at]?.current ?? false)
  const rows = answers.map((answer: QueryState<ObservationRow>) => answer.rows)
  const asked = questions.map(({ indicator, period, setAside }) => [indicator.id, period, ...setAside].join(' ')).join()
  const components = useMemo(
    () =>
      complete
        ? questions.flatMap(({ indicator, query, period, setAside }, at) =>
            query ? [{ indicator, query, period, setAside, rows: (rows[at] ?? NOTHING).filter((row) => isChosen(row.territory, state.countries, open)) }] : [],
          )
        : NOTHING,
    // Questions are made anew with every change of the state; their answers tell whether anything really changed.
    // eslint-disable-next-line react/exhaustive-deps
    [complete, asked, ...rows, state.countries, open],
  )
  return { components, complete, error: answers.find((answer) => answer.error !== null)?.error ?? null }
}
