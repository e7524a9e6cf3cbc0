import type { LocalizedText } from '../../catalog/indicator.ts'
import { FORMULA } from '../../domain/formatting/formulaText.ts'
import { IntakeError } from '../intake-error.ts'

const LONGEST_TEXT = 4000
/** Controls, and marks that turn the direction of what is read. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A text as it is written to a file: one line, without unseen characters, and no formula for any spreadsheet. */
export function writtenText(text: string): string {
  const line = text.replaceAll(UNSEEN, ' ').trim().slice(0, LONGEST_TEXT)
  return FORMULA.test(line) ? `'${line}` : line
}

/** As `writtenText`, for a text that must be there. Throws an IntakeError `missing-text` that names the field. */
export function neededText(text: string, field: LocalizedText): string {
  const line = writtenText(text)
  if (line === '') throw new IntakeError('missing-text', `falta el texto: ${field.es}`, `a text is missing: ${field.en}`)
  return line
}

/** A text in both languages, each written. Throws an IntakeError `missing-text`. */
export function neededTexts(text: LocalizedText, field: LocalizedText): LocalizedText {
  return {
    es: neededText(text.es, { es: `${field.es} (español)`, en: `${field.en} (Spanish)` }),
    en: neededText(text.en, { es: `${field.es} (inglés)`, en: `${field.en} (English)` }),
  }
}

/** A finished JSON file. */
export function jsonFile(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

/** A finished CSV file of codes and numbers, of which none needs quotes. */
export function plainCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
}
