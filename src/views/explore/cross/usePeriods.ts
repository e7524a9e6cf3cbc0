import { useMemo, useState } from 'react'
import { ABSENCES, type Absence } from '../../../catalog/observation-status.ts'
import type { PeriodKind } from '../../../catalog/period.ts'
import { axisPointsQuery, type AxisPoint, periodsCubeQuery, type PeriodsQuestion } from '../../../charts/cross/periodsQuery.ts'
import { columnsOf, cubeOfCells } from '../../../charts/cross/query.ts'
import { queryKey } from '../../../database/query.ts'
import { brushScale } from '../../../domain/cross/brushScale.ts'
import { barsOfActive, countsWithin, type CumulativeCounts } from '../../../domain/cross/crossCube.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useQuery } from '../../../ui/query/useQuery.ts'
import { useSettled } from '../../../ui/query/useSettled.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { filtersSetAside } from '../analysis/ofOneKind.ts'
import { isChosen } from '../analysis/useIndicatorRows.ts'
import { addableAxes, chosenAxes, scopeOf } from './axes.ts'
import { brushOfRange } from './crossPlaces.ts'
import type { AxisFigures, CrossFigures, Dragged } from './figures.ts'
import { lackingMost, type MissingPeriods, missingPeriods } from './missingPeriods.ts'

/** Several indicators of the same places in every quarter or year, filtered across. */
export interface Periods extends CrossFigures {
  readonly places: readonly string[]
  /** Periods within all brushes, one number a place. */
  readonly within: ArrayLike<number>
  /** Of the brushed indicators, how often and why each place has no figure of the one it lacks most; null where it lacks none. */
  readonly lacking: readonly (MissingPeriods | null)[]
  /** Periods there are: the same for every place. */
  readonly periods: number
  /** Places and periods within all brushes, and all. */
  readonly inside: number
  readonly rows: number
}

const NOTHING: readonly never[] = []
const NO_COUNTS: CumulativeCounts = { width: 0, counts: new Uint32Array() }
/** A cube is waited for as long as it takes: half of it would be another answer. */
const WITHOUT_END = 2_000_000_000

/** Asks the engine for axes and cubes, one cube for each axis that is brushed, and brushes them here. */
export function usePeriods(state: AppState, open: OpenRelease, every: PeriodKind): Periods {
  const { catalog } = open.release
  const { level, countries } = state
  const chosen = useMemo(() => chosenAxes(state, catalog), [state, catalog])
  const addable = useMemo(() => addableAxes(state, catalog), [state, catalog])
  const places = useMemo(() => placesOf(open, level).filter((id) => isChosen(id, countries, open)), [open, level, countries])
  const question = useMemo<PeriodsQuestion>(
    () => ({
      axes: chosen.counted.flatMap(({ indicator }) => {
        const scope = scopeOf(indicator, every, state, catalog)
        return scope ? [{ indicator, ...scope }] : []
      }),
      level,
      every,
      countries,
    }),
    [chosen, every, state, catalog, level, countries],
  )
  const pointsQuery = useMemo(() => (question.axes.length > 0 ? axisPointsQuery(question) : null), [question])
  const { rows: points, current: isCut, error: pointsError } = useQuery(open.connector, pointsQuery)
  const cut = useMemo(() => (isCut ? cutAxes(question, points, state, catalog) : null), [isCut, points, question, state, catalog])
  const scales = useMemo(() => cut?.axes.map(({ scale }) => scale) ?? NOTHING, [cut])
  const asked = useMemo(() => ({ ...question, axes: question.axes.filter(({ indicator }) => cut?.axes.some((axis) => axis.indicator.id === indicator.id)) }), [question, cut])
  const [dragged, drag] = useState<Dragged | null>(null)
  const [approached, near] = useState(0)
  const active = Math.min(dragged?.axis ?? approached, Math.max(scales.length - 1, 0))
  const kept = useMemo(
    () => (cut?.axes ?? NOTHING).map(({ indicator, scale }) => brushOfRange(scale, chosen.counted.find((axis) => axis.indicator.id === indicator.id)?.range ?? null)),
    [cut, chosen],
  )
  const wholeQuery = useMemo(() => (scales.length > 0 ? periodsCubeQuery(asked, scales, places.length, 0, []) : null), [asked, scales, places])
  const wholeCells = useQuery(open.connector, wholeQuery)
  const activeQuery = useMemo(() => (scales.length > 0 ? periodsCubeQuery(asked, scales, places.length, active, kept) : null), [asked, scales, places, active, kept])
  const activeCells = useQuery(open.connector, activeQuery)
  const isCurrent = cut !== null && wholeCells.current && activeCells.current
  const cubes = useMemo(
    () =>
      isCurrent && cut && wholeQuery
        ? {
            axes: cut.axes,
            empty: cut.empty,
            missing: cut.missing,
            question: queryKey(wholeQuery),
            scales,
            places,
            kept,
            whole: cubeOfCells({ scales, places: places.length }, 0, columnsOf(wholeCells.rows)),
            cube: cubeOfCells({ scales, places: places.length }, active, columnsOf(activeCells.rows)),
          }
        : null,
    [isCurrent, cut, wholeQuery, scales, places, kept, active, wholeCells.rows, activeCells.rows],
  )
  const held = useSettled(cubes, cubes !== null, WITHOUT_END)
  // While the cube of another axis comes, the last one stands; under another question it would answer what nobody asked.
  const settled = wholeQuery && held?.question === queryKey(wholeQuery) ? held : null
  const counted = useMemo(() => {
    if (!settled) return { all: NOTHING, left: NOTHING, brushes: NOTHING, within: NOTHING, lacking: NOTHING, periods: 0, inside: 0, rows: 0 }
    const { cube, whole } = settled
    const brush = dragged?.axis === cube.active ? dragged.brush : (settled.kept[cube.active] ?? null)
    const barsOf = (of: typeof cube, at: number, its: typeof brush) => {
      const scale = settled.scales[at]
      return at === of.active && scale ? barsOfActive(of, scale) : countsWithin(of.views[at] ?? NO_COUNTS, its)
    }
    const within = countsWithin(cube.places, brush)
    const all = countsWithin(whole.places, null)
    const brushes = settled.kept.map((one, at) => (at === cube.active ? brush : one))
    return {
      all: settled.scales.map((_, at) => barsOf(whole, at, null)),
      left: settled.scales.map((_, at) => barsOf(cube, at, brush)),
      brushes,
      within,
      lacking: settled.places.map((_, place) => lackingMost(place, settled.missing, brushes)),
      periods: all[0] ?? 0,
      inside: within.reduce((sum, count) => sum + count, 0),
      rows: all.reduce((sum, count) => sum + count, 0),
    }
  }, [settled, dragged])
  const isEmpty = question.axes.length === 0 || (cut !== null && scales.length === 0)
  return {
    chosen,
    addable,
    complete: isEmpty || settled !== null,
    error: pointsError ?? wholeCells.error ?? activeCells.error,
    axes: settled?.axes ?? NOTHING,
    empty: settled?.empty ?? cut?.empty ?? NOTHING,
    queries: wholeQuery ? [wholeQuery] : NOTHING,
    places: settled?.places ?? NOTHING,
    ...counted,
    drag,
    near,
  }
}

/** Ids of a level in the order in which the engine numbers them. */
function placesOf(open: OpenRelease, level: AppState['level']): readonly string[] {
  const depth = { country: 0, department: 1, municipality: 2, district: null }[level]
  return [...open.territories.values()].filter((territory) => (depth === null ? territory.is_leaf : territory.level === depth)).map(({ id }) => id).toSorted()
}

function cutAxes(question: PeriodsQuestion, points: readonly AxisPoint[], state: AppState, catalog: OpenRelease['release']['catalog']) {
  const axes: AxisFigures[] = []
  const empty: AxisFigures['indicator'][] = []
  /** One an axis. */
  const missing: ReadonlyMap<number, MissingPeriods>[] = []
  question.axes.forEach(({ indicator: { id } }, at) => {
    const indicator = catalog.indicators.find((one) => one.id === id)
    if (!indicator) return
    const values = points.flatMap((point) => (point.axis === at && point.value !== null ? [point.value] : []))
    const absent = points.filter((point) => point.axis === at && point.place !== null)
    const counted = (absence: Absence) => absent.reduce((sum, { status, rows }) => sum + (status === absence ? rows : 0), 0)
    const absences = Object.fromEntries(ABSENCES.map((absence) => [absence, counted(absence)])) as Record<Absence, number>
    const scale = brushScale(values, indicator.unit === 'persons' || indicator.unit === 'services')
    if (!scale) return empty.push(indicator)
    missing.push(missingPeriods(absent))
    return axes.push({ indicator, scale, absences, setAside: filtersSetAside(indicator, state, catalog), period: null })
  })
  return { axes, empty, missing }
}
