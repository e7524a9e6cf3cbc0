import { createTranslator } from 'use-intl/core'
import type { Language } from '../../state/app-state.ts'
import { addedTexts } from '../added/addedTexts.ts'
import { LOCALES } from '../locales.ts'
import en from './en.json'
import es from './es.json'

/** Spanish is the reference. */
const MESSAGES: Readonly<Record<Language, typeof es>> = { es, en }

/** The words about the signature of a release: read with the view of data, not with the first screen. */
export function signatureWords(language: Language, words: string | null = null) {
  return createTranslator({ locale: LOCALES[language], messages: addedTexts(words)?.signature ?? MESSAGES[language], namespace: 'signature' })
}
