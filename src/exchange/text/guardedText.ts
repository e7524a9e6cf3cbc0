import { FORMULA } from '../../domain/formatting/formulaText.ts'

/** Text for a CSV cell: with an apostrophe before it where a spreadsheet would take it for a formula. */
export function guardedText(text: string): string {
  return isGuarded(text) ? `'${text}` : text
}

/** The text `guardedText` was given. Apostrophes before a formula are counted, so that one that stood there stays. */
export function unguardedText(cell: string): string {
  return cell.startsWith("'") && isGuarded(cell) ? cell.slice(1) : cell
}

function isGuarded(text: string): boolean {
  return FORMULA.test(text.replace(/^'+/, ''))
}
