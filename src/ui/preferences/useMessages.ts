import { useEffect, useState } from 'react'
import { loadMessages, SPANISH } from '../../i18n/loadMessages.ts'
import type { Messages } from '../../i18n/spanish.ts'
import type { Language } from '../../state/app-state.ts'

/** Texts with the language they are in: that of the screen, or the one before while its texts are on their way. */
export interface ShownMessages {
  readonly language: Language
  readonly messages: Messages
}

const known = new Map<Language, Messages>([['es', SPANISH]])

/** The texts of a language; null only while the very first ones are on their way. What cannot be fetched leaves the language before. */
export function useMessages(language: Language): ShownMessages | null {
  const [shown, setShown] = useState<ShownMessages | null>(null)
  const ready = known.get(language)
  // Kept during the render, so that a change of language never leaves a screen without texts.
  if (ready && shown?.language !== language) setShown({ language, messages: ready })
  useEffect(() => {
    if (known.has(language)) return
    let left = false
    loadMessages(language).then(
      (messages) => {
        known.set(language, messages)
        if (!left) setShown({ language, messages })
      },
      (error: unknown) => {
        console.warn(error)
        if (!left) setShown((before) => before ?? { language: 'es', messages: SPANISH })
      },
    )
    return () => {
      left = true
    }
  }, [language])
  return ready ? { language, messages: ready } : shown
}
