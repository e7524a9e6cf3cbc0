import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { type FormatLocale, formatNumber, formatValue } from '../../domain/formatting/number.ts'

/** A formula with its numbers filled in; `kind` picks the pattern in the messages. */
export type Formula =
  | {
      readonly kind: 'proportion' | 'rate' | 'shortfall' | 'shortfallMet'
      readonly numerator: string
      readonly denominator: string
      readonly factor: string
      readonly target: string
      readonly value: string
    }
  | { readonly kind: 'counted' | 'asPublished' | 'notComputed' }

/**
 * How a value on screen follows from its row, with the numbers formatted by locale. `notComputed` where the value or a
 * side it needs is absent: no formula is written out with a number nobody may see.
 */
export function formula(
  indicator: Pick<Indicator, 'method' | 'unit' | 'factor'>,
  row: Pick<ObservationRow, 'numerator' | 'denominator' | 'value'>,
  target: number,
  locale: FormatLocale,
): Formula {
  if (indicator.method === 'as-published') return { kind: row.value === null ? 'notComputed' : 'asPublished' }
  if (row.value === null) return { kind: 'notComputed' }
  if (indicator.method === 'count' || indicator.method === 'base') return { kind: 'counted' }
  const { numerator, denominator } = row
  if (numerator === null || denominator === null) return { kind: 'notComputed' }
  return {
    kind: kindOf(indicator.method, indicator.factor, denominator * target - numerator),
    numerator: formatNumber(numerator, locale, 1),
    denominator: formatNumber(denominator, locale, 1),
    factor: formatNumber(indicator.factor, locale),
    target: formatValue(target, 'percent', locale),
    value: formatValue(row.value, indicator.unit, locale),
  }
}

type WrittenOut = Extract<Formula, { readonly numerator: string }>['kind']

function kindOf(method: 'proportion' | 'rate' | 'shortfall', factor: number, gap: number): WrittenOut {
  if (method === 'shortfall') return gap < 0 ? 'shortfallMet' : 'shortfall'
  return factor === 1 ? 'proportion' : 'rate'
}
