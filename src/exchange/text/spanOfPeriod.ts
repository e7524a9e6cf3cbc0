import { isPeriod, periodBounds } from '../../catalog/period.ts'

export interface PeriodSpan {
  /** First and last day; null for a side that was not published. */
  readonly start: string | null
  readonly end: string | null
}

const LONGEST_YEAR = 366
const DAY = 86_400_000

/** Both sides of a period as programmes write it: `2025`, `2025-Q3`, `2025-01-01/..`. */
export function spanOfPeriod(period: string): PeriodSpan {
  if (isPeriod(period)) return periodBounds(period)
  const [start = '..', end = '..'] = period.split('/')
  return { start: start === '..' ? null : start, end: end === '..' ? null : end }
}

/** The period of two days: whole years and quarters by their names, anything else as a span. */
export function periodOfSpan(start: string, end: string): string {
  const year = start.slice(0, 4)
  const names = [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)].filter((name) => isPeriod(name))
  return names.find((name) => periodBounds(name).start === start && periodBounds(name).end === end) ?? `${start}/${end}`
}

/** Whether both sides are known and at most a year apart, as a budget of IATI has to be. */
export function isWithinAYear({ start, end }: PeriodSpan): boolean {
  return start !== null && end !== null && (Date.parse(end) - Date.parse(start)) / DAY + 1 <= LONGEST_YEAR
}
