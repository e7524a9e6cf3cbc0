import type { Indicator } from '../../../catalog/indicator.ts'
import { type Level, LEVELS, levelOfDepth } from '../../../catalog/level.ts'
import { isUnfiltered, mapQuery } from '../../../catalog/observation-queries.ts'
import { type Filters, type ObservationRow, observationStatement } from '../../../catalog/observation-sql.ts'
import { periodKind } from '../../../catalog/period.ts'
import type { Catalog } from '../../../catalog/release.ts'
import { type Dimension, DIMENSIONS } from '../../../catalog/service.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import type { AppState } from '../../../state/app-state.ts'
import { fit, periodsAt } from '../../../state/fit.ts'
import { nearestCode, nearestPeriod } from '../../../state/nearest.ts'
import { kindsAt } from '../../../state/publication.ts'
import { combinationPublished } from '../../../state/reduce.ts'
import { targetOf } from '../questions.ts'

/** What is asked of one indicator about the places compared. */
export interface ComparisonQuestion {
  readonly indicator: Indicator
  /** The period asked for: the nearest to the one on screen that all the levels have. */
  readonly period: string
  readonly query: Query<ObservationRow>
  /** Places at whose level the indicator is published with these filters; the others are not said to be unreported. */
  readonly published: ReadonlySet<string>
  /** Filters of the screen the indicator does not know, and that were left aside. */
  readonly withoutFilters: readonly Dimension[]
  readonly target: number
}

/** One question an indicator about all the places, in the order of the catalog; none where no level publishes it. */
export function comparisonQuestions(state: AppState, catalog: Catalog, places: readonly Territory[]): readonly ComparisonQuestion[] {
  return catalog.indicators
    .toSorted((one, other) => one.order - other.order)
    .flatMap((indicator) => questionOf(indicator, state, catalog, places) ?? [])
}

function questionOf(indicator: Indicator, state: AppState, catalog: Catalog, places: readonly Territory[]): ComparisonQuestion | null {
  const levels = LEVELS.filter((level) => places.some((place) => levelOfDepth(place.level) === level))
  const period = commonPeriod([indicator], levels, state, catalog)
  if (period === null) return null
  const filters = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, nearestCode(indicator, dimension, state.filters[dimension])]))
  const fitted = filters as unknown as AppState['filters']
  const published = places.filter((place) => combinationPublished(indicator, { level: levelOfDepth(place.level), period, filters: fitted }).published)
  if (published.length === 0) return null
  const target = targetOf(state, indicator)
  const withoutFilters = DIMENSIONS.filter((dimension) => filters[dimension] !== state.filters[dimension] && indicator.fixed[dimension] === undefined)
  const query = aboutPlaces(indicator, places, period, fitted, target)
  return { indicator, period, query, published: new Set(published.map(({ id }) => id)), withoutFilters, target }
}

/**
 * One value for each of the places. Places of one level without filters are asked for with all others of their level: that
 * answer lies ready in the release, where a question of their own would start the engine.
 */
export function aboutPlaces(
  indicator: Indicator,
  places: readonly Territory[],
  period: string,
  filters: Filters,
  target: number,
): Query<ObservationRow> {
  const [level, ...more] = new Set(places.map((place) => levelOfDepth(place.level)))
  if (level !== undefined && more.length === 0 && isUnfiltered(filters)) return mapQuery(indicator, { level, period, filters, target })
  const ids = places.map(({ id }) => id).toSorted()
  return { name: 'compare', ...observationStatement(indicator, { territories: { ids }, period, filters, target }), shelf: null }
}

/**
 * The period nearest to the one on screen in which all these indicators have something at all these levels; levels an
 * indicator is never published at are passed over. Null where there is none.
 */
export function commonPeriod(indicators: readonly Indicator[], levels: readonly Level[], state: AppState, catalog: Catalog): string | null {
  const [first] = indicators
  if (indicators.length === 1 && first?.periodMatch === 'latest') {
    return levels.some((level) => first.availability.levels.includes(level)) ? fit({ ...state, indicator: first.id }, catalog).period : null
  }
  const lists = indicators.flatMap((indicator) =>
    levels.filter((level) => indicator.availability.levels.includes(level)).map((level) => offeredPeriods(indicator, level)),
  )
  const common = (lists[0] ?? []).filter((period) => lists.every((list) => list.includes(period)))
  const offered = common.length > 0 ? common : indicators.length === 1 ? [...new Set(lists.flat())].toSorted() : []
  return offered.length > 0 ? nearestPeriod(state.period, offered) : null
}

function offeredPeriods(indicator: Indicator, level: Level): readonly string[] {
  const kinds = kindsAt(indicator, level)
  return periodsAt(indicator, level).filter((period) => kinds.includes(periodKind(period)))
}
