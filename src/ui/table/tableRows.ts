import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { ObservationStatus } from '../../catalog/observation-status.ts'
import type { Territory } from '../../catalog/territory.ts'
import { observationInterval } from '../../domain/intervals/observationInterval.ts'

/** One line of the table twin and of its CSV. Absent figures are undefined, which the table sorts last. */
export interface TableRow {
  readonly id: string
  readonly place: string
  readonly department: string
  readonly country: string
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly status: ObservationStatus
  readonly period: string
  readonly provider: string
  readonly source: string
}

/** The rows of the map as lines of a table, with names from the gazetteer; `period` where a row names none. */
export function tableRows(
  rows: readonly ObservationRow[],
  indicator: IndicatorDefinition,
  territories: ReadonlyMap<string, Territory>,
  period: string,
): readonly TableRow[] {
  return rows.map((row) => {
    const territory = territories.get(row.territory)
    const department = territory?.department_id ? territories.get(territory.department_id) : undefined
    const interval = observationInterval(row, indicator)
    return {
      id: row.territory,
      place: territory?.name ?? row.territory,
      department: department && department.id !== row.territory ? department.name : '',
      country: (territory && territories.get(territory.country)?.name) ?? territory?.country ?? '',
      value: row.value ?? undefined,
      low: interval?.[0],
      high: interval?.[1],
      numerator: row.numerator ?? undefined,
      denominator: row.denominator ?? undefined,
      status: row.status,
      period: row.period ?? period,
      provider: row.provider ?? '',
      source: row.source_id ?? '',
    }
  })
}
