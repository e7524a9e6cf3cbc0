import { isAbsence } from '../../catalog/observation-status.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { SERVICES } from '../../catalog/service.ts'

export interface LargestGaps {
  readonly gaps: readonly ObservationRow[]
  /** Services whose gap is not known (suppressed, not reported or not applicable): they may be larger. */
  readonly unknown: number
}

/**
 * The services of one place in which most persons are not reached, largest first.
 * Groups are left out because they count persons who also stand under a service.
 */
export function largestGaps(rows: readonly ObservationRow[], count: number): LargestGaps {
  const services = rows.filter((row) => (SERVICES as readonly string[]).includes(row.code))
  const known = services.filter((row) => row.value !== null && row.value > 0)
  return {
    gaps: known.sort((left, right) => (right.value ?? 0) - (left.value ?? 0)).slice(0, count),
    unknown: services.filter((row) => isAbsence(row.status)).length,
  }
}
