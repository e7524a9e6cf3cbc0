import { type Language, LANGUAGES } from './app-state.ts'

/** A language beside Spanish and English, whose texts are one file; see docs/decisions/one-file-a-language.md. */
export interface AddedLanguage {
  /** As it stands in a link: `pt`, `quc`. */
  readonly code: string
  /** The language of the product it stands on: formats of numbers and dates, forms of plurals, texts of the data, pages that stand alone. */
  readonly base: Language
}

/** English with marks around each text, that no switch offers: what stands on a screen without marks came from no file of texts. The code is that of CLDR. */
export const MARKED: AddedLanguage = { code: 'en-XA', base: 'en' }

// Bundlers put the names of the files here; a program without one writes pages in Spanish and English only.
const FILES = import.meta.env ? Object.keys(import.meta.glob('../i18n/added/*.json')) : []

/** The languages of the files `src/i18n/added/<code>.<base>.json`, by code, and the marked English. */
export const ADDED: readonly AddedLanguage[] = [...FILES.flatMap((file) => addedLanguage(file)), MARKED]

/** The language a file is named for; none where its name is no `<code>.<base>.json`. */
export function addedLanguage(file: string): AddedLanguage[] {
  const [, code, named] = /(?:^|\/)([a-z]{2,3}(?:-[A-Z]{2})?)\.([a-z]{2})\.json$/.exec(file) ?? []
  const base = LANGUAGES.find((language) => language === named)
  return code !== undefined && base ? [{ code, base }] : []
}

/** Texts and data of a screen: `words` names an added language, null: the texts of `language`. */
export interface Spoken {
  readonly language: Language
  readonly words: string | null
}

/** What a code in a link, in the switch or in the settings of a browser stands for; null where nobody wrote that language. */
export function spokenBy(code: string | null | undefined, added: readonly AddedLanguage[] = ADDED): Spoken | null {
  const language = LANGUAGES.find((known) => known === code)
  if (language) return { language, words: null }
  const found = added.find((known) => known.code === code)
  return found ? { language: found.base, words: found.code } : null
}

/** The code of what is on screen, as links and the switch have it. */
export function codeOf({ language, words }: Spoken): string {
  return words ?? language
}
