import { useEffect } from 'react'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language, Theme } from '../../state/app-state.ts'
import { useMediaQuery } from './useMediaQuery.ts'

/** Sets theme, language and title of the document; returns the theme that is really shown. */
export function usePreferences(theme: Theme, language: Language, title: string): 'light' | 'dark' {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.dataset.theme = shown
    document.documentElement.lang = LOCALES[language]
    document.title = title
  }, [shown, language, title])
  return shown
}
