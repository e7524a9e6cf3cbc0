import { useMemo, useState } from 'react'
import { barsOfActive, countsWithin, crossCube } from '../../../domain/cross/crossCube.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useSettled } from '../../../ui/query/useSettled.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { absenceCounts } from '../analysis/absenceCounts.ts'
import { useComponentRows } from '../analysis/useComponentRows.ts'
import { addableAxes, chosenAxes } from './axes.ts'
import { brushOfRange, type CrossPlaces, crossPlaces, type Standing, standingOf } from './crossPlaces.ts'
import type { CrossFigures, Dragged } from './figures.ts'

/** Several indicators of the same places in one period, filtered across. */
export interface OnePeriod extends CrossFigures {
  readonly data: CrossPlaces
  /** One a place, in the order of `data.places`. */
  readonly standings: readonly Standing[]
  readonly inside: number
  readonly unknown: number
}

/** Asks for the indicators and counts them anew with every movement of a brush. */
export function useOnePeriod(state: AppState, open: OpenRelease): OnePeriod {
  const { catalog } = open.release
  const asked = useMemo(() => chosenAxes(state, catalog), [state, catalog])
  const addable = useMemo(() => addableAxes(state, catalog), [state, catalog])
  const answers = useComponentRows(asked.counted, state, open)
  const { chosen, components, complete } = useSettled({ chosen: asked, ...answers }, answers.complete)
  const data = useMemo(() => crossPlaces(components), [components])
  const [dragged, drag] = useState<Dragged | null>(null)
  const kept = useMemo(
    () => data.axes.map(({ indicator, scale }) => brushOfRange(scale, chosen.counted.find((axis) => axis.indicator.id === indicator.id)?.range ?? null)),
    [data, chosen],
  )
  const active = Math.min(dragged?.axis ?? 0, Math.max(data.axes.length - 1, 0))
  // The cube of an axis is counted once, however long that axis is brushed.
  const cube = useMemo(() => (data.axes.length > 0 ? crossCube(data.table, active, kept) : null), [data, active, kept])
  const all = useMemo(
    () => data.axes.map(({ scale }, at) => barsOfActive(crossCube(data.table, at, []), scale)),
    [data],
  )
  const brush = dragged ? dragged.brush : (kept[active] ?? null)
  const counted = useMemo(() => {
    const brushes = kept.map((one, at) => (at === active ? brush : one))
    const left = cube ? data.axes.map(({ scale }, at) => (at === active ? barsOfActive(cube, scale) : countsWithin(cube.views[at] ?? NO_COUNTS, brush))) : []
    const within = cube ? countsWithin(cube.places, brush) : new Uint32Array()
    const standings = data.places.map((_, position) => ((within[position] ?? 0) > 0 ? INSIDE : standingOf(position, data, brushes)))
    const inside = within.reduce((sum, count) => sum + count, 0)
    return { brushes, left, standings, inside, unknown: standings.filter(({ kind }) => kind === 'unknown').length }
  }, [cube, data, kept, active, brush])
  const axes = useMemo(() => data.axes.map((axis) => ({ ...axis, absences: absenceCounts(axis.rows).counts })), [data])
  const empty = useMemo(() => data.empty.map(({ indicator }) => indicator), [data])
  const queries = useMemo(() => data.axes.map(({ query }) => query), [data])
  return { chosen, addable, complete, error: answers.error, data, axes, empty, queries, all, ...counted, drag, near: nothing }
}

/** Counting these places takes no time worth preparing for. */
function nothing() {}

const INSIDE: Standing = { kind: 'inside' }
const NO_COUNTS = { width: 0, counts: new Uint32Array() }
