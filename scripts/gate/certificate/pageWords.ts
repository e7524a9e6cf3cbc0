import { createTranslator } from 'use-intl/core'
import { type FormatLocale, formatNumber, formatValue } from '../../../src/domain/formatting/number.ts'
import en from './en.json'
import es from './es.json'

export type PageLanguage = 'es' | 'en'
type PageMessages = typeof es

const MESSAGES: Readonly<Record<PageLanguage, PageMessages>> = { es, en }
const LOCALES = { es: 'es-GT', en: 'en-GB' } as const satisfies Record<PageLanguage, FormatLocale>

/** The texts and numbers of the certificate's page in one language. */
export interface PageWords {
  readonly language: PageLanguage
  readonly t: ReturnType<typeof translator>
  readonly number: (value: number) => string
  /** A share, 0 to 1, as a percentage. */
  readonly share: (part: number, whole: number) => string
  /** A number of percent as a percentage. */
  readonly percent: (percent: number) => string
  /** ISO time as day and time of day, in UTC, so that the page is the same wherever it is made. */
  readonly time: (iso: string) => string
  /** What a count is called, or its bare name where nobody has named it. */
  readonly count: (name: string) => string
}

export function pageWords(language: PageLanguage): PageWords {
  const locale = LOCALES[language]
  const names: Readonly<Record<string, string>> = MESSAGES[language].count
  return {
    language,
    t: translator(language),
    number: (value) => formatNumber(value, locale, 1),
    share: (part, whole) => formatValue(whole === 0 ? 0 : part / whole, 'percent', locale),
    percent: (percent) => formatValue(percent / 100, 'percent', locale),
    time: (iso) => timeIn(iso, locale),
    count: (name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name),
  }
}

function translator(language: PageLanguage) {
  return createTranslator({
    locale: LOCALES[language],
    messages: MESSAGES[language],
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })
}

function timeIn(iso: string, locale: FormatLocale): string {
  if (Number.isNaN(Date.parse(iso))) return iso
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' })
  return `${format.format(new Date(iso))} UTC`
}
