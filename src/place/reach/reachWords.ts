import { createTranslator } from 'use-intl/core'
import enReach from '../../i18n/place/en/reach.json'
import esReach from '../../i18n/place/es/reach.json'
import { type PlaceLanguage, placeWords } from '../words.ts'

const REACH_MESSAGES = { es: { reach: esReach }, en: { reach: enReach } }

/** The words of reach, beside those that page, brief and export share. */
export function reachWords(language: PlaceLanguage) {
  const shared = placeWords(language)
  const t = createTranslator({ locale: shared.locale, messages: REACH_MESSAGES[language], namespace: 'reach' })
  return { language, locale: shared.locale, t, shared }
}
export type ReachWords = ReturnType<typeof reachWords>
