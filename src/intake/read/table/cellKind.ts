/** What a cell looks like, as far as telling a header from rows needs it. */
export type CellKind = 'empty' | 'year' | 'number' | 'period' | 'code' | 'text'

const NUMBER = /^[+-]?(?:\d{1,3}(?:[., \u00A0]\d{3})+|\d+)(?:[.,]\d+)?(?:e[+-]?\d+)?\s*%?$/i
const PERIOD = /^(?:\d{4}[-/](?:Q[1-4]|T[1-4]|S[12]|\d{1,2}(?:[-/]\d{1,2})?)(?:[T ][\d:.Z+-]+)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/i
/** Letters and digits as codes of places have them: `GT0101`, `HN-08`, `0801`. */
const CODE = /^(?:[A-Z]{2,3}[-_]?\d{2,7}|0\d{2,6})$/

export function cellKind(cell: string): CellKind {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (/^(?:19|20)\d{2}$/.test(text)) return 'year'
  if (CODE.test(text)) return 'code'
  if (PERIOD.test(text)) return 'period'
  return NUMBER.test(text) ? 'number' : 'text'
}
