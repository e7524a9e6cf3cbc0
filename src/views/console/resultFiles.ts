import Papa from 'papaparse'
import type { ConsoleAnswer } from '../../database/console/askConsole.ts'
import { FORMULA } from '../../domain/formatting/formulaText.ts'

/** A result as CSV: UTF-8 with byte order mark, formulas made harmless, absent cells empty. */
export function resultCsv({ columns, rows }: ConsoleAnswer): string {
  return `\ufeff${Papa.unparse([[...columns], ...rows.map((row) => [...row])], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
}

/** A result as an Arrow IPC stream. */
export async function resultArrow({ columns, rows }: ConsoleAnswer): Promise<Uint8Array<ArrayBuffer>> {
  const { Table, tableToIPC, vectorFromArray } = await import('apache-arrow')
  const vectors = Object.fromEntries(columns.map((name, at) => [name, vectorFromArray(column(rows.map((row) => row[at] ?? null)))]))
  return new Uint8Array(tableToIPC(new Table(vectors), 'stream'))
}

/** One kind of value a column: numbers where all are, else texts. */
function column(cells: readonly (string | number | boolean | null)[]): (string | number | null)[] {
  return cells.every((cell) => cell === null || typeof cell === 'number') ? (cells as (number | null)[]) : cells.map((cell) => (cell === null ? null : String(cell)))
}

/** A result as a workbook; text is typed as text, so that none becomes a formula. */
export async function resultWorkbook({ columns, rows }: ConsoleAnswer): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const cell = (value: string | number | boolean | null) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String })
  const data = [columns.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))]
  return writeExcelFile([{ sheet: 'SQL', data }]).toBlob()
}
