/** Marks that separate cells, the most usual first. */
const DELIMITERS = [',', ';', '\t', '|'] as const

/** What a table of counts is separated by where its description does not say (Frictionless takes the comma as well). */
export const USUAL_DELIMITER = ','

/** The mark other than `used` that splits a header more often than `used` does; null where none does. */
export function otherDelimiter(header: readonly string[], used: string): string | null {
  const often = (mark: string) => header.join('').split(mark).length - 1
  const [most] = DELIMITERS.filter((mark) => mark !== used).sort((one, other) => often(other) - often(one))
  return most !== undefined && often(most) >= header.length ? most : null
}

/** The name of a mark that separates cells, in a message. */
export function delimiterName(mark: string): { es: string; en: string } {
  return mark === '\t' ? { es: 'tabulador', en: 'tab' } : { es: `«${mark}»`, en: `“${mark}”` }
}
