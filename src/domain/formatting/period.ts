import type { FormatLocale } from './number.ts'

const PERIOD = /^(\d{4})(?:-Q([1-4]))?$/
const QUARTER: Record<FormatLocale, string> = { 'es-GT': 'T', 'en-GB': 'Q' }
const QUARTER_WORDS: Record<FormatLocale, readonly string[]> = {
  'es-GT': ['primer', 'segundo', 'tercer', 'cuarto'],
  'en-GB': ['first', 'second', 'third', 'fourth'],
}

/**
 * A period as read on screen: `2025-Q3` is `T3 2025` or `Q3 2025`, a year stays a year, and two ISO dates with a
 * slash become a span of dates. Anything else is given back as it came.
 */
export function formatPeriod(period: string, locale: FormatLocale): string {
  const parts = PERIOD.exec(period)
  if (parts) return parts[2] ? `${QUARTER[locale]}${parts[2]} ${parts[1]}` : period
  const [start, end] = period.split('/')
  if (start === undefined || end === undefined || !isDate(start) || !isDate(end)) return period
  return `${formatDate(start, locale)} – ${formatDate(end, locale)}`
}

const UNTIL: Record<FormatLocale, string> = { 'es-GT': 'hasta', 'en-GB': 'to' }

/**
 * A period among those published: a year of which not all quarters are there says so, `2026 (hasta T3)`, because its
 * counts must not be read beside those of whole years.
 */
export function formatPeriodAmong(period: string, published: readonly string[], locale: FormatLocale): string {
  const text = formatPeriod(period, locale)
  const quarters = published.filter((other) => other.startsWith(`${period}-Q`)).sort()
  const last = quarters.at(-1)
  return last === undefined || last.endsWith('4') ? text : `${text} (${UNTIL[locale]} ${QUARTER[locale]}${last.slice(-1)})`
}

/** A period in full words, for sentences and screen readers: `tercer trimestre de 2025`, `third quarter of 2025`. */
export function formatPeriodInWords(period: string, locale: FormatLocale): string {
  const parts = PERIOD.exec(period)
  if (!parts?.[2]) return formatPeriod(period, locale)
  const ordinal = QUARTER_WORDS[locale][Number(parts[2]) - 1] ?? ''
  return locale === 'es-GT' ? `${ordinal} trimestre de ${parts[1]}` : `${ordinal} quarter of ${parts[1]}`
}

/** An ISO date (`2026-09-30`) as `30 sept 2026`, `30 Sept 2026`; in UTC, so that no time zone moves the day. */
export function formatDate(date: string, locale: FormatLocale): string {
  if (!isDate(date)) return date
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  )
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))
}
