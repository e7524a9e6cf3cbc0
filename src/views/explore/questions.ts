import type { Indicator } from '../../catalog/indicator.ts'
import { type Level, levelOfDepth } from '../../catalog/level.ts'
import { isUnfiltered, mapQuery, splitQuery, trendQuery } from '../../catalog/observation-queries.ts'
import { type ObservationRow, observationStatement } from '../../catalog/observation-sql.ts'
import { regionQuery } from '../../catalog/region-query.ts'
import { regionShelf } from '../../catalog/region-shelf.ts'
import type { Catalog } from '../../catalog/release.ts'
import { DIMENSIONS, type Dimension } from '../../catalog/service.ts'
import type { Territory } from '../../catalog/territory.ts'
import { territoryShelf } from '../../catalog/territory-shelf.ts'
import type { Query } from '../../database/query.ts'
import type { AppState } from '../../state/app-state.ts'
import { combinationPublished } from '../../state/reduce.ts'
import { countryLines, MOST_LINES } from './countryLines.ts'

/** What the Explore screen asks the data. Every number on it is a row of one of these. */
export interface ExploreQuestions {
  readonly map: Query<ObservationRow>
  /** The place in focus with its department and country; without a selection the region. */
  readonly headline: Query<ObservationRow>
  readonly trend: Query<ObservationRow>
  readonly splits: readonly { readonly dimension: Dimension; readonly query: Query<ObservationRow> }[]
}

/** The place the panel is about: the one chosen last. */
export function focusOf(state: AppState): string | null {
  return state.selection.at(-1) ?? null
}

export function targetOf(state: AppState, indicator: Indicator): number {
  return state.target ?? indicator.target ?? 1
}

/** The indicator that counts persons not reached, if the catalog has one. */
export function gapIndicator(catalog: Catalog): Indicator | null {
  return catalog.indicators.find((indicator) => indicator.method === 'shortfall') ?? null
}

/**
 * The questions of a state. Throws a RangeError where the state names an indicator the catalog lacks,
 * which `reduce` and the link codec rule out.
 */
export function exploreQuestions(state: AppState, catalog: Catalog, territories: ReadonlyMap<string, Territory>): ExploreQuestions {
  const indicator = catalog.indicators.find((candidate) => candidate.id === state.indicator)
  if (!indicator) throw new RangeError(`unknown indicator: ${state.indicator}`)
  const target = targetOf(state, indicator)
  const focus = territories.get(focusOf(state) ?? '') ?? null
  const { filters, period, countries, level } = state
  return {
    map: mapQuery(indicator, { level, period, filters, target }),
    headline: focus ? placeQuery(indicator, state, focus, target) : regionQuery(indicator, { countries, period, filters, target }),
    trend: trend(indicator, state, catalog, territories, target),
    splits: splitDimensions(indicator, state, focus).map((dimension) => ({
      dimension,
      query: focus
        ? splitQuery(indicator, { territories: [focus.id], period, filters, dimension, target })
        : regionQuery(indicator, { countries, period, filters, split: dimension, target }),
    })),
  }
}

/** A place with its department and country. */
export function placeQuery(indicator: Indicator, state: AppState, focus: Territory, target: number): Query<ObservationRow> {
  const ids = [focus.id, focus.department_id, focus.country].filter((id): id is string => id !== null)
  const scope = { territories: { ids: [...new Set(ids)] }, period: state.period, filters: state.filters, target }
  const shelf = isUnfiltered(state.filters) ? territoryShelf(focus.id) : null
  return { name: 'standing', ...observationStatement(indicator, scope), shelf }
}

function trend(indicator: Indicator, state: AppState, catalog: Catalog, territories: ReadonlyMap<string, Territory>, target: number): Query<ObservationRow> {
  const lines = state.selection.length > 0 ? state.selection.slice(-MOST_LINES) : countryLines(state, catalog).countries
  const levels = new Set(lines.map((id) => levelOfDepth(territories.get(id)?.level ?? 0)))
  const every = trendPeriods(indicator, state, [...levels])
  const query = trendQuery(indicator, { territories: lines, every, filters: state.filters, target })
  return state.selection.length > 0 ? query : { ...query, shelf: regionShelf(indicator.id, state.filters, state.countries) }
}

/** Quarters where all the levels have them with the filters of the state, and more of them than years. */
function trendPeriods(indicator: Indicator, { period, filters }: AppState, levels: readonly Level[]): 'quarter' | 'year' {
  // A single published quarter is no trend where there are years.
  const { periods } = indicator.availability
  const quarters = periods.filter((candidate) => candidate.includes('-Q')).length
  const everywhere = levels.every((level) => combinationPublished(indicator, { level, period, filters }).kinds.includes('quarter'))
  return everywhere && quarters > periods.length - quarters ? 'quarter' : 'year'
}

/** Dimensions by which the place in focus was published for the period and filters of the state. */
function splitDimensions(indicator: Indicator, state: AppState, focus: Territory | null): Dimension[] {
  const level = focus ? levelOfDepth(focus.level) : 'country'
  return DIMENSIONS.filter((dimension) => {
    const codes = indicator.availability.dimensions[dimension] ?? []
    if (codes.length < 2 || indicator.fixed[dimension]) return false
    const filters = { ...state.filters, [dimension]: 'all' }
    return combinationPublished(indicator, { level, period: state.period, filters }, dimension).published
  })
}
