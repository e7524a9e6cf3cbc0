import { type FormatLocale, formatDigits } from '../../../domain/formatting/number.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { formatSigned } from '../../../domain/formatting/signed.ts'
import { eightQuarters } from '../../../domain/trend/eightQuarters.ts'
import { fourAgainstFourShares, type QuarterShare } from '../../../domain/trend/fourAgainstFour.ts'
import { mannKendall } from '../../../domain/trend/mannKendall.ts'
import { senSlope } from '../../../domain/trend/senSlope.ts'
import { quarterSeries } from './quarters.ts'
import type { Sentence } from './sentences.ts'

export type TrendKey = 'trendUp' | 'trendDown' | 'trendNoise' | 'trendShort' | 'trendFew' | 'fourUp' | 'fourDown' | 'fourNoise' | 'fourAbsent'

/**
 * Whether a series rises or falls, in two sentences. A direction is said only where the interval of the slope and the
 * test agree that it is none of chance; the four quarters are those up to the latest with a value, and are named.
 */
export function trendSentences(quarters: readonly QuarterShare[], locale: FormatLocale): readonly Sentence<TrendKey>[] {
  const last = quarters.findLast(({ numerator, denominator }) => numerator !== null && denominator !== null)
  const slope = slopeSentence(quarters, locale)
  return last && slope.key !== 'trendFew' ? [slope, fourSentence(quarters, last.period, locale)] : [slope]
}

function slopeSentence(quarters: readonly QuarterShare[], locale: FormatLocale): Sentence<TrendKey> {
  const series = quarterSeries(quarters)
  const slope = senSlope(series)
  const test = mannKendall(series)
  if (slope.status === 'too-few' || test.status === 'too-few') return { key: 'trendFew', values: { known: slope.known } }
  const values = { known: slope.known, absent: slope.leftOut, slope: formatSigned(slope.slope * 100, locale, 2) }
  if (!slope.interval) return { key: 'trendShort', values }
  const interval = { low: formatSigned(slope.interval[0] * 100, locale, 2), high: formatSigned(slope.interval[1] * 100, locale, 2) }
  if (slope.mayBeChance || test.mayBeChance) return { key: 'trendNoise', values: { ...values, ...interval } }
  return { key: slope.slope > 0 ? 'trendUp' : 'trendDown', values: { ...values, ...interval } }
}

function fourSentence(quarters: readonly QuarterShare[], last: string, locale: FormatLocale): Sentence<TrendKey> {
  const { before, latest } = eightQuarters(last)
  const named = (periods: readonly string[]) => ({ first: formatPeriod(periods[0] ?? '', locale), last: formatPeriod(periods.at(-1) ?? '', locale) })
  const periods = { latestFirst: named(latest).first, latestLast: named(latest).last, beforeFirst: named(before).first, beforeLast: named(before).last }
  const found = fourAgainstFourShares(quarters, last)
  if (found.status === 'absent') return { key: 'fourAbsent', values: { ...periods, missing: found.missing.length } }
  const share = ({ numerator, denominator }: typeof found.latest) => formatDigits(numerator / denominator, 'percent', locale, 1)
  const values = {
    ...periods,
    latest: share(found.latest),
    before: share(found.before),
    difference: formatSigned(found.difference * 100, locale, 1),
    low: formatSigned(found.low * 100, locale, 1),
    high: formatSigned(found.high * 100, locale, 1),
  }
  return { key: found.mayBeChance ? 'fourNoise' : found.difference > 0 ? 'fourUp' : 'fourDown', values }
}
