import { DIMENSION_CODES, DIMENSIONS } from '../../../src/catalog/service.ts'
import type { GatedMeasure } from '../../catalog/gatedPackage.ts'
import { CELL_KEY, countTable } from './cellsSql.ts'
import { identifier, literal, literals } from './sqlText.ts'

/** What is the same in every row of a dataset. */
export interface RowConstants {
  readonly provider: string
  readonly source: string
}

/** The territories of the gazetteer as `places`, and each of them with all it lies in, itself too, as `lies_in`. */
export const PLACES_SQL = `
CREATE TEMP TABLE places AS SELECT id AS territory_id, level::INTEGER AS level, country, parent_id FROM gazetteer.territories;
CREATE TEMP TABLE lies_in AS WITH RECURSIVE pairs AS (
  SELECT territory_id AS inner_id, territory_id, parent_id FROM places
  UNION ALL SELECT pairs.inner_id, places.territory_id, places.parent_id FROM pairs JOIN places ON places.territory_id = pairs.parent_id)
SELECT inner_id, territory_id FROM pairs`

/** For each territory and period (a year as all of its quarters): reports expected, and those that did not come in. */
export function reportsSql(resource: string | null): string {
  const columns = 'territory_id VARCHAR, period VARCHAR, expected INTEGER, missing INTEGER'
  if (resource === null) return `CREATE TEMP TABLE expected_reports (${columns})`
  return `CREATE TEMP TABLE expected_reports AS
    WITH reports AS (
      SELECT territory_id, period, reported FROM ${identifier(resource)}
      UNION ALL SELECT territory_id, left(period, 4), reported FROM ${identifier(resource)} WHERE length(period) > 4)
    SELECT w.territory_id, r.period, count(*)::INTEGER AS expected, (count(*) FILTER (r.reported = 0))::INTEGER AS missing
    FROM reports r JOIN lies_in w ON w.inner_id = r.territory_id GROUP BY ALL`
}

/** The rows of measures, in their order, as the table `observations` of the database `target`. */
export function observationsSql(measures: readonly GatedMeasure[], reported: readonly string[], constants: RowConstants): string {
  const rows = measures.map((measure, place) => measureSql(measure, place, reported, constants))
  const group = DIMENSIONS.filter((dimension) => dimension !== 'service')
  // Rows that are asked for together lie together.
  const order = ['place', 'level', position('service'), ...group.map(position), 'period', 'territory_id']
  return `CREATE TABLE target.observations AS SELECT * EXCLUDE (place) FROM (${rows.join(' UNION ALL ')}) ORDER BY ${order.join(', ')}`
}

function position(dimension: (typeof DIMENSIONS)[number]): string {
  return `list_position(${literals(DIMENSION_CODES[dimension])}, ${dimension})`
}

function measureSql({ id, numerator, denominator }: GatedMeasure, place: number, reported: readonly string[], constants: RowConstants): string {
  const missing = [numerator, denominator].some((count) => count !== undefined && reported.includes(count)) ? 'r.missing' : '0'
  const below = denominator === undefined ? `NULL::INTEGER AS denominator, 'not-applicable' AS denominator_status` : `d.value::INTEGER AS denominator, ${status('d', 'e')} AS denominator_status`
  const rounding = literal('Redondeado para proteger a las personas. | Rounded to protect people.')
  return `SELECT ${literal(id)} AS measure, n.territory_id, t.level, t.country, n.period, p.period_kind, p.period_start, p.period_end,
      n.service, n.sex, n.age, n.route, ${literal(constants.provider)} AS provider,
      n.value::INTEGER AS numerator, ${status('n', 'm')} AS numerator_status, ${below}, NULL::DOUBLE AS value,
      CASE WHEN r.expected IS NOT NULL THEN ${missing} END AS missing_reports, r.expected AS expected_reports,
      ${literal(constants.source)} AS source_id, coalesce(m.note, CASE WHEN n.status = 'rounded' THEN ${rounding} END) AS note, ${place} AS place
    FROM ${countTable(numerator)} n
    JOIN places t USING (territory_id)
    JOIN periods p USING (period)
    LEFT JOIN marks m ON m.count = ${literal(numerator)} AND m.period = n.period
    LEFT JOIN expected_reports r ON r.territory_id = n.territory_id AND r.period = n.period
    ${denominator === undefined ? '' : denominatorJoin(denominator)}`
}

function denominatorJoin(denominator: string): string {
  const same = CELL_KEY.map((column) => `d.${column} = n.${column}`).join(' AND ')
  return `LEFT JOIN ${countTable(denominator)} d ON ${same}
    LEFT JOIN marks e ON e.count = ${literal(denominator)} AND e.period = n.period`
}

/** A rounded count is an estimate of the true one; null where there is no such cell. */
function status(cell: string, mark: string): string {
  return `CASE ${cell}.status WHEN 'reported' THEN coalesce(${mark}.status, 'reported') WHEN 'rounded' THEN 'estimated' ELSE ${cell}.status END`
}

/** Rows whose denominator stands in no table. */
export const WITHOUT_DENOMINATOR_SQL = `SELECT measure, ${CELL_KEY.join(', ')} FROM target.observations WHERE denominator_status IS NULL`
