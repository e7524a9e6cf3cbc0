import { createTranslator } from 'use-intl/core'
import { formatValue, formatDigits, type FormatLocale, formatNumber } from '../../../domain/formatting/number.ts'
import { formatDate, formatPeriod } from '../../../domain/formatting/period.ts'
import enCodes from '../../../i18n/codes/en.json'
import esCodes from '../../../i18n/codes/es.json'
import en from '../../../i18n/programme/en/monitoring.json'
import es from '../../../i18n/programme/es/monitoring.json'
import type { MonitoredCount, MonitoredSum } from '../../../programme/monitoring/monitoring-file.ts'

const MESSAGES: Readonly<Record<'es' | 'en', typeof es>> = { es, en }
const CODES: Readonly<Record<'es' | 'en', typeof esCodes>> = { es: esCodes, en: enCodes }

/** Words and numbers of the monitoring section. A lower bound says "at least", and an absent number is a word, never a zero. */
export function monitoringWords(language: 'es' | 'en') {
  const locale: FormatLocale = language === 'es' ? 'es-GT' : 'en-GB'
  const t = createTranslator({ locale, messages: MESSAGES[language] })
  const count = (value: number) => formatNumber(value, locale)
  const percent = (share: number) => formatValue(share, 'percent', locale)
  return {
    language,
    t,
    count,
    percent,
    /** Without the sign, for cells under one heading. */
    bare: (share: number) => formatDigits(share, 'percent', locale, 0, false),
    period: (period: string) => formatPeriod(period, locale),
    day: (day: string) => formatDate(day, locale),
    service: (code: string) => CODES[language].service[code as 'all'] ?? code,
    sum: ({ reached, bound }: MonitoredSum) => (reached === null ? t('unknown') : bound === 'exact' ? count(reached) : t('atLeast', { value: count(reached) })),
    reached: ({ status, value }: MonitoredCount) => t(`status.${status}`, { value: value === null ? '' : count(value) }),
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  }
}
export type MonitoringWords = ReturnType<typeof monitoringWords>
