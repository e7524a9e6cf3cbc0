import { useLocale } from 'use-intl'
import { LOCALES } from '../../i18n/locales.ts'
import { type Language, LANGUAGES } from '../../state/app-state.ts'

/** The language on screen and its locale, for texts of the catalog and for formats. */
export function useLanguage(): { language: Language; locale: (typeof LOCALES)[Language] } {
  const locale = useLocale()
  const language = LANGUAGES.find((candidate) => LOCALES[candidate] === locale) ?? 'es'
  return { language, locale: LOCALES[language] }
}
