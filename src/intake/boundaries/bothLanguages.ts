import type { LocalizedText } from '../../catalog/indicator.ts'

/** Part of a text: words in both languages, or a name, number or sign that both write alike. */
export type Piece = LocalizedText | string

/** One text of several pieces, as `Array.join` does; the separator may be a word, such as `and`. */
export function joined(pieces: readonly Piece[], separator: Piece = ''): LocalizedText {
  const inLanguage = (language: keyof LocalizedText) =>
    pieces.map((piece) => pieceIn(piece, language)).join(pieceIn(separator, language))
  return { es: inLanguage('es'), en: inLanguage('en') }
}

function pieceIn(piece: Piece, language: keyof LocalizedText): string {
  return typeof piece === 'string' ? piece : piece[language]
}
