import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import type { ComponentRows } from '../../../../src/views/explore/index/indexPlaces.ts'
import { exampleIndicator } from '../../../state/example-catalog.ts'

export function row(territory: string, value: number | null, status: ObservationRow['status'] = value === null ? 'suppressed' : 'reported'): ObservationRow {
  const counts = { numerator: null, denominator: null, missing_reports: 0, expected_reports: 0 }
  return { territory, period: '2025', code: 'all', value, status, provider: null, source_id: null, note: null, ...counts }
}

/** Four places: people in need (more is more urgent) and coverage (less is more urgent); D is suppressed in the second. */
export const COMPONENTS: readonly ComponentRows[] = [
  {
    indicator: { ...exampleIndicator('gap'), id: 'need', direction: 'neutral', theme: 'need' },
    rows: [row('A', 100), row('B', 300), row('C', 200), row('D', 500), row('E', null, 'not-reported')],
  },
  {
    indicator: exampleIndicator('coverage'),
    rows: [row('A', 0.2), row('B', 0.6), row('C', 0.7), row('D', null), row('E', null)],
  },
]
