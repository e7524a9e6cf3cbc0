import { isAbsence } from '../../catalog/observation-status.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { SERVICE_GROUPS, SERVICES } from '../../catalog/service.ts'

export interface LargestGaps {
  readonly gaps: readonly ObservationRow[]
  /** Services whose gap is not known (suppressed, not reported or not applicable): they may be larger. */
  readonly unknown: number
}

/**
 * The services of one place in which most persons are not reached, largest first. Groups are left out because they count
 * persons who also stand under a service; they are ranked where nothing finer was published.
 */
export function largestGaps(rows: readonly ObservationRow[], count: number): LargestGaps {
  const among = (codes: readonly string[]) => rows.filter((row) => codes.includes(row.code))
  const single = among(SERVICES)
  const services = single.length > 0 ? single : among(SERVICE_GROUPS.filter((code) => code !== 'all'))
  const known = services.filter((row) => row.value !== null && row.value > 0)
  return {
    gaps: known.sort((left, right) => (right.value ?? 0) - (left.value ?? 0)).slice(0, count),
    unknown: services.filter((row) => isAbsence(row.status)).length,
  }
}
