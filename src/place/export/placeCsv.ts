import Papa from 'papaparse'
import { type ExportContext, exportFacts } from './exportFacts.ts'
import { PLACE_COLUMNS, type PlaceColumn, placeTable } from './placeTable.ts'
import { FORMULA } from '../../domain/formatting/formulaText.ts'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The figures of a place as CSV for spreadsheets: UTF-8 with byte order mark, comma, CRLF, the header first. Numbers have
 * their whole precision; an absent figure is an empty cell beside its status. What explains the table stands after one
 * empty row. Text a spreadsheet would take for a formula begins with an apostrophe.
 */
export function placeCsv(context: ExportContext): string {
  const columns = Object.keys(PLACE_COLUMNS) as PlaceColumn[]
  const rows = placeTable(context.file, context.id, context.language).map((row) => columns.map((column) => row[column]))
  const options = { escapeFormulae: FORMULA, newline: '\r\n' }
  const table = Papa.unparse([columns.map((column) => PLACE_COLUMNS[column]), ...rows], options)
  const facts = Papa.unparse(exportFacts(context).map(([label, text]) => [`${label}: ${text}`]), options)
  return `${BYTE_ORDER_MARK}${table}\r\n\r\n${facts}\r\n`
}
