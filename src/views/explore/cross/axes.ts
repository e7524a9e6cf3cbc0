import type { Indicator } from '../../../catalog/indicator.ts'
import type { Filters } from '../../../catalog/observation-sql.ts'
import type { PeriodKind } from '../../../catalog/period.ts'
import type { Catalog } from '../../../catalog/release.ts'
import type { AppState } from '../../../state/app-state.ts'
import { type CrossAxis, MAXIMUM_AXES, type MethodSettings } from '../../../state/method-settings.ts'
import { combinationPublished, reduce } from '../../../state/reduce.ts'
import { type AddableIndicators, addableTo, ofOneKind, type OneKind } from '../analysis/ofOneKind.ts'

export type Axes = MethodSettings['axes']

/** What stands before anybody chose: how many need support, how many it reaches, who lives near it, and how poor they are. */
const OWN_AXES: readonly string[] = ['need', 'coverage', 'access-30', 'completion']

export interface ChosenAxis {
  readonly indicator: Indicator
  readonly range: CrossAxis['range']
}
export type ChosenAxes = OneKind<ChosenAxis>

/** The axes in force: those of the link, else the indicator on screen and the own ones that the catalog knows. */
export function axesInForce(state: AppState, catalog: Catalog): Axes {
  if (state.method.axes.length > 0) return state.method.axes
  const known = [state.indicator, ...OWN_AXES].filter((id) => catalog.indicators.some((indicator) => indicator.id === id))
  return [...new Set(known)].slice(0, MAXIMUM_AXES).map((indicator) => ({ indicator, range: null }))
}

/** Which axes count. The first that is published here decides whether all are of the demonstration. */
export function chosenAxes(state: AppState, catalog: Catalog): ChosenAxes {
  return ofOneKind(
    axesInForce(state, catalog).map(({ indicator, range }) => ({ id: indicator, range })),
    state,
    catalog,
    publishedIn(state),
  )
}

/** Indicators that may join the axes. */
export function addableAxes(state: AppState, catalog: Catalog): AddableIndicators {
  const listed = axesInForce(state, catalog).map(({ indicator }) => indicator)
  return addableTo(listed, chosenAxes(state, catalog).kind, state, catalog, publishedIn(state))
}

/** The filters and the target that the figures of an indicator follow in every period of a kind; null where it has none here. */
export function scopeOf(indicator: Indicator, every: PeriodKind, state: AppState, catalog: Catalog): { readonly filters: Filters; readonly target: number } | null {
  const fitted = reduce(state, { type: 'choose-indicator', indicator: indicator.id }, catalog)
  const { kinds } = combinationPublished(indicator, fitted)
  if (fitted.level !== state.level || indicator.periodMatch === 'latest' || !kinds.includes(every)) return null
  return { filters: fitted.filters, target: fitted.target ?? indicator.target ?? 1 }
}

function publishedIn({ method: { span } }: AppState) {
  return span === 'period' ? undefined : (indicator: Indicator, state: AppState, catalog: Catalog) => scopeOf(indicator, span, state, catalog) !== null
}

/** The axes with another range for one of them. */
export function withRange(axes: Axes, indicator: string, range: CrossAxis['range']): Axes {
  return axes.map((axis) => (axis.indicator === indicator ? { indicator, range } : axis))
}

/** The axes with one more; the same where they are full. */
export function withAxis(axes: Axes, indicator: string): Axes {
  return axes.length >= MAXIMUM_AXES ? axes : [...axes, { indicator, range: null }]
}

/** The axes without one. The last one stays: no axes would mean the own ones. */
export function withoutAxis(axes: Axes, indicator: string): Axes {
  return axes.length > 1 ? axes.filter((axis) => axis.indicator !== indicator) : axes
}
