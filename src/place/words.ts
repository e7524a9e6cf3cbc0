import { createTranslator } from 'use-intl/core'
import { formatEstimate, formatInterval } from '../domain/formatting/interval.ts'
import { type FormatLocale, formatNumber, usualDecimals } from '../domain/formatting/number.ts'
import { PLACE_MESSAGES } from '../i18n/place/catalogue.ts'
import type { PlaceDifference, PlaceFigure, PlaceFile, PlaceIndicator, PlaceReport, PlaceServiceGap } from './place-file.ts'

export type PlaceLanguage = 'es' | 'en'

/** The words page, brief and export share, so that the three cannot say different things of one figure. */
export function placeWords(language: PlaceLanguage) {
  const locale: FormatLocale = language === 'es' ? 'es-GT' : 'en-GB'
  const t = createTranslator({ locale, messages: PLACE_MESSAGES[language] })
  const service = (code: string) => t(`codes.service.${code as 'all'}`)
  const count = (value: number) => formatNumber(Math.round(value), locale)

  /** The value without its unit word (`31 %`, `1,204`), with the decimals of its interval, or the word for its absence. */
  function value(figure: PlaceFigure, indicator: PlaceIndicator): string {
    return figure.value === undefined ? absence(figure) : formatEstimate(figure.value, figure.interval ?? null, indicator.unit, locale)
  }
  function absence({ status }: PlaceFigure): string {
    return status === 'unpublished' ? t('common.unpublished') : t(`codes.status.${status}`)
  }
  /** The same with its unit in words: `31 %`, `291 personas`. */
  function valueInUnits(figure: PlaceFigure, indicator: PlaceIndicator): string {
    return figure.value === undefined ? absence(figure) : inUnits(figure.value, indicator.unit, figure.interval)
  }
  /** An amount with its unit in words. */
  function inUnits(amount: number, unit: PlaceIndicator['unit'], bounds: readonly [number, number] | null = null): string {
    return t(`common.unit.${unit}`, { value: formatEstimate(amount, bounds, unit, locale), count: Number(amount.toFixed(usualDecimals(amount, unit))) })
  }
  /** The 95 % interval as `de 28 a 34 %`; null where there is none. */
  function interval(figure: PlaceFigure, indicator: PlaceIndicator): string | null {
    return figure.interval ? formatInterval(figure.interval, indicator.unit, locale) : null
  }
  /** One decimal under 100 km: the error of a position is larger than more would say. */
  const kilometres = (length: number) => t('common.kilometres', { value: formatNumber(length, locale, length < 100 ? 1 : 0) })
  return { language, locale, t, service, kilometres, count, value, valueInUnits, absence, inUnits, interval }
}
export type PlaceWords = ReturnType<typeof placeWords>

/** One sentence on the gap of all services together; never of an absent number. */
export function totalGapSentence({ gaps }: PlaceReport, words: PlaceWords): string {
  const { t, count } = words
  const { total } = gaps
  const target = formatNumber(gaps.target * 100, words.locale, 1)
  if (total.value === undefined) return t(`common.gap.absent.${total.status as 'suppressed'}`)
  if (total.denominator === 0) return t('common.gap.nobody')
  if (total.numerator !== undefined && total.denominator !== undefined && total.numerator > total.denominator) {
    return t('common.gap.more', { served: count(total.numerator), need: count(total.denominator) })
  }
  if (total.value === 0) return t(total.interval && total.interval[1] > 0 ? 'common.gap.metPerhaps' : 'common.gap.met', { target })
  const persons = words.inUnits(total.value, 'persons')
  if (!total.interval) return t('common.gap.total', { target, persons, count: Math.round(total.value) })
  return t('common.gap.totalLikely', { target, persons, count: Math.round(total.value), interval: formatInterval(total.interval, 'persons', words.locale) })
}

/** One line for a gap of one service: what is certain of it, and of how many people in need. */
export function serviceGapLine({ service, low, high, kind, interval, needed }: PlaceServiceGap, words: PlaceWords): string {
  const { t, count } = words
  const values = { service: words.service(service), low: count(low), high: count(high), need: count(needed) }
  if (kind === 'exact') {
    const persons = words.inUnits(high, 'persons')
    if (!interval) return t('common.gap.exactPlain', { ...values, persons, count: Math.round(high) })
    return t('common.gap.exact', { ...values, persons, count: Math.round(high), interval: formatInterval(interval, 'persons', words.locale) })
  }
  if (Math.round(low) === 0) return t('common.gap.upTo', { ...values, persons: words.inUnits(high, 'persons'), count: Math.round(high) })
  // Bounds that read as one number are one: `between 11 and 11` says nothing.
  if (Math.round(low) === Math.round(high)) return t('common.gap.exactPlain', { ...values, persons: words.inUnits(high, 'persons'), count: Math.round(high) })
  return t('common.gap.between', values)
}

/** What must be said beside the gaps of single services; empty where nothing is in doubt. */
export function gapCautions({ gaps }: PlaceReport, words: PlaceWords): readonly string[] {
  const { t } = words
  if (gaps.largest.length === 0) return [gaps.unknown.length > 0 ? t('common.gap.noneKnown') : t('common.gap.none')]
  return [
    ...(gaps.largest.some(({ kind }) => kind === 'bounds') ? [t('common.gap.bounds')] : []),
    ...(gaps.orderCertain ? [] : [t('common.gap.order')]),
    ...(gaps.unknown.length > 0 ? [t('common.gap.unknown', { count: gaps.unknown.length })] : []),
  ]
}

/** A difference of two shares in words, with whether chance explains it; `other` names the other side. */
export function differenceSentence(difference: PlaceDifference, other: string, indicator: PlaceIndicator, words: PlaceWords): string {
  const { t } = words
  if (difference.kind === 'absent') return t('common.difference.absent')
  const amount = Math.abs(difference.difference) * 100
  // A real difference never reads as none.
  const decimals = difference.kind === 'real' ? ([1, 2, 3].find((digits) => Number(amount.toFixed(digits)) > 0) ?? 4) : 1
  const points = formatNumber(amount, words.locale, decimals)
  const values = { value: points, count: Number(amount.toFixed(decimals)) }
  const signed = points === '0' ? t('common.difference.same') : t(difference.difference > 0 ? 'common.difference.more' : 'common.difference.less', values)
  return t(`common.difference.${difference.kind}`, { signed, other, value: words.value(difference.other, indicator) })
}

/** The indicator of a figure. Throws an Error where the file lacks its definition. */
export function indicatorOf(file: PlaceFile, figure: Pick<PlaceFigure, 'indicator'>): PlaceIndicator {
  const found = file.indicators[figure.indicator]
  if (!found) throw new Error(`the file of ${file.id} does not define ${figure.indicator}`)
  return found
}
