import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'

/** A row as SQL gives it, reported unless said otherwise; value null is suppressed. */
export function observationRow(territory: string, value: number | null, more: Partial<ObservationRow> = {}): ObservationRow {
  const status = value === null ? 'suppressed' : 'reported'
  const counts = { numerator: null, denominator: null, missing_reports: 0, expected_reports: 0 }
  return { territory, period: '2025', code: 'all', value, status, provider: null, source_id: null, note: null, ...counts, ...more }
}

/** A row of persons not reached: those served of those in need, for a target of one half. */
export function gapRow(territory: string, served: number, need: number, more: Partial<ObservationRow> = {}): ObservationRow {
  return observationRow(territory, Math.max(need / 2 - served, 0), { numerator: served, denominator: need, ...more })
}
