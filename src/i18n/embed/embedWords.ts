import { createTranslator } from 'use-intl/core'
import type { Language } from '../../state/app-state.ts'
import { LOCALES } from '../locales.ts'
import es from './es.json'

/** Spanish is the reference and comes with the figure; another language comes when a link asks for it. */
const READ: Partial<Record<Language, typeof es>> = { es }
const LATER: Readonly<Record<Exclude<Language, 'es'>, () => Promise<{ readonly default: typeof es }>>> = { en: () => import('./en.json') }

export function embedWordsAreRead(language: Language): boolean {
  return READ[language] !== undefined
}

/** Reads the words of a language. Rejects where they cannot be fetched. */
export async function readEmbedWords(language: Language): Promise<void> {
  if (language !== 'es') READ[language] ??= (await LATER[language]()).default
}

/** The words of what stands in other pages; Spanish where those of the language were not read. */
export function embedWords(language: Language) {
  const messages = READ[language]
  return createTranslator(messages ? { locale: LOCALES[language], messages } : { locale: LOCALES.es, messages: es })
}
export type EmbedWords = ReturnType<typeof embedWords>
