import { type FormatLocale, type FormatUnit, formatDigits, usualDecimals } from './number.ts'

const TO: Record<FormatLocale, string> = { 'es-GT': 'a', 'en-GB': 'to' }

/**
 * An interval in words, the unit said once: `27 a 36 %`, `27 to 36 %`. Both bounds have the same decimals, one more
 * than usual where they would read the same.
 */
export function formatInterval(interval: readonly [number, number], unit: FormatUnit, locale: FormatLocale): string {
  const [low, high] = interval
  let decimals = Math.max(usualDecimals(low, unit), usualDecimals(high, unit))
  const alike = () => formatDigits(low, unit, locale, decimals) === formatDigits(high, unit, locale, decimals)
  if (low !== high && alike()) decimals += 1
  return `${formatDigits(low, unit, locale, decimals, false)} ${TO[locale]} ${formatDigits(high, unit, locale, decimals)}`
}
