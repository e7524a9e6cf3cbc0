import { LONGEST_QUOTE } from './limits.ts'

/** Stands in a message for a cell that may tell of a person. */
export const NOT_SHOWN = '…'

/** Characters that cannot be seen: controls, direction marks, zero width. A line break may stand in a quoted text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu

/** A cell as a message may quote it: at most 40 characters, none of which a terminal would obey. */
export function shownText(text: string): string {
  const letters = Array.from(text.slice(0, LONGEST_QUOTE * 4))
  const kept = letters.slice(0, LONGEST_QUOTE - 1).join('')
  const isWhole = letters.length < LONGEST_QUOTE && text.length <= LONGEST_QUOTE * 4
  return (isWhole ? kept : `${kept}…`).replaceAll(UNPRINTABLE, '?')
}

/** The first invisible character of a text as `U+200F`; null where every character can be seen. Emoji are joined by one, and pass. */
export function invisibleCharacter(text: string): string | null {
  for (const letter of text.replaceAll(/(?<=\p{Extended_Pictographic}\uFE0F?)\u200D/gu, '').replaceAll(/\r?\n/g, ' ')) {
    if (INVISIBLE.test(letter)) return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  }
  return null
}
