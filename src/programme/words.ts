import { createTranslator } from 'use-intl/core'
import { formatInterval } from '../domain/formatting/interval.ts'
import { type FormatLocale, formatDigits, formatNumber } from '../domain/formatting/number.ts'
import { formatDate } from '../domain/formatting/period.ts'
import enCodes from '../i18n/codes/en.json'
import esCodes from '../i18n/codes/es.json'
import enPages from '../i18n/programme/en/pages.json'
import esPages from '../i18n/programme/es/pages.json'
import type { ReportedFigure } from './programme-file.ts'

export type ProgrammeLanguage = 'es' | 'en'

const MESSAGES = { es: { codes: esCodes, pages: esPages }, en: { codes: enCodes, pages: enPages } }

/** The words of pages and pictures of programmes, so that all say the same of one figure. */
export function programmeWords(language: ProgrammeLanguage) {
  const locale: FormatLocale = language === 'es' ? 'es-GT' : 'en-GB'
  const t = createTranslator({ locale, messages: MESSAGES[language] })
  const date = (day: string) => formatDate(day, locale)

  /** The bare number with what was printed before it: `3,745`, `more than 200`, `79 %`. */
  function number(figure: Pick<ReportedFigure, 'value' | 'unit' | 'qualifier'>): string {
    return t(`pages.qualifier.${figure.qualifier}`, { value: figure.unit === 'percent' ? percent(figure.value) : plain(figure.value) })
  }
  /** The number with its unit: `3,745 people`, `103,058 USD`. */
  function figure(reported: Pick<ReportedFigure, 'value' | 'unit' | 'qualifier'>): string {
    return t(`pages.qualifier.${reported.qualifier}`, { value: inUnits(reported.value, reported.unit) })
  }
  /** An amount of a unit, a percentage given as a ratio. */
  function inUnits(value: number, unit: ReportedFigure['unit']): string {
    return t(`pages.unit.${unit}`, { value: plain(unit === 'percent' ? value * 100 : value), count: value })
  }
  /** A published period as read in a sentence; a side that was not published is left out. */
  function period(text: string): string {
    const [start, end] = text.split('/')
    if (start === undefined || end === undefined) return text
    if (start === '..') return t('pages.period.until', { end: date(end) })
    if (end === '..') return t('pages.period.since', { start: date(start) })
    return t('pages.period.span', { start: date(start), end: date(end) })
  }
  /** A share from 0 to 1 as whole per cent. */
  const share = (value: number) => formatDigits(value, 'percent', locale, 0)
  const percent = (value: number) => formatDigits(value, 'percent', locale, 1)
  const interval = (bounds: readonly [number, number]) => formatInterval(bounds, 'percent', locale)
  const years = (start: string, end: string) => t('pages.years', { start: start.slice(0, 4), end: end.slice(0, 4) })
  // One decimal at most: a published 36.6 stays so, and nobody printed more.
  function plain(value: number): string {
    return formatNumber(value, locale, 1)
  }
  return { language, locale, t, date, number, figure, inUnits, period, share, interval, years, plain }
}
export type ProgrammeWords = ReturnType<typeof programmeWords>
