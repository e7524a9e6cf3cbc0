import { databaseName } from '../database/query.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { type Level, TERRITORIES_AT_LEVEL } from './level.ts'
import type { ObservationStatus } from './observation-status.ts'
import { periodBounds } from './period.ts'
import { DIMENSIONS, type Dimension } from './service.ts'

/** One value with everything needed to judge it. Counts are persons unless the indicator says otherwise. */
export interface ObservationRow {
  readonly territory: string
  readonly period: string | null
  /** Code of the dimension a split goes over, else `all`. */
  readonly code: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly status: ObservationStatus
  /** Reports that did not come in, of those expected, among the parts this value sums up. */
  readonly missing_reports: number
  readonly expected_reports: number
  readonly provider: string | null
  readonly source_id: string | null
  readonly note: string | null
}

export type Filters = Readonly<Record<Dimension, string>>

export interface ObservationScope {
  /** All territories of a level, or those named. */
  readonly territories: { readonly level: Level } | { readonly ids: readonly string[] }
  /** One period, or every published period of a kind. */
  readonly period: string | { readonly every: 'year' | 'quarter' }
  readonly filters: Filters
  /** Dimension to split by; its filter is left aside. */
  readonly split?: Dimension
  /** Share of the base that ought to be reached, for shortfalls. */
  readonly target: number
}

/** The same territories by the level their observations carry; tables sorted by level are then read in parts only. */
const DEPTHS: Record<Level, string> = { country: 'level = 0', department: 'level = 1', municipality: 'level = 2', district: 'level >= 2' }

export interface ObservationStatement {
  readonly sql: string
  readonly parameters: readonly (string | number | null)[]
  readonly tables: readonly string[]
  /** The territories asked for by name, else null. */
  readonly territories: readonly string[] | null
  /**
   * The same question about other territories. Each row depends on its own territory alone, so that the rows of a wider
   * question, kept for fewer territories, are the rows of the narrower one.
   */
  readonly about: (ids: readonly string[]) => ObservationStatement
  /** The same question about all territories of a level, without a list of them. */
  readonly at: (level: Level) => ObservationStatement
}

/**
 * SQL that answers an indicator for a scope: rows shaped like ObservationRow, one for each territory
 * (and period, and code), also where nothing was published. Rates are computed here from numerator and
 * denominator and never averaged.
 */
export function observationStatement(indicator: IndicatorDefinition, scope: ObservationScope): ObservationStatement {
  const parameters: (string | number | null)[] = []
  const chosen = chosenRows(indicator, scope, parameters)
  const denominators = denominatorRows(indicator, scope, parameters)
  const place = placeCondition(scope, parameters)
  const target = indicator.method === 'shortfall' ? scope.target : 1
  const sql = `
WITH chosen AS (${chosen}),
${denominators}
sides AS (
  SELECT t.id AS territory, c.period AS period, coalesce(c.code, 'all') AS code,
    c.numerator AS numerator, coalesce(c.numerator_status, 'not-reported') AS numerator_status,
    ${indicator.denominatorObservations ? 'd.numerator' : 'c.denominator'} AS denominator,
    coalesce(${indicator.denominatorObservations ? 'd.numerator_status' : 'c.denominator_status'}, 'not-reported') AS denominator_status,
    c.value AS printed, c.missing_reports AS missing_reports, c.expected_reports AS expected_reports,
    c.provider AS provider, c.source_id AS source_id, c.note AS note
  FROM gazetteer.territories t
  LEFT JOIN chosen c ON c.territory_id = t.id
  ${indicator.denominatorObservations ? `LEFT JOIN bases d ON d.territory_id = t.id${eachPeriod(scope) ? ' AND d.at = c.period' : ''}` : ''}
  WHERE ${place}
), judged AS (
  SELECT *, ${statusExpression(indicator)} AS status FROM sides
)
SELECT territory, period, code,
  ${readsNumerator(indicator) ? 'numerator' : 'NULL'} AS numerator,
  ${readsDenominator(indicator) ? 'denominator' : 'NULL'} AS denominator,
  CASE WHEN status IN ('reported', 'provisional', 'estimated') THEN ${valueExpression(indicator, target)} END AS value,
  status, coalesce(missing_reports, 0)::INTEGER AS missing_reports, coalesce(expected_reports, 0)::INTEGER AS expected_reports,
  provider, source_id, note
FROM judged
ORDER BY territory, period, code`
  const tables = ['gazetteer', indicator.observations.table]
  if (indicator.denominatorObservations) tables.push(indicator.denominatorObservations.table)
  return {
    sql,
    parameters,
    tables: [...new Set(tables)],
    territories: 'ids' in scope.territories ? scope.territories.ids : null,
    about: (ids) => observationStatement(indicator, { ...scope, territories: { ids } }),
    at: (level) => observationStatement(indicator, { ...scope, territories: { level } }),
  }
}

function chosenRows(indicator: IndicatorDefinition, scope: ObservationScope, parameters: (string | number | null)[]): string {
  const reference = indicator.observations
  parameters.push(reference.measure)
  const conditions = ['measure = ?']
  for (const dimension of DIMENSIONS) {
    if (dimension === scope.split) continue
    conditions.push(`${dimension} = ?`)
    parameters.push(indicator.fixed[dimension] ?? scope.filters[dimension])
  }
  if (typeof scope.period !== 'string') {
    conditions.push('period_kind = ?')
    parameters.push(scope.period.every)
  } else if (indicator.periodMatch === 'latest') {
    conditions.push(`period_kind = 'year'`, 'period_end::VARCHAR <= ?')
    parameters.push(periodBounds(scope.period).end)
  } else {
    conditions.push('period = ?')
    parameters.push(scope.period)
  }
  if ('level' in scope.territories) conditions.push(DEPTHS[scope.territories.level])
  // The places once more, before the ranking: a table sorted by territory is then read in parts only.
  if ('ids' in scope.territories && scope.territories.ids.length > 0) {
    conditions.push(`territory_id IN (${scope.territories.ids.map(() => '?').join(', ')})`)
    parameters.push(...scope.territories.ids)
  }
  const each = eachPeriod(scope) ? 'territory_id, period' : 'territory_id'
  const code = scope.split ?? `'all'`
  const rank = providerRank(reference.providers ?? [], parameters)
  return `
  SELECT *, ${code} AS code FROM ${databaseName(reference.table)}.observations
  WHERE ${conditions.join(' AND ')}
  QUALIFY row_number() OVER (PARTITION BY ${each}${scope.split ? `, ${scope.split}` : ''} ORDER BY period_end DESC, ${rank}, provider) = 1`
}

/** Whether each period is a row of its own. */
function eachPeriod(scope: ObservationScope): boolean {
  return typeof scope.period !== 'string'
}

/**
 * The base of each territory (and period): its latest at or before the period's end, else its first one after, as
 * censuses are rarer than the counts set against them.
 */
function denominatorRows(indicator: IndicatorDefinition, scope: ObservationScope, parameters: (string | number | null)[]): string {
  const reference = indicator.denominatorObservations
  if (!reference) return ''
  let moments = 'SELECT DISTINCT territory_id, period AS at, period_end::VARCHAR AS until FROM chosen'
  if (typeof scope.period === 'string') {
    moments = 'SELECT id AS territory_id, NULL AS at, ? AS until FROM gazetteer.territories'
    parameters.push(periodBounds(scope.period).end)
  }
  parameters.push(reference.measure)
  const rank = providerRank(reference.providers ?? [], parameters)
  return `moments AS (${moments}), bases AS (
  SELECT b.territory_id AS territory_id, m.at AS at, b.numerator AS numerator, b.numerator_status AS numerator_status
  FROM moments m JOIN ${databaseName(reference.table)}.observations b ON b.territory_id = m.territory_id
  WHERE b.measure = ? AND b.period_kind = 'year' AND b.service = 'all' AND b.sex = 'all' AND b.age = 'all' AND b.route = 'all'
  QUALIFY row_number() OVER (PARTITION BY b.territory_id, m.at ORDER BY
    CASE WHEN b.period_end::VARCHAR <= m.until THEN b.period_end END DESC NULLS LAST, b.period_end, ${rank}, provider) = 1
),`
}

function providerRank(providers: readonly string[], parameters: (string | number | null)[]): string {
  if (providers.length === 0) return '0'
  parameters.push(...providers)
  return `coalesce(list_position([${providers.map(() => '?').join(', ')}], provider), 999)`
}

function placeCondition(scope: ObservationScope, parameters: (string | number | null)[]): string {
  if ('level' in scope.territories) return `t.${TERRITORIES_AT_LEVEL[scope.territories.level]}`
  parameters.push(...scope.territories.ids)
  return scope.territories.ids.length === 0 ? 'false' : `t.id IN (${scope.territories.ids.map(() => '?').join(', ')})`
}

/** Whether the value needs the count above the line. */
export function readsNumerator(indicator: IndicatorDefinition): boolean {
  return indicator.method !== 'base' && indicator.method !== 'as-published'
}

/** Whether the value needs the count below the line. */
export function readsDenominator(indicator: IndicatorDefinition): boolean {
  return indicator.method !== 'count' && indicator.method !== 'as-published'
}

/** The weaker of the two sides decides; a rate over nobody has no value. */
function statusExpression(indicator: IndicatorDefinition): string {
  const sides: string[] = []
  // A printed rate has no numerator of its own to be reported.
  if (indicator.method === 'as-published') {
    sides.push(`CASE WHEN printed IS NOT NULL AND numerator_status = 'not-reported' THEN 'reported' ELSE numerator_status END`)
  }
  if (readsNumerator(indicator)) sides.push('numerator_status')
  if (readsDenominator(indicator)) sides.push('denominator_status')
  const order = ['not-applicable', 'suppressed', 'not-reported', 'estimated', 'provisional']
  const cases = order.map((status) => `WHEN '${status}' IN (${sides.join(', ')}) THEN '${status}'`)
  const ratio = indicator.method === 'proportion' || indicator.method === 'rate'
  const nobody = ratio ? `WHEN denominator = 0 THEN 'not-applicable'` : ''
  return `CASE ${cases.slice(0, 3).join(' ')} ${nobody} ${cases.slice(3).join(' ')} ELSE 'reported' END`
}

/** SQL of the value, from columns `numerator`, `denominator` and `printed`. */
export function valueExpression(indicator: IndicatorDefinition, target: number): string {
  switch (indicator.method) {
    case 'proportion':
    case 'rate':
      return `numerator::DOUBLE * ${indicator.factor} / denominator`
    case 'count':
      return 'numerator::DOUBLE'
    case 'base':
      return 'denominator::DOUBLE'
    case 'shortfall':
      return `greatest(denominator * ${target} - numerator, 0)::DOUBLE`
    case 'as-published':
      return 'printed::DOUBLE'
  }
}
