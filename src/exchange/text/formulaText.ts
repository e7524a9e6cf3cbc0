/** What spreadsheets would run as a formula: OWASP's list (= + - @ tab, carriage return, line feed) and their full-width forms. */
const FORMULA = /^'*[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/** Text for a CSV cell: with an apostrophe before it where a spreadsheet would take it for a formula. */
export function guardedText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text `guardedText` was given. Apostrophes before a formula are counted, so that one that stood there stays. */
export function unguardedText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
