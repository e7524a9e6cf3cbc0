import type { Language } from '../state/app-state.ts'
import en from './en.json'
import es from './es.json'

/** Spanish is the reference catalogue: its keys are the typed keys of every other language. */
export type Messages = typeof es
export const MESSAGES: Record<Language, Messages> = { es, en }

/** Locales whose number and date formats the users know: comma or point follows the region, not Spain. */
export const LOCALES = { es: 'es-GT', en: 'en-GB' } as const satisfies Record<Language, string>

/** The first browser language that is known; Spanish where in doubt. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const first = browserLanguages[0]?.slice(0, 2)
  return first === 'en' ? 'en' : 'es'
}
