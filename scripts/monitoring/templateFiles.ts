import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/node'
import en from '../../src/i18n/programme/en/delivery.json'
import es from '../../src/i18n/programme/es/delivery.json'
import { FORMULA } from '../../src/domain/formatting/formulaText.ts'
import { SHEET_COLUMNS, type SheetColumn, type TemplateRow } from './sheetColumns.ts'

const WIDTHS: Readonly<Record<SheetColumn, number>> = { territory_id: 14, territory: 24, place: 30, period: 12, service: 24, service_name: 58, planned: 14, reached: 16 }

/** The sheet as CSV for spreadsheets: UTF-8 with byte order mark, CRLF. Text that would run as a formula gets an apostrophe. */
export function templateCsv(rows: readonly TemplateRow[]): string {
  const table = [SHEET_COLUMNS.map(heading), ...rows.map((row) => SHEET_COLUMNS.map((column) => row[column]))]
  return `\ufeff${Papa.unparse(table, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
}

/** The workbook: the sheet to fill in, and how to, in both languages. Text is typed as text, so that none is a formula. */
export async function templateWorkbook(rows: readonly TemplateRow[]): Promise<Buffer> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })
  const body = rows.map((row) => SHEET_COLUMNS.map((column) => cell(column, row[column])))
  const explained = [es, en].flatMap(({ sheet, rules }) => [[bold(sheet)], ...rules.map((rule) => [{ value: rule, type: String, wrap: true, alignVertical: 'top' as const }]), [null]])
  return writeExcelFile([
    { sheet: 'Datos', data: [SHEET_COLUMNS.map((column) => bold(heading(column))), ...body], columns: SHEET_COLUMNS.map((column) => ({ width: WIDTHS[column] })), stickyRowsCount: 1 },
    { sheet: `${es.sheet} - ${en.sheet}`.slice(0, 31), data: explained, columns: [{ width: 110 }] },
  ]).toBuffer()
}

function heading(column: SheetColumn): string {
  return `${column} (${es.column[column]} | ${en.column[column]})`
}

function cell(column: SheetColumn, value: string) {
  if (value === '') return null
  return column === 'planned' && /^\d+$/.test(value) ? { value: Number(value), type: Number } : { value, type: String }
}
