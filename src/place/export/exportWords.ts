import { createTranslator } from 'use-intl/core'
import enExport from '../../i18n/place/en/export.json'
import esExport from '../../i18n/place/es/export.json'
import { type PlaceLanguage, placeWords } from '../words.ts'

const EXPORT_MESSAGES = { es: { export: esExport }, en: { export: enExport } }

/** The words of exported files and of the buttons that make them, beside those that page and brief share. */
export function exportWords(language: PlaceLanguage) {
  const shared = placeWords(language)
  const t = createTranslator({ locale: shared.locale, messages: EXPORT_MESSAGES[language], namespace: 'export' })
  return { language, locale: shared.locale, t, shared }
}
export type ExportWords = ReturnType<typeof exportWords>
