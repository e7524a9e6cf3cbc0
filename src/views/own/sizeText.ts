import { type FormatLocale, formatNumber } from '../../domain/formatting/number.ts'

/** Bytes as people read them: `204 kB`, `1.1 GB`. */
export function sizeText(bytes: number, locale: FormatLocale): string {
  if (bytes < 1000) return `${formatNumber(bytes, locale)} B`
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, locale, bytes < 1e4 ? 1 : 0)} kB`
  if (bytes < 1e9) return `${formatNumber(bytes / 1e6, locale, bytes < 1e7 ? 1 : 0)} MB`
  return `${formatNumber(bytes / 1e9, locale, 1)} GB`
}
