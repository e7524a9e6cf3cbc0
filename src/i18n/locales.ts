import { ADDED, type Spoken, spokenBy } from '../state/added-languages.ts'
import type { Language } from '../state/app-state.ts'

/** Locales whose number and date formats the users know: comma or point follows the region, not Spain. */
export const LOCALES = { es: 'es-GT', en: 'en-GB' } as const satisfies Record<Language, string>

/** The first browser language that is known; Spanish where in doubt. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const first = browserLanguages[0]?.slice(0, 2)
  return first === 'en' ? 'en' : 'es'
}

/** The same among all languages, by the first of the browser that somebody wrote: `pt-BR` is `pt`. */
export function preferredLanguages(browserLanguages: readonly string[], added = ADDED): Spoken {
  const first = browserLanguages[0] ?? ''
  return spokenBy(first, added) ?? spokenBy(first.split('-')[0], added) ?? { language: preferredLanguage(browserLanguages), words: null }
}
