import { useCallback, useMemo, useState } from 'react'
import { type CompositeInput, prepareComposite } from '../../../domain/composite/compositeIndex.ts'
import type { RankBand } from '../../../domain/composite/fragility.ts'
import { type IndexParts, indexParts } from '../../../domain/composite/indexParts.ts'
import { queryKey } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useSettled } from '../../../ui/query/useSettled.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import type { FragilityReport, Task } from '../../../ui/tasks/task.ts'
import { type TaskState, useTask } from '../../../ui/tasks/useTask.ts'
import type { AddableIndicators } from '../analysis/ofOneKind.ts'
import { addableIndicators, type ChosenComponents, chosenComponents } from './components.ts'
import { compositeInput, type IndexPlace, indexPlaces, type LeftOutOfIndex, leftOutOfIndex } from './indexPlaces.ts'
import { type LiveIndex, reweigh } from './liveIndex.ts'
import { type AnsweredComponent, useComponentRows } from '../analysis/useComponentRows.ts'

/** How weights are shaken; said in words on the screen. */
export const NOISE_SHARE = 0.25
export const DRAWS = 1000
/** The places whose staying together is reported. */
export const TOP = 10
const SEED = 20080

/** The index as it stands under the weights of the moment. */
export interface Index {
  readonly chosen: ChosenComponents
  /** What else may be weighed. */
  readonly addable: AddableIndicators
  readonly components: readonly AnsweredComponent[]
  /** All answers are here. */
  readonly complete: boolean
  readonly error: unknown
  readonly input: CompositeInput
  /** Null while there is no component to weigh. */
  readonly parts: IndexParts | null
  /** In the order of the components, with the one that is being dragged. */
  readonly weights: readonly number[]
  readonly live: LiveIndex | null
  /**
   * Whether places are ranked: only where two indicators have weight. With one, shaking the weights would move nobody,
   * and a bare order of one indicator would look firm.
   */
  readonly ranks: boolean
  readonly places: readonly IndexPlace[]
  readonly byTerritory: ReadonlyMap<string, IndexPlace>
  readonly leftOut: LeftOutOfIndex
  readonly task: TaskState<FragilityReport>
  /** Null while the worker runs and while a weight is being dragged: no rank is shown without its band. */
  readonly report: FragilityReport | null
  readonly band: (territory: string) => RankBand | null
  /** Weighs on screen only; null puts the weight of the link back. */
  readonly drag: (weight: { readonly indicator: string; readonly weight: number } | null) => void
}

const EMPTY: CompositeInput = { places: [], components: [] }

/** Asks for the components, prepares them once for each answer, and weighs them with every change of a weight. */
export function useIndex(state: AppState, open: OpenRelease): Index {
  const { catalog } = open.release
  const { normalisation, mean } = state.method
  const asked = useMemo(() => chosenComponents(state, catalog), [state, catalog])
  const addable = useMemo(() => addableIndicators(state, catalog), [state, catalog])
  const answers = useComponentRows(asked.counted, state, open)
  const { chosen, components, complete } = useSettled({ chosen: asked, ...answers }, answers.complete)
  const [dragged, drag] = useState<{ readonly indicator: string; readonly weight: number } | null>(null)
  const input = useMemo(() => (components.length > 0 ? compositeInput(components) : EMPTY), [components])
  const prepared = useMemo(
    () => (input.components.length > 0 ? { weigher: prepareComposite(input, { normalisation, mean }), parts: indexParts(input, { normalisation, mean }) } : null),
    [input, normalisation, mean],
  )
  const kept = components.map(({ indicator }) => chosen.counted.find((one) => one.indicator.id === indicator.id)?.weight ?? 0)
  const weights = components.map(({ indicator }, at) => (dragged?.indicator === indicator.id ? dragged.weight : (kept[at] ?? 0)))
  const weighed = weights.join(' ')
  const shown = useMemo(() => {
    const live = prepared && reweigh(prepared.weigher, weights, prepared.parts.toIndex)
    const places = indexPlaces(input, components, weights, live?.index ?? null)
    return { live, places, byTerritory: new Map(places.map((place) => [place.territory, place])), leftOut: leftOutOfIndex(input, components, weights) }
    // Weights are a new list with every render; their text says whether they changed.
    // eslint-disable-next-line react/exhaustive-deps
  }, [prepared, input, components, weighed])
  const ranked = isMixed(kept) && input.places.some((_, place) => input.components.every(({ values }, at) => kept[at] === 0 || values[place] !== null))
  const key = prepared && ranked ? [...components.map(({ query }) => queryKey(query)), state.countries, kept, normalisation, mean].join(' ') : null
  const task: Task<'fragility'> = {
    kind: 'fragility',
    given: { input, weights: kept, choices: { normalisation, mean }, options: { seed: SEED, noise: { kind: 'uniform', share: NOISE_SHARE }, draws: DRAWS }, top: TOP },
  }
  const fragility = useTask(task, key)
  const report = dragged === null ? fragility.result : null
  const bands = useMemo(() => new Map((report?.bands ?? []).map((band) => [band.id, band])), [report])
  const band = useCallback((territory: string) => bands.get(territory) ?? null, [bands])
  return { chosen, addable, components, complete, error: answers.error, input, parts: prepared?.parts ?? null, weights, ranks: isMixed(weights), ...shown, task: fragility, report, band, drag }
}

function isMixed(weights: readonly number[]): boolean {
  return weights.filter((weight) => weight > 0).length > 1
}
