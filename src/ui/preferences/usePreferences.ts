import { useEffect } from 'react'
import { LOCALES } from '../../i18n/locales.ts'
import type { Spoken } from '../../state/added-languages.ts'
import type { Theme } from '../../state/app-state.ts'
import { useMediaQuery } from './useMediaQuery.ts'

/** Sets theme, language and title of the document; returns the theme that is really shown. */
export function usePreferences(theme: Theme, { language, words }: Spoken, title: string): 'light' | 'dark' {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.dataset.theme = shown
    document.documentElement.lang = words ?? LOCALES[language]
    document.title = title
  }, [shown, language, words, title])
  return shown
}
