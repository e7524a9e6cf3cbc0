import { createTranslator } from 'use-intl/core'
import enReach from '../../i18n/place/en/reach.json'
import esReach from '../../i18n/place/es/reach.json'
import { formatNumber } from '../../domain/formatting/number.ts'
import { type PlaceLanguage, placeWords } from '../words.ts'

const REACH_MESSAGES = { es: { reach: esReach }, en: { reach: enReach } }

/** The words of reach, beside those that page, brief and export share. */
export function reachWords(language: PlaceLanguage) {
  const shared = placeWords(language)
  const t = createTranslator({ locale: shared.locale, messages: REACH_MESSAGES[language], namespace: 'reach' })
  /** A distance such as `8.4 km`: one decimal under 100 km, as its error of position is larger than more would say. */
  const kilometres = (value: number) => shared.t('common.kilometres', { value: formatNumber(value, shared.locale, value < 100 ? 1 : 0) })
  return { language, locale: shared.locale, t, shared, kilometres }
}
export type ReachWords = ReturnType<typeof reachWords>
