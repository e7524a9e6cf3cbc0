import { useEffect, useState } from 'react'
import { loadMessages, SPANISH } from '../../i18n/loadMessages.ts'
import type { Messages } from '../../i18n/spanish.ts'
import { codeOf, type Spoken } from '../../state/added-languages.ts'

/** Texts with the language they are in: that of the screen, or the one before while its texts are on their way. */
export interface ShownMessages extends Spoken {
  readonly messages: Messages
}

const FIRST: ShownMessages = { language: 'es', words: null, messages: SPANISH }
const known = new Map<string, ShownMessages>([['es', FIRST]])

/** The texts of a language; null only while the very first ones are on their way. What cannot be fetched leaves the language before. */
export function useMessages({ language, words }: Spoken): ShownMessages | null {
  const [shown, setShown] = useState<ShownMessages | null>(null)
  const code = codeOf({ language, words })
  const ready = known.get(code)
  // Kept during the render, so that a change of language never leaves a screen without texts.
  if (ready && shown !== ready) setShown(ready)
  useEffect(() => {
    if (known.has(code)) return
    let left = false
    loadMessages({ language, words }).then(
      (messages) => {
        const read = { language, words, messages }
        known.set(code, read)
        if (!left) setShown(read)
      },
      (error: unknown) => {
        console.warn(error)
        if (!left) setShown((before) => before ?? FIRST)
      },
    )
    return () => {
      left = true
    }
  }, [code, language, words])
  return ready ?? shown
}
