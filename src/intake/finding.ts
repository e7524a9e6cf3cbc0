import type { LocalizedText } from '../catalog/indicator.ts'
import type { Fix } from './mapping/fix.ts'

/** error: the cells cannot be used; warning: somebody should look; note: what was understood or done. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** One thing the doctor has to say about a file somebody brought. It quotes no cell that may tell of a person. */
export interface Finding {
  /** Name of the rule, e.g. `above-denominator`. */
  readonly code: string
  readonly severity: Severity
  /** Row of the file as a spreadsheet counts, the first one meant; null where it is about a column or the file. */
  readonly row: number | null
  /** Name of the column as the table gives it; null where it is about the row or the file. */
  readonly column: string | null
  readonly words: LocalizedText
  /** How many cells or rows it stands for. */
  readonly count: number
  /** What can be done about it with one click, if it is safe. */
  readonly fix: Fix | null
}

/** A finding from its two sentences; about one cell or row, and without a fix, unless told otherwise. */
export function finding(
  code: string,
  severity: Severity,
  place: { readonly row?: number | null; readonly column?: string | null; readonly count?: number; readonly fix?: Fix | null },
  es: string,
  en: string,
): Finding {
  const { row = null, column = null, count = 1, fix = null } = place
  return { code, severity, row, column, words: { es, en }, count, fix }
}
