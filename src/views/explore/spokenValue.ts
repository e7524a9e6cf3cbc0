import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { PlaceName } from '../../charts/parts/place-name.ts'
import { type FormatLocale, formatValue } from '../../domain/formatting/number.ts'

/**
 * What a screen reader says of a place on the map: its name, what it lies in, and its value or, in the words of `status`, why
 * there is none.
 */
export function spokenValue(
  { name, around }: PlaceName,
  row: ObservationRow | undefined,
  { indicator, locale, status }: { readonly indicator: Indicator; readonly locale: FormatLocale; readonly status: (code: ObservationRow['status']) => string },
): string {
  const said = row === undefined ? '' : row.value === null ? status(row.status) : formatValue(row.value, indicator.unit, locale)
  return [name, around, said].filter((part) => part !== '').join(', ')
}
