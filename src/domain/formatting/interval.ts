import { type FormatLocale, type FormatUnit, formatDigits, usualDecimals } from './number.ts'

const TO: Record<FormatLocale, string> = { 'es-GT': 'a', 'en-GB': 'to' }

/**
 * An interval in words, the unit said once: `27 a 36 %`, `27 to 36 %`. Both bounds have the same decimals, one more
 * than usual where they would read the same.
 */
export function formatInterval(interval: readonly [number, number], unit: FormatUnit, locale: FormatLocale): string {
  const [low, high] = interval
  const decimals = intervalDecimals(interval, unit)
  return `${formatDigits(low, unit, locale, decimals, false)} ${TO[locale]} ${formatDigits(high, unit, locale, decimals)}`
}

/**
 * A value beside its interval: with the decimals of the interval where those are more than usual, so that a rounded
 * value never stands outside its own interval (9 % beside 8.6 to 8.9 %).
 */
export function formatEstimate(
  value: number,
  interval: readonly [number, number] | null,
  unit: FormatUnit,
  locale: FormatLocale,
): string {
  const usual = usualDecimals(value, unit)
  return formatDigits(value, unit, locale, interval ? Math.max(usual, intervalDecimals(interval, unit)) : usual)
}

/** Both bounds alike: one decimal more than usual where the interval is under two steps of the last digit wide. */
function intervalDecimals([low, high]: readonly [number, number], unit: FormatUnit): number {
  const usual = Math.max(usualDecimals(low, unit), usualDecimals(high, unit))
  if (low === high) return usual
  const scale = unit === 'percent' ? 100 : 1
  return (high - low) * scale < 2 * 10 ** -usual ? usual + 1 : usual
}
