import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import { NO_FILTERS } from '../../../catalog/observation-queries.ts'
import { queryKey } from '../../../database/query.ts'
import type { PlacementProblem } from '../../../domain/placement/placementProblem.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { usePlacement } from '../../../ui/placement/usePlacement.ts'
import { useTask } from '../../../ui/tasks/useTask.ts'
import { type IndicatorRows, useIndicatorRows } from '../analysis/useIndicatorRows.ts'
import { targetOf } from '../questions.ts'
import { NEED, OFFERED, peopleMeasure } from './peopleMeasure.ts'
import { placementWorkOf, questionFault } from './placementWorkOf.ts'
import { type Plan, planOf } from './planOf.ts'
import { locateQuestion, type LocateQuestion } from './question.ts'
import { travelStore } from './travelStore.ts'
import { travelProblem } from './travelProblem.ts'

/** Whether the release holds what the question is asked of. */
export function canLocate(indicators: readonly Pick<Indicator, 'id'>[]): boolean {
  return [NEED, OFFERED].every((id) => indicators.some((indicator) => indicator.id === id))
}

/** Asks the data, works out distances, and answers the question of a state; everything the screen says of it. */
export function useLocate(state: AppState, open: OpenRelease) {
  const settings = state.method.placement
  const { catalog } = open.release
  const measure = useMemo(() => peopleMeasure(settings, catalog), [settings, catalog])
  const people = useIndicatorRows(measure.indicator, useAsked(state, measure.filters.service, measure.filters.age, state.countries), open)
  const offered = useIndicatorRows(OFFERED, useAsked(state, settings.service, 'all', NOWHERE), open)
  const offices = useIndicatorRows(OFFERED, useAsked(state, 'all', 'all', NOWHERE), open)
  const travel = useSyncExternalStore(travelStore.subscribe, travelStore.current)
  const times = settings.travel !== null && travel?.mark === settings.travel ? travel.times : null
  const answered = [people, offered, offices].every(isAnswered)
  const target = targetOf(state, people.indicator)
  const question = useMemo(
    () => (answered ? locateQuestion({ people: people.rows, offered: offered.rows, offices: offices.rows }, settings, open.territories, target) : null),
    [answered, people.rows, offered.rows, offices.rows, settings, open.territories, target],
  )
  const fault = question && questionFault(question, settings, times !== null)
  const given = useMemo(() => question && { places: question.places.map(({ at }) => at), standing: question.standing }, [question])
  const distancesKey = useMemo(() => (given && times === null && fault !== 'nobody' ? JSON.stringify(given) : null), [given, times, fault])
  const distances = useTask(given && { kind: 'seat-distances', given }, distancesKey)
  const whole = useMemo((): PlacementProblem | null => {
    if (!question) return null
    const weights = question.places.map(({ persons }) => persons)
    if (times) return { weights, ...travelProblem(question.places, times) }
    return distances.result?.rows.length === weights.length ? { weights, distances: distances.result.rows, existing: distances.result.existing } : null
  }, [question, times, distances.result])
  const [asked, setAsked] = useState(() => !isSlowLine())
  const [attempt, setAttempt] = useState(0)
  const work = useMemo(() => (question && whole && !fault ? placementWorkOf(question, settings, whole, asked) : null), [question, whole, fault, settings, asked])
  const key = useMemo(() => {
    // What a person made of the answer changes nothing of the question.
    const asking = { ...settings, plan: null, saved: [] }
    return work && JSON.stringify([asking, attempt, asked, target, state.countries, ...[people, offered, offices].map(({ query }) => query && queryKey(query))])
  }, [work, settings, attempt, asked, target, state.countries, people, offered, offices])
  const placement = usePlacement(work, key)
  const answerIds = useMemo(() => placement.taken && work && question ? placement.taken.map((candidate) => question.places[question.candidates[candidate] ?? -1]?.id ?? '').filter((id) => id !== '') : null, [placement.taken, work, question])
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  // Without an answer the map shows how things stand.
  const isUnanswered = fault !== null || placement.answer?.allowed === false
  const ids = draft ?? settings.plan ?? answerIds ?? (isUnanswered ? NOTHING : null)
  const plan = usePlan(ids, question, whole, settings)
  const answerPlan = usePlan(answerIds, question, whole, settings)
  return {
    settings,
    people,
    offered,
    measure,
    target,
    question,
    fault: people.query === null ? null : fault,
    published: people.query !== null,
    loading: !answered && people.query !== null,
    error: people.error ?? offered.error ?? offices.error,
    distances,
    travel: times ? travel : null,
    whole,
    work,
    placement,
    /** Ids of the best set found. */
    answerIds,
    answerPlan,
    /** Ids of the plan on screen: being dragged, set by hand, or that of the answer. */
    ids,
    plan,
    byHand: settings.plan !== null,
    draft,
    setDraft,
    /** The solver is read and the answer proven. */
    asked,
    prove: () => setAsked(true),
    again: () => setAttempt((before) => before + 1),
  }
}

export type Locate = ReturnType<typeof useLocate>

const NOWHERE: AppState['countries'] = []
const NOTHING: readonly string[] = []

/** The state in which an indicator of the question is asked for: municipalities, with the filters of the question and no others. */
function useAsked(state: AppState, service: string, age: string, countries: AppState['countries']): AppState {
  return useMemo(() => ({ ...state, level: 'municipality', filters: { ...NO_FILTERS, service, age } as AppState['filters'], countries }), [state, service, age, countries])
}

function isAnswered({ query, rows }: IndicatorRows): boolean {
  return query !== null && rows.length > 0
}

function usePlan(ids: readonly string[] | null, question: LocateQuestion | null, whole: PlacementProblem | null, settings: PlacementSettings): Plan | null {
  return useMemo(() => (ids && question && whole ? planOf(ids, question, whole, settings) : null), [ids, question, whole, settings])
}

/** Whether the line is known to be slow or paid for by the byte: a megabyte of solver is then read only when asked for. */
function isSlowLine(): boolean {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData?: boolean; readonly effectiveType?: string } }
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '')
}
