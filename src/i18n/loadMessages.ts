import type { Spoken } from '../state/added-languages.ts'
import type { Language } from '../state/app-state.ts'
import { type Messages, spanish } from './spanish.ts'

/** Most visitors read Spanish, so its texts come with the app; another language comes when it is asked for. */
export const SPANISH: Messages = spanish

const LATER: Readonly<Record<Exclude<Language, 'es'>, () => Promise<Messages>>> = {
  en: async () => (await import('./english.ts')).english,
}

/** The texts of a language. Rejects where they cannot be fetched. */
export async function loadMessages({ language, words }: Spoken): Promise<Messages> {
  if (words !== null) return (await (await import('./added/loadAddedTexts.ts')).loadAddedTexts(words)).messages
  return language === 'es' ? SPANISH : LATER[language]()
}
