import { databaseName, type Query } from '../database/query.ts'
import type { IndicatorDefinition } from './indicator.ts'
import type { ObservationStatus } from './observation-status.ts'

/** What one provider counted for a territory and period. */
export interface ProviderRow {
  readonly territory: string
  readonly period: string
  readonly provider: string
  readonly value: number | null
  readonly status: ObservationStatus
  readonly source_id: string | null
}

/** Every provider's figure of an indicator, all territories and years, none left out and none averaged. */
export function providersQuery(indicator: IndicatorDefinition): Query<ProviderRow> {
  const { table, measure } = indicator.observations
  return {
    name: 'providers',
    sql: `
SELECT territory_id AS territory, period, provider, coalesce(numerator::DOUBLE, value) AS value, numerator_status AS status, source_id
FROM ${databaseName(table)}.observations
WHERE measure = ? AND period_kind = 'year' AND provider IS NOT NULL
  AND service = 'all' AND sex = 'all' AND age = 'all' AND route = 'all'
ORDER BY territory_id, period, provider, source_id`,
    parameters: [measure],
    tables: [table],
    shelf: `providers/${indicator.id}`,
  }
}
