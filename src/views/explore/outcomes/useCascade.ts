import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { REGION } from '../../../catalog/region-query.ts'
import { type Cascade, cascade } from '../../../domain/cascade/cascade.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useQuery } from '../../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { cascadeInput, type CountedStep } from '../../../place/cascadeInput.ts'
import { cascadeQuestions, type StepQuestion } from './cascadeQuestions.ts'

export interface CascadeAnswer {
  readonly questions: readonly StepQuestion[]
  readonly rows: Readonly<Record<CountedStep, ObservationRow | null>>
  readonly cascade: Cascade
  readonly loading: boolean
}

/** The cascade of the place in focus or of the region; null where the catalog lacks one of its indicators. */
export function useCascade(state: AppState, indicator: Indicator, open: OpenRelease): CascadeAnswer | null {
  const { catalog } = open.release
  const focus = open.territories.get(state.selection.at(-1) ?? '') ?? null
  const questions = useMemo(() => cascadeQuestions(state, indicator, focus, catalog), [state, indicator, focus, catalog])
  const find = (step: CountedStep) => questions.find((question) => question.step === step)?.query ?? null
  const accessibility = useQuery(open.connector, find('accessibility'))
  const contact = useQuery(open.connector, find('contact'))
  const completion = useQuery(open.connector, find('completion'))
  const outcome = useQuery(open.connector, find('outcome'))
  const all = [accessibility, contact, completion, outcome]
  const about = focus?.id ?? REGION
  const rowOf = (answer: (typeof all)[number]) => (answer.current ? (answer.rows.find((row) => row.territory === about) ?? null) : null)
  const rows = { accessibility: rowOf(accessibility), contact: rowOf(contact), completion: rowOf(completion), outcome: rowOf(outcome) }
  const loading = all.some((answer) => answer.loading)
  // The same rows give the same cascade; the object around them is new at every look.
  // eslint-disable-next-line react/exhaustive-deps
  const found = useMemo(() => cascade(cascadeInput(rows)), [rows.accessibility, rows.contact, rows.completion, rows.outcome])
  return questions.length < 4 ? null : { questions, rows, cascade: found, loading }
}
