import type { ObservationStatus } from '../../src/catalog/observation-status.ts'
import { SERVICE_CODES } from '../../src/catalog/service.ts'
import { COLUMNS } from './countColumns.ts'
import { type CountVariable, applies } from './countVariables.ts'
import { type DemonstrationCounts, PERIOD_COUNT, blockOf, isKnown } from './demonstrationCounts.ts'
import type { Side } from './observationRows.ts'
import { QUARTERS } from './quarters.ts'

/** The year of which only three quarters are in, and whose total nobody has published. */
export const OPEN_YEAR = '2026'

/**
 * What may be published of a count. In this order: the service has no such stage (not applicable); it is too
 * early, or no report came in (not reported; need is known without one); the count is hidden (suppressed).
 * The open year is provisional, need in its quarters estimated. A reported zero is reported.
 */
export function publishedSide(
  counts: DemonstrationCounts,
  hidden: readonly Uint8Array[],
  variable: CountVariable,
  service: number,
  territory: number,
  column: number,
): Side {
  const code = SERVICE_CODES[service] ?? 'all'
  const { period, kind, place } = COLUMNS[column] ?? { period: '', kind: 'year', place: 0 }
  if (!applies(variable, code)) return { count: null, status: 'not-applicable' }
  const report = territory * PERIOD_COUNT + (kind === 'quarter' ? place : QUARTERS.length + place)
  const silent = variable !== 'need' && counts.missing[report] === counts.expected[report]
  if (silent || !isKnown(variable, period)) return { count: null, status: 'not-reported' }
  const block = blockOf(variable, code)
  const cell = territory * COLUMNS.length + column
  if (hidden[block]?.[cell]) return { count: null, status: 'suppressed' }
  return { count: counts.blocks[block]?.[cell] ?? 0, status: openStatus(variable, period) }
}

function openStatus(variable: CountVariable, period: string): ObservationStatus {
  if (period === OPEN_YEAR) return 'provisional'
  return variable === 'need' && period.startsWith(OPEN_YEAR) ? 'estimated' : 'reported'
}
