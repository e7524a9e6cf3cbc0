import type { IndicatorDefinition } from '../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../src/catalog/observation-sql.ts'

const text = { es: 'x', en: 'x' }

/** A coverage: served of those in need, as a share, with Wilson intervals. */
export const COVERAGE: IndicatorDefinition = {
  id: 'coverage',
  theme: 'coverage',
  order: 1,
  title: text,
  definition: text,
  numerator: text,
  denominator: text,
  observations: { table: 'demonstration-coverage', measure: 'coverage' },
  method: 'proportion',
  factor: 1,
  unit: 'percent',
  direction: 'higher-is-better',
  interval: 'wilson',
  target: 0.5,
  fixed: {},
  periodMatch: 'exact',
  ramp: 'teal',
  source: { text, url: null },
}

/** An observation of `numerator` of `denominator`; a status that is an absence takes the figures away. */
export function observed(
  territory: string,
  numerator: number,
  denominator: number,
  more: Partial<ObservationRow> = {},
): ObservationRow {
  const absent = more.status === 'suppressed' || more.status === 'not-reported' || more.status === 'not-applicable'
  return {
    territory,
    period: '2026-Q1',
    code: 'all',
    numerator: absent ? null : numerator,
    denominator: absent ? null : denominator,
    value: absent ? null : numerator / denominator,
    status: 'reported',
    missing_reports: 0,
    expected_reports: 1,
    provider: 'Demo',
    source_id: 'demo',
    note: null,
    ...more,
  }
}
