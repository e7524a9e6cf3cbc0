import { type FormatLocale, formatNumber } from '../../../domain/formatting/number.ts'

/** The least that is written out: a p of 99,999 permutations is never below 0.00002. */
const LEAST = 0.00001

/** An equation stays on one line. */
const UNBROKEN = '\u00a0'

/** A probability with about two digits that say something: `0.34`, `0.034`, `0.0034`; below 0.00001 `< 0.00001`. */
export function formatProbability(p: number, locale: FormatLocale): string {
  if (p < LEAST) return `< ${formatNumber(LEAST, locale, 5)}`
  return formatNumber(p, locale, p >= 0.1 ? 2 : p >= 0.01 ? 3 : p >= 0.001 ? 4 : 5, true)
}

/** For a column of figures, where all have the same decimals. */
export function formatProbabilityColumn(p: number, locale: FormatLocale): string {
  return p < LEAST ? formatProbability(p, locale) : formatNumber(p, locale, 5, true)
}

/** With its sign, for sentences: `p = 0.034`, `p < 0.00001`. */
export function probabilityEquation(p: number, locale: FormatLocale): string {
  const text = formatProbability(p, locale)
  return (text.startsWith('<') ? `p ${text}` : `p = ${text}`).replaceAll(' ', UNBROKEN)
}
