import type { ObservationRow } from '../../catalog/observation-sql.ts'

/**
 * Rows as they may leave the computer: where a count of people, or what is left of its total, lies from 1 to threshold - 1, the whole
 * figure is withheld as suppressed. Totals printed elsewhere may still give one away: only the gate proves that none does.
 */
export function withholdSmall(rows: readonly ObservationRow[], threshold: number): readonly ObservationRow[] {
  const isSmall = (count: number | null) => count !== null && count > 0 && count < threshold
  return rows.map((row) => {
    const rest = row.numerator !== null && row.denominator !== null ? row.denominator - row.numerator : null
    if (![row.numerator, row.denominator, rest].some(isSmall)) return row
    return { ...row, numerator: null, denominator: null, value: null, status: 'suppressed' as const }
  })
}
