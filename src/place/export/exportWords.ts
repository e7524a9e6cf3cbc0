import { createTranslator } from 'use-intl/core'
import { addedTexts } from '../../i18n/added/addedTexts.ts'
import enExport from '../../i18n/place/en/export.json'
import esExport from '../../i18n/place/es/export.json'
import { type PlaceLanguage, placeWords } from '../words.ts'

const EXPORT_MESSAGES = { es: { export: esExport }, en: { export: enExport } }

/** The words of exported files and of the buttons that make them, beside those that page and brief share. */
export function exportWords(language: PlaceLanguage, words: string | null = null) {
  const shared = placeWords(language)
  const t = createTranslator({ locale: shared.locale, messages: addedExport(words) ?? EXPORT_MESSAGES[language], namespace: 'export' })
  return { language, locale: shared.locale, t, shared }
}
export type ExportWords = ReturnType<typeof exportWords>

function addedExport(words: string | null): (typeof EXPORT_MESSAGES)['es'] | null {
  const added = addedTexts(words)
  return added && { export: added.exported }
}
