import type { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatEstimate, formatInterval } from '../../domain/formatting/interval.ts'
import { type FormatUnit, formatNumber, usualDecimals } from '../../domain/formatting/number.ts'
import { observationInterval } from '../../domain/intervals/observationInterval.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'

export type ChartWords = ReturnType<typeof useTranslations<'chart'>>
export type CodeWords = ReturnType<typeof useTranslations<'codes'>>
export type ChartLocale = 'es-GT' | 'en-GB'

/** Locale of a language, as the formatting functions know it. */
export function localeOf(language: Language): ChartLocale {
  return LOCALES[language]
}

/** The 95 % interval of a row in the unit of its value; null where there is none. */
export function rowInterval(row: ObservationRow, indicator: IndicatorDefinition): readonly [number, number] | null {
  return observationInterval(row, indicator)
}

/** A value with its unit in words: `31 %`, `291 personas`, `4.3 por cada 1,000`. */
export function valueWithUnit(
  value: number,
  unit: FormatUnit,
  locale: ChartLocale,
  words: ChartWords,
  interval: readonly [number, number] | null = null,
): string {
  const whole = Number(value.toFixed(usualDecimals(value, unit)))
  return words(`unit.${unit}`, { value: formatEstimate(value, interval, unit, locale), count: whole })
}

/** The unit as a word beside the title; per cent needs none, its sign stands at every figure. */
export function unitAfterTitle(unit: FormatUnit, words: ChartWords): string | undefined {
  return unit === 'percent' ? undefined : words(`unitName.${unit}`)
}

/** What screen readers hear of a row: name, value and interval, or the word for its absence. */
export function spokenValue(
  name: string,
  row: ObservationRow,
  indicator: IndicatorDefinition,
  locale: ChartLocale,
  words: ChartWords,
  codes: CodeWords,
): string {
  if (row.value === null) return words('spoken', { name, value: codes(`status.${row.status}`) })
  const interval = rowInterval(row, indicator)
  const value = valueWithUnit(row.value, indicator.unit, locale, words, interval)
  if (!interval) return words('spoken', { name, value })
  return words('spokenInterval', { name, value, interval: formatInterval(interval, indicator.unit, locale) })
}

/** Numerator and denominator as label and figure, those that the row has. */
export function sidesOf(
  row: ObservationRow,
  indicator: IndicatorDefinition,
  language: Language,
  words: ChartWords,
): readonly { readonly label: string; readonly figure: string }[] {
  const locale = localeOf(language)
  const sides = [
    { count: row.numerator, label: indicator.numerator?.[language] ?? words('side.numerator') },
    { count: row.denominator, label: indicator.denominator?.[language] ?? words('side.denominator') },
  ]
  return sides.flatMap(({ count, label }) => (count === null ? [] : [{ label, figure: formatNumber(count, locale) }]))
}
