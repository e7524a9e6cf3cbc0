import Papa from 'papaparse'
import { assertOpen } from '../assertOpen.ts'
import type { DraftProgramme } from '../draft.ts'
import { decimalText } from '../text/decimalText.ts'
import { guardedText } from '../text/guardedText.ts'
import { datapackage } from './datapackage.ts'
import { columnsOf, TABLE_NAMES, type TableName, type TableRow, tableRows } from './tables.ts'

/**
 * The programmes as plain tables by file name, with a datapackage.json that describes them: UTF-8, comma, CRLF, header first.
 * Numbers have their whole precision; an empty cell is an absent value, never 0. Text a spreadsheet would take for a formula
 * begins with an apostrophe, which `readCsv` takes away. Throws an ExchangeError for a restricted place.
 */
export function writeCsv(programmes: readonly DraftProgramme[]): ReadonlyMap<string, string> {
  assertOpen(programmes)
  const rows = tableRows(programmes)
  const files = TABLE_NAMES.map((name) => [`${name}.csv`, table(name, rows[name])] as const)
  return new Map([...files, ['datapackage.json', datapackage(programmes)]])
}

function table(name: TableName, rows: readonly TableRow[]): string {
  const columns = columnsOf(name)
  const cells = rows.map((row) => columns.map(({ name: column }) => cell(row[column] ?? null)))
  return `${Papa.unparse([columns.map((column) => column.name), ...cells], { newline: '\r\n' })}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? decimalText(value) : guardedText(value)
}
