/** UTF-8 that was read as Latin-1 and saved again: `DanlÃ­`; or the mark of a lost letter. */
const BROKEN_LETTERS = /[\u00C3\u00C2][\u0080-\u00BF]|\u00E2\u20AC|\uFFFD/

/** Whether a text holds letters that were decoded wrongly once: `DanlÃ­`. */
export function hasBrokenLetters(text: string): boolean {
  return BROKEN_LETTERS.test(text)
}
