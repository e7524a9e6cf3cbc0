import { partsOfKey } from '../gather/gatherer.ts'
import { IntakeError } from '../intake-error.ts'
import type { CountColumn } from './countColumns.ts'
import { NEVER, NONE, type RawRows, type SumDimension } from './rawRows.ts'

/** Rows of reports that came in as a whole. */
export interface EvenRows {
  readonly rows: RawRows
  /** Periods, by their numbers, in which a count has figures at all; in the order of the columns. */
  readonly periods: readonly ReadonlySet<number>[]
  /** Places and periods of which some figures were there and others not. */
  readonly uneven: number
}

/** A place and a period as one number. */
export function reportKey(territory: number, period: number): number {
  return territory * 4096 + period
}

/**
 * Leaves out places and periods without any figure. The gate knows reports that came in, in which nobody is zero, and reports that
 * did not: where a report has some figures and lacks others, zero would be said of what is not known. Throws an IntakeError
 * `uneven-reports` then, or leaves the report out as a whole.
 */
export function evenRows(rows: RawRows, kept: readonly SumDimension[], columns: readonly CountColumn[], whereUneven: 'refuse' | 'leave-out'): EvenRows {
  const figures = columns.map(() => new Set<number>())
  const applies = columns.map(() => new Set<number>())
  for (const [key, counts] of rows) {
    const { period, service } = partsOfKey(key)
    for (const [at, count] of counts.entries()) {
      if (count >= 0) figures[at]?.add(period)
      if (count !== NEVER) applies[at]?.add(service)
    }
  }
  const seen = new Map<number, { some: boolean; lacking: boolean; columns: Set<string> }>()
  for (const [key, counts] of rows) {
    const parts = partsOfKey(key)
    if (!isFinest(parts, kept)) continue
    const report = reportKey(parts.territory, parts.period)
    const found = seen.get(report) ?? { some: false, lacking: false, columns: new Set<string>() }
    seen.set(report, found)
    for (const [at, count] of counts.entries()) {
      if (!figures[at]?.has(parts.period)) continue
      if (count >= 0) found.some = true
      else if (count === NONE || applies[at]?.has(parts.service)) {
        found.lacking = true
        found.columns.add(columns[at]?.column ?? '')
      }
    }
  }
  const uneven = [...seen.values()].filter(({ some, lacking }) => some && lacking)
  if (uneven.length > 0 && whereUneven === 'refuse') throw unevenError(uneven.length, [...new Set(uneven.flatMap((found) => [...found.columns]))])
  const isOut = (key: number) => {
    const { territory, period } = partsOfKey(key)
    const found = seen.get(reportKey(territory, period))
    return !found?.some || found.lacking
  }
  const left = new Map([...rows].filter(([key, counts]) => {
    if (isOut(key)) return false
    // A total that is not known says nothing against its parts.
    return isFinest(partsOfKey(key), kept) || counts.every((count, at) => count >= 0 || !figures[at]?.has(partsOfKey(key).period))
  }))
  return { rows: left, periods: figures, uneven: uneven.length }
}

function isFinest(parts: ReturnType<typeof partsOfKey>, kept: readonly SumDimension[]): boolean {
  return kept.every((dimension) => parts[dimension] > 0)
}

function unevenError(reports: number, columns: readonly string[]): IntakeError {
  const names = columns.slice(0, 5)
  return new IntakeError(
    'uneven-reports',
    `en ${reports} lugares y periodos hay unas cifras y faltan otras (${names.map((name) => `«${name}»`).join(', ')}): escriba 0 donde no hubo nadie, publique esa columna aparte, o deje fuera esos lugares y periodos`,
    `in ${reports} places and periods some figures are there and others are missing (${names.map((name) => `“${name}”`).join(', ')}): write 0 where there was nobody, publish that column by itself, or leave those places and periods out`,
    { column: columns.length === 1 ? (columns[0] ?? null) : null },
  )
}
