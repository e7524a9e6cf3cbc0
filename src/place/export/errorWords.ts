import { createTranslator } from 'use-intl/core'
import enReport from '../../i18n/place/en/report.json'
import esReport from '../../i18n/place/es/report.json'
import type { PlaceLanguage } from '../words.ts'
import { exportWords } from './exportWords.ts'

const ERROR_MESSAGES = { es: { report: esReport }, en: { report: enReport } }

/** The words for reporting an error, beside those of exports. */
export function errorWords(language: PlaceLanguage) {
  const exported = exportWords(language)
  const t = createTranslator({ locale: exported.locale, messages: ERROR_MESSAGES[language], namespace: 'report' })
  return { t, exported, locale: exported.locale, shared: exported.shared }
}
export type ErrorWords = ReturnType<typeof errorWords>
