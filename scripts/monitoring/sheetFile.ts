import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import type { Report } from '../catalog/problem.ts'
import { NEEDED_COLUMNS, SHEET_COLUMNS, type SheetColumn } from './sheetColumns.ts'

/** A row of a filled sheet: cells as text without blanks around them, '' where the sheet has no such cell. */
export interface SheetRow {
  /** As the spreadsheet counts, its header being 1. */
  readonly row: number
  readonly cells: Readonly<Record<SheetColumn, string>>
}

/** No year of any programme comes near this; what does is another file. */
const LARGEST_FILE = 20_000_000

/**
 * Rows of a filled sheet, XLSX or CSV, told by its ending; null where it cannot be read or a column is missing, which is
 * reported. Of a cell with a formula the value the spreadsheet showed is taken; nothing is reckoned.
 */
export async function readSheetFile(path: string, report: Report): Promise<SheetRow[] | null> {
  const kind = extname(path).toLowerCase()
  if (kind !== '.xlsx' && kind !== '.csv') {
    report(null, null, 'debe ser un archivo .xlsx o .csv', 'must be a file .xlsx or .csv')
    return null
  }
  if (statSync(path).size > LARGEST_FILE) {
    report(null, null, 'demasiado grande: más de 20 MB', 'too large: more than 20 MB')
    return null
  }
  const table = await (kind === '.csv' ? csvTable(path) : excelTable(path)).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    report(null, null, `no se puede leer: ${why}`, `cannot be read: ${why}`)
    return null
  })
  if (!table) return null
  const [header = [], ...rows] = table
  const names = header.map((name) => name.split(/[\s(]/)[0] ?? '')
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column))
  for (const column of missing) report(1, column, 'falta la columna', 'the column is missing')
  for (const column of SHEET_COLUMNS) {
    if (names.filter((name) => name === column).length > 1) report(1, column, 'la columna está dos veces', 'the column is there twice')
  }
  if (missing.length > 0) return null
  return rows.flatMap((cells, at): SheetRow[] => {
    if (cells.every((cell) => cell === '')) return []
    const named = Object.fromEntries(SHEET_COLUMNS.map((column) => [column, cells[names.indexOf(column)] ?? ''])) as SheetRow['cells']
    return [{ row: at + 2, cells: named }]
  })
}

async function csvTable(path: string): Promise<string[][]> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  // The delimiter is that of the header, as spreadsheets of the region write semicolons.
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] })
  return data.map((row) => row.map((cell) => cell.trim()))
}

async function excelTable(path: string): Promise<string[][]> {
  const rows = await readSheet(path)
  return rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim())))
}
