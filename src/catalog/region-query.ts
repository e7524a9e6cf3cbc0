import type { Query } from '../database/query.ts'
import type { IndicatorDefinition } from './indicator.ts'
import type { RegionQuestion } from './observation-queries.ts'
import { type ObservationRow, observationStatement, readsDenominator, readsNumerator, valueExpression } from './observation-sql.ts'
import { regionShelf } from './region-shelf.ts'

/** What stands for the territory in the rows of a region. */
export const REGION = 'region'

/**
 * The value of several countries together, rows shaped like ObservationRow with the territory `region`: numerators and
 * denominators are added up and the value is computed anew, rates are never averaged. A country to which the indicator
 * does not apply counts for nothing; where one was suppressed or did not report there is no sum, since a part would
 * pass for the whole. Figures printed as rates cannot be put together at all (`not-applicable`).
 */
export function regionQuery(indicator: IndicatorDefinition, question: RegionQuestion): Query<ObservationRow> {
  const { countries, filters, period, split, target } = question
  const territories = countries.length > 0 ? { ids: [...countries].sort() } : { level: 'country' as const }
  const asked = countries.length > 0 ? String(countries.length) : 'max(countries)'
  // Beside every part, by a join on a constant: a query within an expression is no part of the SQL that engines share.
  const from =
    countries.length > 0
      ? 'parts'
      : `(SELECT *, 1 AS one FROM parts) AS part INNER JOIN (SELECT 1 AS one, count(id) AS countries FROM gazetteer.territories WHERE level = 0) AS region ON region.one = part.one`
  const parts = observationStatement(indicator, { territories, period, filters, split, target })
  const sum = (column: string) => `sum(${column}) FILTER (WHERE status IN ('reported', 'provisional', 'estimated'))`
  const sql = `
WITH parts AS (${parts.sql}),
summed AS (
  SELECT CASE WHEN min(period) = max(period) THEN min(period) END AS period, code,
    ${sum('numerator')}::DOUBLE AS numerator, ${sum('denominator')}::DOUBLE AS denominator,
    NULL::DOUBLE AS printed, ${statusOfSum(indicator, asked)} AS status,
    sum(missing_reports) AS missing_reports, sum(expected_reports) AS expected_reports,
    CASE WHEN count(DISTINCT provider) = 1 THEN min(provider) END AS provider,
    CASE WHEN count(DISTINCT source_id) = 1 THEN min(source_id) END AS source_id
  FROM ${from}${typeof period === 'string' ? '' : ' WHERE period IS NOT NULL'}
  GROUP BY code${typeof period === 'string' ? '' : ', period'}
)
SELECT '${REGION}' AS territory, period, code,
  CASE WHEN published THEN ${readsNumerator(indicator) ? 'numerator' : 'NULL::DOUBLE'} END AS numerator,
  CASE WHEN published THEN ${readsDenominator(indicator) ? 'denominator' : 'NULL::DOUBLE'} END AS denominator,
  CASE WHEN published THEN ${valueExpression(indicator, target)} END AS value,
  status, missing_reports::INTEGER AS missing_reports, expected_reports::INTEGER AS expected_reports,
  provider, source_id, NULL::VARCHAR AS note
FROM (SELECT *, status IN ('reported', 'provisional', 'estimated') AS published FROM summed)
ORDER BY period, code`
  return { name: 'region', sql, parameters: parts.parameters, tables: parts.tables, shelf: regionShelf(indicator.id, filters, countries) }
}

/**
 * A suppressed part must stay unknown, so it weighs more than a missing report. A country for which a period or code
 * was never published has no row there: then fewer parts come together than were asked for.
 */
function statusOfSum(indicator: IndicatorDefinition, countries: string): string {
  if (indicator.method === 'as-published') return `'not-applicable'`
  const any = (status: string) => `bool_or(status = '${status}')`
  return `CASE WHEN bool_and(status = 'not-applicable') THEN 'not-applicable' WHEN ${any('suppressed')} THEN 'suppressed'
    WHEN ${any('not-reported')} OR count(DISTINCT territory) < ${countries} THEN 'not-reported'
    WHEN ${any('estimated')} THEN 'estimated' WHEN ${any('provisional')} THEN 'provisional' ELSE 'reported' END`
}
