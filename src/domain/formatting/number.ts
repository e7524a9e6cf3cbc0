/** Locales of the product; the same as `LOCALES` of the message catalogues. */
export type FormatLocale = 'es-GT' | 'en-GB'
export type FormatUnit = 'percent' | 'persons' | 'per-1000' | 'per-100000' | 'services' | 'index' | 'number'

/** Figure and sign stay on one line. Spanish asks for the space, and the SI does in every language. */
const BEFORE_PERCENT = '\u00a0'

/** A number by locale with up to `decimals` decimals, ending zeros left off unless `fixed`. */
export function formatNumber(value: number, locale: FormatLocale, decimals = 0, fixed = false): string {
  const formatted = formatter(locale, decimals, fixed).format(value)
  return formatted === '-0' ? '0' : formatted
}

/**
 * A value as read on screen. Percent values are shares (0.314 is 31 %); persons and services are whole, an estimate
 * such as an expected shortfall is rounded; rates and indices have one decimal under 100, other numbers three figures.
 */
export function formatValue(value: number, unit: FormatUnit, locale: FormatLocale): string {
  return formatDigits(value, unit, locale, usualDecimals(value, unit))
}

/**
 * Several bounds of classes, with as many decimals as it takes to tell every two apart and to state each of them
 * within a thousandth of their range: the same for all.
 */
export function formatBounds(values: readonly number[], unit: FormatUnit, locale: FormatLocale): readonly string[] {
  const scale = unit === 'percent' ? 100 : 1
  const range = values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 0)
  const exact = (decimals: number) =>
    values
      .slice(0, -1)
      .every((value) => Math.abs(Number((value * scale).toFixed(decimals)) - value * scale) <= (range * scale) / 500)
  const distinct = (decimals: number) =>
    new Set(values.map((value) => (value * scale).toFixed(decimals))).size === new Set(values).size
  let decimals = 0
  while (decimals < 4 && !(exact(decimals) && distinct(decimals))) decimals += 1
  return values.map((value) => formatDigits(value, unit, locale, decimals, false))
}

/** How many decimals `formatValue` gives. */
export function usualDecimals(value: number, unit: FormatUnit): number {
  if (unit === 'percent') return value !== 0 && Math.abs(value) < 0.01 ? 1 : 0
  if (unit === 'persons' || unit === 'services') return 0
  // Measured figures of any kind: three figures tell them apart, whether they are Gini indices or kilometres.
  if (unit === 'number') return value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3
  return Math.abs(value) < 100 ? 1 : 0
}

/**
 * A value with set decimals; without `sign` the percent sign is left to stand elsewhere, with `fixed` ending zeros
 * stay, for columns of figures.
 */
export function formatDigits(
  value: number,
  unit: FormatUnit,
  locale: FormatLocale,
  decimals: number,
  sign = true,
  fixed = false,
): string {
  if (unit !== 'percent') return formatNumber(value, locale, decimals, fixed)
  return `${formatNumber(value * 100, locale, decimals, fixed)}${sign ? `${BEFORE_PERCENT}%` : ''}`
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(locale: FormatLocale, decimals: number, fixed: boolean): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${fixed}`
  const known = formatters.get(key)
  if (known) return known
  const options = { maximumFractionDigits: decimals, minimumFractionDigits: fixed ? decimals : 0 }
  const made = new Intl.NumberFormat(locale, options)
  formatters.set(key, made)
  return made
}
