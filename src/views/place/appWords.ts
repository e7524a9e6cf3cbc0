import { createTranslator } from 'use-intl/core'
import enApp from '../../i18n/place/en/app.json'
import esApp from '../../i18n/place/es/app.json'
import type { PlaceLanguage } from '../../place/words.ts'

const APP: Readonly<Record<PlaceLanguage, typeof esApp>> = { es: esApp, en: enApp }

/** The words around a place's page: loading, failures, directory, offline. */
export function appWords(language: PlaceLanguage) {
  return createTranslator({ locale: language === 'es' ? 'es-GT' : 'en-GB', messages: APP[language] })
}
export type AppWords = ReturnType<typeof appWords>
