import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import { LEVELS, levelOfDepth } from '../../../catalog/level.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { type ChainResult, chainOf, type MeasuredRows } from './chain.ts'
import { type ChainQuestion, chainQuestion } from './chainQuestion.ts'
import { type Comparison, comparison } from './comparison.ts'
import { type MixDimension, mixOf, mixQuestions, type MixResult } from './mix.ts'
import { comparedPlaces } from './places.ts'
import { commonPeriod, comparisonQuestions } from './questions.ts'
import { useAnswers } from './useAnswers.ts'

export interface ChainAnswer {
  readonly question: ChainQuestion
  /** Null while an answer is on its way. */
  readonly result: ChainResult | null
}

export interface MixAnswer {
  readonly dimension: MixDimension
  readonly result: MixResult | null
}

export interface Compared {
  readonly comparison: Comparison
  /** Null where no period is common to the parts. */
  readonly chain: ChainAnswer | null
  readonly mixes: readonly MixAnswer[]
  readonly mixPeriod: string | null
  /** Indicators and questions of everything shown, for the note on the method. */
  readonly indicators: readonly Indicator[]
  readonly queries: readonly Query<ObservationRow>[]
  readonly loading: boolean
  readonly error: unknown
}

const NO_PLACES: readonly Territory[] = []

/** Asks all indicators about the places compared, and what takes the difference of the first two apart. */
export function useComparison(state: AppState, open: OpenRelease): Compared {
  const { catalog } = open.release
  const { territories, connector } = open
  const chosen = useMemo(() => comparedPlaces(state.selection, territories), [state.selection, territories])
  const places = chosen.length > 1 ? chosen : NO_PLACES
  const asked = useMemo(() => {
    const [first, second] = places
    const questions = comparisonQuestions(state, catalog, places)
    if (!first || !second) return { questions, chain: null, mix: [], mixPeriod: null }
    const pair = [first, second] as const
    const coverage = catalog.indicators.find(({ id }) => id === 'coverage')
    const levels = LEVELS.filter((level) => pair.some((place) => levelOfDepth(place.level) === level))
    const mixPeriod = coverage ? commonPeriod([coverage], levels, state, catalog) : null
    const mix = coverage && mixPeriod !== null ? mixQuestions(coverage, pair, mixPeriod, state.filters) : []
    return { questions, chain: chainQuestion(state, catalog, pair), mix, mixPeriod }
  }, [state, catalog, places])
  const queries = useMemo(
    () => [...asked.questions.map(({ query }) => query), ...(asked.chain?.measures.map(({ query }) => query) ?? []), ...asked.mix.map(({ query }) => query)],
    [asked],
  )
  const answers = useAnswers(connector, queries)
  return useMemo(() => {
    const pair = [places[0]?.id ?? '', places[1]?.id ?? ''] as const
    const compared = comparison(asked.questions, ({ query }) => answers.rowsOf(query), places, territories)
    return {
      comparison: compared,
      chain: asked.chain && { question: asked.chain, result: chainResult(asked.chain, answers.rowsOf, pair) },
      mixes: asked.mix.map(({ dimension, query }) => {
        const rows = answers.rowsOf(query)
        return { dimension, result: rows && mixOf(rows, dimension, pair) }
      }),
      mixPeriod: asked.mixPeriod,
      indicators: compared.rows.map(({ question }) => question.indicator),
      queries: [...new Map(queries.map((query) => [`${query.sql} ${query.parameters.join(' ')}`, query])).values()],
      loading: answers.loading,
      error: answers.error,
    }
  }, [asked, queries, answers, places, territories])
}

function chainResult(
  question: ChainQuestion,
  rowsOf: (query: Query<ObservationRow>) => readonly ObservationRow[] | null,
  pair: readonly [string, string],
): ChainResult | null {
  const answered = question.measures.map(({ measure, query }) => ({ measure, rows: rowsOf(query) }))
  if (answered.some(({ rows }) => rows === null)) return null
  const of = (territory: string): MeasuredRows =>
    Object.fromEntries(answered.map(({ measure, rows }) => [measure, rows?.find((row) => row.territory === territory) ?? null]))
  return chainOf(question.wanted, of(pair[0]), of(pair[1]), pair)
}
