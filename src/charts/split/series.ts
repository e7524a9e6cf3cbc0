import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { DIMENSION_CODES, type Dimension, SERVICE_GROUPS } from '../../catalog/service.ts'
import { rowInterval } from '../parts/reading.ts'

export interface SplitBar {
  readonly code: string
  readonly row: ObservationRow
  readonly interval: readonly [number, number] | null
  /** The margin or a group of services: counts each person once and is not the sum of the others. */
  readonly group: boolean
}

export interface Split {
  readonly bars: readonly SplitBar[]
  readonly withValue: number
  readonly withoutValue: number
  readonly highest: SplitBar | null
}

/**
 * One bar a code of the dimension, in the order of the code list. A code that has a row without a value stays,
 * to be named in words; a code with no row at all was not asked for or never published and is left away.
 */
export function splitSeries(rows: readonly ObservationRow[], dimension: Dimension, indicator: IndicatorDefinition): Split {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const bars = DIMENSION_CODES[dimension].flatMap((code): SplitBar[] => {
    const row = byCode.get(code)
    if (!row || (code === 'all' && isPlaceholder(row, rows))) return []
    const group = code === 'all' || (dimension === 'service' && (SERVICE_GROUPS as readonly string[]).includes(code))
    return [{ code, row, interval: rowInterval(row, indicator), group }]
  })
  const valued = bars.filter((bar) => bar.row.value !== null)
  const parts = valued.filter((bar) => !bar.group)
  const highest = (parts.length > 0 ? parts : valued).reduce<SplitBar | null>(
    (best, bar) => (best === null || (bar.row.value ?? 0) > (best.row.value ?? 0) ? bar : best),
    null,
  )
  return { bars, withValue: valued.length, withoutValue: bars.length - valued.length, highest }
}

/** The single row that stands for "nothing was published here" carries no period. */
function isPlaceholder(row: ObservationRow, rows: readonly ObservationRow[]): boolean {
  return rows.length === 1 && row.period === null && row.value === null
}
