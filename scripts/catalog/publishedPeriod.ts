import { isPeriod, periodBounds, periodKind } from '../../src/catalog/period.ts'

export interface PublishedPeriod {
  readonly period: string
  readonly period_kind: 'year' | 'quarter' | 'other'
  /** First and last day, ISO dates; null where a result names no beginning or no end. */
  readonly period_start: string | null
  readonly period_end: string | null
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100

/**
 * A period as files write it: `2025`, `2025-Q3`, or any other span as `2025-01-01/2025-10-31` (ISO 8601).
 * With `open`, either side of a span may be `..` (ISO 8601-2): unknown or not yet over.
 * Null for days that do not exist, spans that end before they begin, and a whole year or quarter written as a span.
 */
export function publishedPeriod(text: string, open = false): PublishedPeriod | null {
  if (isPeriod(text)) {
    const bounds = periodBounds(text)
    return isInRange(bounds.start) ? {
      period: text,
      period_kind: periodKind(text),
      period_start: bounds.start,
      period_end: bounds.end,
    } : null
  }
  const [start, end, ...more] = text.split('/')
  if (start === undefined || end === undefined || more.length > 0) return null
  const from = open && start === '..' ? null : start
  const until = open && end === '..' ? null : end
  if (from === null && until === null) return null
  if ((from !== null && !isDay(from)) || (until !== null && !isDay(until))) return null
  if (from !== null && until !== null && (until < from || isWholePeriod(from, until))) return null
  return { period: text, period_kind: 'other', period_start: from, period_end: until }
}

function isDay(text: string): boolean {
  if (!DAY.test(text) || !isInRange(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function isInRange(day: string): boolean {
  const year = Number(day.slice(0, 4))
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR
}

/** A year written as a span would never be found by its name. */
function isWholePeriod(start: string, end: string): boolean {
  const year = start.slice(0, 4)
  const names = [year, `${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`]
  return names.some((name) => periodBounds(name).start === start && periodBounds(name).end === end)
}
