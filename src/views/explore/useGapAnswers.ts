import { useMemo } from 'react'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { AppState } from '../../state/app-state.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { type GapQuestion, gapQuestions } from './gapQuestions.ts'

export interface GapAnswer extends GapQuestion {
  /** Empty until the question is answered. */
  readonly rows: readonly ObservationRow[]
}

export interface GapAnswers {
  readonly about: GapAnswer | null
  readonly services: GapAnswer | null
  readonly need: GapAnswer | null
  readonly loading: boolean
}

/** The answers to `gapQuestions` of a state. */
export function useGapAnswers(state: AppState, open: OpenRelease): GapAnswers {
  const { connector, release, territories } = open
  const asked = useMemo(() => gapQuestions(state, release.catalog, territories), [state, release, territories])
  const about = useQuery(connector, asked.about?.query ?? null)
  const services = useQuery(connector, asked.services?.query ?? null)
  const need = useQuery(connector, asked.need?.query ?? null)
  const answer = (question: GapQuestion | null, { current, rows }: typeof about) => question && { ...question, rows: current ? rows : NOTHING }
  return {
    about: answer(asked.about, about),
    services: answer(asked.services, services),
    need: answer(asked.need, need),
    loading: [about, services, need].some(({ loading }) => loading),
  }
}

const NOTHING: readonly never[] = []
