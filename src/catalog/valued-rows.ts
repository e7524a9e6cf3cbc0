import type { ObservationRow } from './observation-sql.ts'

/** A row with its value and both counts. */
export interface ValuedRow extends ObservationRow {
  readonly numerator: number
  readonly denominator: number
  readonly value: number
}

export function isValued(row: ObservationRow): row is ValuedRow {
  return row.value !== null && row.numerator !== null && row.denominator !== null && row.denominator > 0
}

/** Counts of every row in the order given, both null where the row has no value: one side alone may still be printed. */
export function countsOf(rows: readonly ObservationRow[]): readonly { readonly id: string; readonly numerator: number | null; readonly denominator: number | null }[] {
  return rows.map((row) => (isValued(row) ? { id: row.territory, numerator: row.numerator, denominator: row.denominator } : { id: row.territory, numerator: null, denominator: null }))
}
