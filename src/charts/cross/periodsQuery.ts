import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import { type CountryId, type Level, TERRITORIES_AT_LEVEL } from '../../catalog/level.ts'
import type { ObservationStatus } from '../../catalog/observation-status.ts'
import type { PeriodKind } from '../../catalog/period.ts'
import { type Filters, observationStatement } from '../../catalog/observation-sql.ts'
import type { Query } from '../../database/query.ts'
import { type BrushScale, slotExpression } from '../../domain/cross/brushScale.ts'
import type { Brush } from '../../domain/cross/crossCube.ts'
import { type CrossCell, crossCubeSql } from './query.ts'

/** Several indicators of the places of a level, in every period of a kind. */
export interface PeriodsQuestion {
  /** Each with the filters and the target that its figures follow. */
  readonly axes: readonly { readonly indicator: IndicatorDefinition; readonly filters: Filters; readonly target: number }[]
  readonly level: Level
  readonly every: PeriodKind
  /** Empty: all. */
  readonly countries: readonly CountryId[]
}

/** What is known of an axis before it is cut into slots. */
export interface AxisPoint {
  readonly axis: number
  /** A value of the axis, about one in a thousandth of all and always the smallest and the largest; null in a row about a status. */
  readonly value: number | null
  /** Of rows without a value: why, at which place, and how many. */
  readonly status: ObservationStatus | null
  readonly place: number | null
  readonly rows: number
}

/** Values that tell how wide an axis is, and how many rows of each place have none, by status. */
export function axisPointsQuery(question: PeriodsQuestion): Query<AxisPoint> {
  const { sql, parameters, tables } = placePeriods(question)
  const ordered = question.axes.map(
    (_, at) => `SELECT ${at} AS axis, v${at} AS value, row_number() OVER (ORDER BY v${at}) AS position, count(*) OVER () AS all_rows FROM rows WHERE v${at} IS NOT NULL`,
  )
  const absent = question.axes.map((_, at) => `SELECT ${at} AS axis, NULL::DOUBLE AS value, status${at} AS status, place, count(*)::INTEGER AS rows FROM rows WHERE v${at} IS NULL GROUP BY ALL`)
  return {
    name: 'cross-axes',
    sql: `WITH rows AS (${sql})
SELECT axis, value::DOUBLE AS value, NULL AS status, NULL::INTEGER AS place, 1 AS rows FROM (${ordered.join('\nUNION ALL\n')})
WHERE position = 1 OR position = all_rows OR position % greatest(all_rows // 1000, 1) = 0
UNION ALL
${absent.join('\nUNION ALL\n')}
ORDER BY axis, value, place, status`,
    parameters,
    tables,
    shelf: null,
    inPage: true,
  }
}

/** The cube for brushing one axis over all places and periods. Places are numbered by the order of their ids. */
export function periodsCubeQuery(question: PeriodsQuestion, scales: readonly BrushScale[], places: number, active: number, brushes: readonly Brush[]): Query<CrossCell> {
  const { sql, parameters, tables } = placePeriods(question)
  const slots = scales.map((scale, at) => `(${slotExpression(scale, `v${at}`)})::UTINYINT AS s${at}`)
  const relation = { sql: `SELECT ${slots.join(', ')}, place FROM (${sql}) AS rows`, scales, places }
  return { name: 'cross-cube', sql: crossCubeSql(relation, active, brushes), parameters, tables, shelf: null, inPage: true }
}

/** A row for each place and period in which any of the indicators was published: `place`, `period`, and `v0`, `status0` … of each. */
function placePeriods({ axes, level, every, countries }: PeriodsQuestion): Pick<Query<unknown>, 'sql' | 'parameters' | 'tables'> {
  const statements = axes.map(({ indicator, filters, target }) => observationStatement(indicator, { territories: { level }, period: { every }, filters, target }))
  const parts = statements.map(({ sql }, at) => `a${at} AS (SELECT territory, period, value, status FROM (${sql}))`)
  const moments = axes.map((_, at) => `SELECT DISTINCT period FROM a${at} WHERE period IS NOT NULL`)
  const within = countries.length > 0 ? ` AND country IN (${countries.map(() => '?').join(', ')})` : ''
  return {
    sql: `WITH ${parts.join(',\n')},
places AS (SELECT id, (row_number() OVER (ORDER BY id) - 1)::INTEGER AS place FROM gazetteer.territories WHERE ${TERRITORIES_AT_LEVEL[level]}${within}),
moments AS (${moments.join(' UNION ')})
SELECT place, m.period, ${axes.map((_, at) => `a${at}.value AS v${at}, coalesce(a${at}.status, 'not-reported') AS status${at}`).join(', ')}
FROM places p CROSS JOIN moments m
${axes.map((_, at) => `LEFT JOIN a${at} ON a${at}.territory = p.id AND a${at}.period = m.period`).join('\n')}`,
    parameters: [...statements.flatMap(({ parameters }) => parameters), ...countries],
    tables: [...new Set(statements.flatMap(({ tables }) => tables))],
  }
}
