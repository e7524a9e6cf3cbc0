import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { type Absence, isAbsence } from '../../catalog/observation-status.ts'
import { rowInterval } from '../parts/reading.ts'

export interface TrendPoint {
  readonly period: string
  /** Null where the period has no row at all, which is a report that never came. */
  readonly row: ObservationRow | null
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  readonly absence: Absence | null
}

export interface TrendLine {
  readonly territory: string
  readonly points: readonly TrendPoint[]
  readonly first: TrendPoint | null
  readonly last: TrendPoint | null
  readonly gaps: number
}

export interface Trend {
  /** Every quarter (or year) from the first to the last with a row, none skipped. */
  readonly periods: readonly string[]
  readonly lines: readonly TrendLine[]
  /** Largest value or interval end. */
  readonly highest: number
  readonly empty: boolean
}

export const MOST_LINES = 4

/**
 * One line a territory, in the order of `territories` (at most four), with a point for every period: where nothing
 * was published the point says why and holds no value, so that a line breaks there instead of bridging the gap.
 */
export function trendSeries(
  rows: readonly ObservationRow[],
  territories: readonly string[],
  indicator: IndicatorDefinition,
): Trend {
  const dated = rows.filter((row): row is ObservationRow & { period: string } => row.period !== null)
  const periods = everyPeriod(dated.map((row) => row.period))
  const byKey = new Map(dated.map((row) => [`${row.territory} ${row.period}`, row]))
  const lines = territories.slice(0, MOST_LINES).map((territory): TrendLine => {
    const points = periods.map((period) => pointOf(period, byKey.get(`${territory} ${period}`) ?? null, indicator))
    const valued = points.filter((point) => point.value !== null)
    return { territory, points, first: valued[0] ?? null, last: valued.at(-1) ?? null, gaps: points.length - valued.length }
  })
  const ends = lines.flatMap((line) => line.points.flatMap((point) => [point.value ?? 0, point.interval?.[1] ?? 0]))
  return { periods, lines, highest: Math.max(0, ...ends), empty: lines.every((line) => line.last === null) }
}

function pointOf(period: string, row: ObservationRow | null, indicator: IndicatorDefinition): TrendPoint {
  const value = row?.value ?? null
  const absence = value !== null ? null : row && isAbsence(row.status) ? row.status : 'not-reported'
  return { period, row, value, interval: row ? rowInterval(row, indicator) : null, absence }
}

/** All quarters, or years, between the first and the last of some. Empty for none. */
export function everyPeriod(periods: readonly string[]): readonly string[] {
  const quarterly = periods.filter((period) => period.includes('-Q'))
  const kind = quarterly.length > 0 ? quarterly : periods
  const numbers = kind.map(periodNumber)
  if (numbers.length === 0) return []
  const first = numbers.reduce((a, b) => Math.min(a, b))
  const last = numbers.reduce((a, b) => Math.max(a, b))
  const name = (number: number) => (quarterly.length > 0 ? `${Math.floor(number / 4)}-Q${(number % 4) + 1}` : String(number))
  return Array.from({ length: last - first + 1 }, (_, index) => name(first + index))
}

function periodNumber(period: string): number {
  const [year, quarter] = period.split('-Q')
  return quarter === undefined ? Number(year) : Number(year) * 4 + Number(quarter) - 1
}

/** Whether a period of the trend is the chosen one or lies in the chosen year. */
export function isChosen(period: string, chosen: string): boolean {
  return period === chosen || period.startsWith(`${chosen}-Q`)
}
