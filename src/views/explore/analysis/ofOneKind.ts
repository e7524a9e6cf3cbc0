import type { Indicator } from '../../../catalog/indicator.ts'
import type { Catalog } from '../../../catalog/release.ts'
import { DIMENSIONS, type Dimension } from '../../../catalog/service.ts'
import type { AppState } from '../../../state/app-state.ts'
import { reduce } from '../../../state/reduce.ts'
import { indicatorQuestion } from './useIndicatorRows.ts'

/** A list of indicators, parted into those that can stand together and those that cannot. */
export interface OneKind<Listed> {
  /** All counted are of this kind; null where none is counted. */
  readonly kind: Indicator['kind'] | null
  readonly counted: readonly Listed[]
  /** Not published at the level on screen with these filters. */
  readonly missing: readonly Listed[]
  /** Of another kind: published and demonstration figures are never mixed in one number. */
  readonly ignored: readonly Listed[]
}

/** Parts a list by what is published here; the first that is decides of which kind all are. Ids the catalog lacks are dropped. `isHere` says what counts as published here: in the period on screen unless told otherwise. */
export function ofOneKind<Listed extends { readonly id: string }>(
  list: readonly Listed[],
  state: AppState,
  catalog: Catalog,
  isHere = isPublishedHere,
): OneKind<Omit<Listed, 'id'> & { readonly indicator: Indicator }> {
  const listed = list.flatMap(({ id, ...rest }) => {
    const indicator = catalog.indicators.find((candidate) => candidate.id === id)
    return indicator ? [{ ...rest, indicator }] : []
  })
  const here = listed.filter(({ indicator }) => isHere(indicator, state, catalog))
  const kind = here[0]?.indicator.kind ?? null
  return {
    kind,
    counted: here.filter(({ indicator }) => indicator.kind === kind),
    missing: listed.filter((one) => !here.includes(one)),
    ignored: here.filter(({ indicator }) => indicator.kind !== kind),
  }
}

export interface AddableIndicators {
  /** They may join the list. */
  readonly same: readonly Indicator[]
  /** Of another kind: a list of their own could begin with one of them. */
  readonly other: readonly Indicator[]
}

/** Indicators with figures at the level on screen that are not in a list of this kind yet, in the order of the catalog. */
export function addableTo(listed: readonly string[], kind: Indicator['kind'] | null, state: AppState, catalog: Catalog, isHere = isPublishedHere): AddableIndicators {
  const free = catalog.indicators
    .filter((indicator) => !listed.includes(indicator.id) && isHere(indicator, state, catalog))
    .toSorted((one, other) => one.order - other.order)
  return {
    same: free.filter((indicator) => kind === null || indicator.kind === kind),
    other: kind === null ? [] : free.filter((indicator) => indicator.kind !== kind),
  }
}

/** Filters on screen that the figures of an indicator do not follow, since it is not broken down so. */
export function filtersSetAside(indicator: Indicator, state: AppState, catalog: Catalog): readonly Dimension[] {
  const { filters } = reduce(state, { type: 'choose-indicator', indicator: indicator.id }, catalog)
  return DIMENSIONS.filter((dimension) => (indicator.fixed[dimension] ?? filters[dimension]) !== state.filters[dimension])
}

function isPublishedHere(indicator: Indicator, state: AppState, catalog: Catalog): boolean {
  return indicatorQuestion(indicator.id, state, catalog).query !== null
}
