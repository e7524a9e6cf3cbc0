/** A period id is `2025` or `2025-Q3`. */
export type PeriodKind = 'year' | 'quarter'

const PERIOD = /^(\d{4})(?:-Q([1-4]))?$/

export function isPeriod(text: string): boolean {
  return PERIOD.test(text)
}

export function periodKind(period: string): PeriodKind {
  return period.includes('-Q') ? 'quarter' : 'year'
}

/** First and last day of a period as ISO dates. Throws a RangeError on anything that is no period id. */
export function periodBounds(period: string): { start: string; end: string } {
  const parts = PERIOD.exec(period)
  if (!parts) throw new RangeError(`not a period: ${period}`)
  const year = parts[1] ?? ''
  if (!parts[2]) return { start: `${year}-01-01`, end: `${year}-12-31` }
  const quarter = Number(parts[2])
  const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const
  const firstMonth = String(quarter * 3 - 2).padStart(2, '0')
  return { start: `${year}-${firstMonth}-01`, end: `${year}-${lastDays[quarter - 1] ?? '12-31'}` }
}
