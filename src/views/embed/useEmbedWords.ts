import { useEffect, useState } from 'react'
import { type EmbedWords, embedWords, embedWordsAreRead, readEmbedWords } from '../../i18n/embed/embedWords.ts'
import type { Language } from '../../state/app-state.ts'

/** The words of a figure in a language; null while they are on their way. What cannot be fetched is said in Spanish. */
export function useEmbedWords(language: Language): EmbedWords | null {
  const [missing, setMissing] = useState<Language | null>(null)
  const [, setRead] = useState<Language | null>(null)
  useEffect(() => {
    let left = false
    readEmbedWords(language).then(
      () => left || setRead(language),
      (error: unknown) => {
        console.warn(error)
        if (!left) setMissing(language)
      },
    )
    return () => {
      left = true
    }
  }, [language])
  return embedWordsAreRead(language) || missing === language ? embedWords(language) : null
}
