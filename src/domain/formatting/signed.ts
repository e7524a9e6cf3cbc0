import { type FormatLocale, formatNumber } from './number.ts'

const MINUS = '\u2212'

/** A number with its sign, also where it is above 0, and set decimals: `+3.5`, `−1.0`. What rounds to zero has no sign. */
export function formatSigned(value: number, locale: FormatLocale, decimals: number): string {
  const size = formatNumber(Math.abs(value), locale, decimals, true)
  if (Number(Math.abs(value).toFixed(decimals)) === 0) return size
  return value < 0 ? `${MINUS}${size}` : `+${size}`
}
