/** Signs the latin part of Inter lacks, in signs it has. */
const REPLACED: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '→': '->', '\u202f': '\u00a0', '\u2009': '\u00a0', '\u2011': '-', '\u2010': '-' }

/**
 * The text in characters a font has: a sign it lacks is spelled, a letter it lacks loses its accent, and anything else
 * becomes a question mark, so that nothing vanishes without a trace. `has` is asked by code point.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  return Array.from(text, (character) => {
    if (has(character.codePointAt(0) ?? 0)) return character
    const base = character.normalize('NFD').charAt(0)
    return REPLACED[character] ?? (base !== character && has(base.codePointAt(0) ?? 0) ? base : '?')
  }).join('')
}
