import type { FormatUnit } from '../../../domain/formatting/number.ts'
import { type FormatLocale, usualDecimals } from '../../../domain/formatting/number.ts'
import { formatSigned } from '../../../domain/formatting/signed.ts'
import type { Difference } from '../../../place/differences.ts'

const MOST_DECIMALS = 4

/** Differences of shares are read in points: 0.05 is 5 points. */
function scaleOf(unit: FormatUnit): number {
  return unit === 'percent' ? 100 : 1
}

/**
 * A difference and the bounds of its interval as figures of the same decimals, in points for shares: one decimal, none
 * for whole things, and more where a bound would be printed as the zero the interval leaves out.
 */
export function differenceFigures(difference: Exclude<Difference, { kind: 'absent' }>, unit: FormatUnit, locale: FormatLocale) {
  const scale = scaleOf(unit)
  const tested = difference.kind !== 'untested'
  const values = tested ? [difference.difference, difference.low, difference.high] : [difference.difference]
  let decimals = unit === 'persons' || unit === 'services' ? 0 : 1
  const printsZero = () => values.some((value) => value !== 0 && Number((value * scale).toFixed(decimals)) === 0)
  while (difference.kind === 'real' && decimals < MOST_DECIMALS && printsZero()) decimals += 1
  const say = (value: number) => formatSigned(value * scale, locale, decimals)
  return {
    difference: say(difference.difference),
    low: tested ? say(difference.low) : null,
    high: tested ? say(difference.high) : null,
    /** For plurals: the size as it is printed. */
    count: Math.abs(Number((difference.difference * scale).toFixed(decimals))),
  }
}

/** An effect in points with its sign. */
export function pointsOf(effect: number, locale: FormatLocale, decimals = 1): string {
  return formatSigned(effect * 100, locale, decimals)
}

/** Decimals of a set of effects in points: one, or up to three where the largest would read as zero. */
export function pointDecimals(effects: readonly number[]): number {
  const largest = Math.max(0, ...effects.map((effect) => Math.abs(effect) * 100))
  return [1, 2].find((decimals) => Number(largest.toFixed(decimals)) > 0) ?? (largest > 0 ? 3 : 1)
}

/** Share as a figure of a hundred persons: as many decimals as usual for it, without the sign. */
export function perHundredDecimals(value: number): number {
  return usualDecimals(value, 'percent')
}

/** Names as a language joins them: `A, B y C`. */
export function joined(names: readonly string[], locale: FormatLocale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

/** A code as a branch of a message, where a hyphen may not stand. */
export function branch(code: string): string {
  return code.replaceAll('-', '_')
}
