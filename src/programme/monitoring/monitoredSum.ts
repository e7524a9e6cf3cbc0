import type { Completeness, MonitoredCell, MonitoredCount, MonitoredSum } from './monitoring-file.ts'

/** Adds up counts; what does not apply is no part. A hidden or missing part makes the sum a lower bound, never a zero. */
export function monitoredSum(cells: readonly { readonly reached: MonitoredCount; readonly planned: number | null }[]): MonitoredSum {
  const parts = cells.filter(({ reached }) => reached.status !== 'not-applicable')
  const known = parts.flatMap(({ reached, planned }) => (reached.value === null ? [] : [{ value: reached.value, planned: planned ?? 0 }]))
  const count = (status: MonitoredCount['status']) => parts.filter(({ reached }) => reached.status === status).length
  const reached = known.length === 0 ? null : known.reduce((sum, { value }) => sum + value, 0)
  const plannedOfKnown = known.length === 0 ? null : known.reduce((sum, { planned }) => sum + planned, 0)
  return {
    reached,
    bound: reached === null ? 'unknown' : known.length < parts.length ? 'at-least' : 'exact',
    parts: parts.length,
    suppressed: count('suppressed'),
    notReported: count('not-reported'),
    planned: parts.reduce((sum, { planned }) => sum + (planned ?? 0), 0),
    plannedOfKnown,
    share: reached === null || !plannedOfKnown ? null : reached / plannedOfKnown,
  }
}

/** Reports received of those due. */
export function completenessOf(cells: readonly Pick<MonitoredCell, 'report'>[]): Completeness {
  const due = cells.filter(({ report }) => report.state !== 'not-due').length
  const received = cells.filter(({ report }) => report.state === 'received').length
  return { due, received, share: due === 0 ? null : received / due }
}
