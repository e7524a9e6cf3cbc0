import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { type Absence, ABSENCES } from '../../../catalog/observation-status.ts'

export interface AbsenceCounts {
  /** All places. */
  readonly total: number
  /** Places without a value. */
  readonly absent: number
  readonly counts: Readonly<Record<Absence, number>>
}

/** How many places have no value, by reason. They are left out of every method and never taken for zero. */
export function absenceCounts(rows: readonly Pick<ObservationRow, 'value' | 'status'>[]): AbsenceCounts {
  const counts = Object.fromEntries(ABSENCES.map((absence) => [absence, rows.filter((row) => row.status === absence).length]))
  return { total: rows.length, absent: rows.filter((row) => row.value === null).length, counts: counts as Record<Absence, number> }
}
