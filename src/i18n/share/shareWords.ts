import { createTranslator } from 'use-intl/core'
import type { Language } from '../../state/app-state.ts'
import { addedTexts } from '../added/addedTexts.ts'
import { LOCALES } from '../locales.ts'
import en from './en.json'
import es from './es.json'

/** Spanish is the reference. */
const MESSAGES: Readonly<Record<Language, typeof es>> = { es, en }

/** The words of sharing what is on screen; a figure in another page shares nothing and does without them. */
export function shareWords(language: Language, words: string | null = null) {
  return createTranslator({ locale: LOCALES[language], messages: addedTexts(words)?.share ?? MESSAGES[language] })
}
export type ShareWords = ReturnType<typeof shareWords>
