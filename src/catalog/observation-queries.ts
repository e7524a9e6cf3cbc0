import type { Query } from '../database/query.ts'
import type { IndicatorDefinition } from './indicator.ts'
import type { CountryId, Level } from './level.ts'
import { type Filters, type ObservationRow, type ObservationScope, observationStatement } from './observation-sql.ts'
import { DIMENSIONS, type Dimension } from './service.ts'
import { territoryShelf } from './territory-shelf.ts'

/** No filter at all: every dimension at its margin. */
export const NO_FILTERS: Filters = { service: 'all', sex: 'all', age: 'all', route: 'all' }

/** Whether only the margin is asked for; the build keeps ready answers to such questions alone. */
export function isUnfiltered(filters: Filters): boolean {
  return DIMENSIONS.every((dimension) => filters[dimension] === 'all')
}

export interface MapQuestion {
  readonly level: Level
  readonly period: string
  readonly filters: Filters
  /** Share (0 to 1) that ought to be reached; matters to shortfalls only. */
  readonly target: number
}

/** One value for every territory of a level. */
export function mapQuery(indicator: IndicatorDefinition, question: MapQuestion): Query<ObservationRow> {
  const { level, period, filters, target } = question
  const shelf = isUnfiltered(filters) ? `map/${indicator.id}/${level}` : null
  return { name: 'map', ...observationStatement(indicator, { territories: { level }, period, filters, target }), shelf }
}

export interface TrendQuestion {
  readonly territories: readonly string[]
  readonly every: 'year' | 'quarter'
  readonly filters: Filters
  readonly target: number
}

/** One value for each of some territories and each period published. */
export function trendQuery(indicator: IndicatorDefinition, question: TrendQuestion): Query<ObservationRow> {
  const { territories, every, filters, target } = question
  const scope: ObservationScope = { territories: { ids: territories }, period: { every }, filters, target }
  return { name: 'trend', ...observationStatement(indicator, scope), shelf: shelfOf(territories, filters) }
}

export interface SplitQuestion {
  readonly territories: readonly string[]
  readonly period: string
  readonly filters: Filters
  readonly dimension: Dimension
  readonly target: number
}

/** One value for each of some territories and each code of a dimension. */
export function splitQuery(indicator: IndicatorDefinition, question: SplitQuestion): Query<ObservationRow> {
  const { territories, period, filters, dimension, target } = question
  const scope: ObservationScope = { territories: { ids: territories }, period, filters, split: dimension, target }
  return { name: 'split', ...observationStatement(indicator, scope), shelf: shelfOf(territories, filters) }
}

export interface RegionQuestion {
  /** Empty: all countries of the release. */
  readonly countries: readonly CountryId[]
  readonly period: string | { readonly every: 'year' | 'quarter' }
  readonly filters: Filters
  readonly split?: Dimension
  readonly target: number
}

function shelfOf(territories: readonly string[], filters: Filters): string | null {
  const [territory] = territories
  return territory && territories.length === 1 && isUnfiltered(filters) ? territoryShelf(territory) : null
}
