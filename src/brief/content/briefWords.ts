import { createTranslator } from 'use-intl/core'
import en from '../../i18n/place/en/brief.json'
import es from '../../i18n/place/es/brief.json'
import { type PlaceLanguage, type PlaceWords, placeWords } from '../../place/words.ts'

/** The words shared by page, brief and export, and those of the brief alone. */
export interface BriefWords extends PlaceWords {
  readonly brief: ReturnType<typeof translator>
}

/** Words in one language. */
export function briefWords(language: PlaceLanguage): BriefWords {
  return { ...placeWords(language), brief: translator(language) }
}

function translator(language: PlaceLanguage) {
  const shared = placeWords(language)
  return createTranslator({ locale: shared.locale, messages: language === 'es' ? es : en })
}
