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
  /** Empty: all three countries. */
  readonly countries: readonly CountryId[]
  readonly period: string | { readonly every: 'year' | 'quarter' }
  readonly filters: Filters
  readonly split?: Dimension
  readonly target: number
}

/** A row of a summary: an observation and the indicator it is one of. */
export interface SummaryRow extends ObservationRow {
  readonly indicator: string
}

/**
 * All indicators of one territory in one statement, each at its own target. Where an indicator was not published for
 * the period its row says `not-reported`.
 */
export function summaryQuery(territory: string, indicators: readonly IndicatorDefinition[], period: string): Query<SummaryRow> {
  const statements = indicators.map((indicator) =>
    observationStatement(indicator, { territories: { ids: [territory] }, period, filters: NO_FILTERS, target: indicator.target ?? 1 }),
  )
  // An id is checked to hold small letters, digits and dashes only.
  const parts = statements.map((statement, index) => `SELECT '${indicators[index]?.id}' AS indicator, * FROM (${statement.sql})`)
  return {
    name: 'summary',
    sql: parts.length > 0 ? `${parts.join('\nUNION ALL\n')}\nORDER BY indicator` : `SELECT NULL AS indicator WHERE false`,
    parameters: statements.flatMap((statement) => statement.parameters),
    tables: [...new Set(statements.flatMap((statement) => statement.tables))],
    shelf: territoryShelf(territory),
  }
}

function shelfOf(territories: readonly string[], filters: Filters): string | null {
  const [territory] = territories
  return territory && territories.length === 1 && isUnfiltered(filters) ? territoryShelf(territory) : null
}
