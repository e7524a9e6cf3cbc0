import Papa from 'papaparse'
import { FORMULA } from '../../../domain/formatting/formulaText.ts'

/** A point of a plan as a row of the file. */
export interface PlanRow {
  readonly rank: number
  readonly id: string
  readonly place: string
  readonly department: string
  readonly country: string
  readonly longitude: number
  readonly latitude: number
  /** Persons newly within reach that no point of a lower rank reaches. */
  readonly adds: number
  /** Share of the draws that choose it, 0 to 1; null where it was not worked out. */
  readonly chosen: number | null
  readonly required: boolean
}

const HEADER = ['RANK', 'TERRITORY_ID', 'PLACE', 'DEPARTMENT', 'COUNTRY', 'LONGITUDE', 'LATITUDE', 'ADDS_PERSONS', 'CHOSEN_SHARE', 'REQUIRED', 'KIND']
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A plan as CSV for spreadsheets: UTF-8 with byte order mark, comma, CRLF, a row for each point, and after an empty row what was
 * asked and answered, each note in the first column. Text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function planCsv(rows: readonly PlanRow[], kind: string, notes: readonly string[]): string {
  const options = { escapeFormulae: FORMULA, newline: '\r\n' }
  const lines = rows.map((row) => [row.rank, row.id, row.place, row.department, row.country, row.longitude, row.latitude, row.adds, row.chosen ?? '', row.required ? 'yes' : 'no', kind])
  return `${BYTE_ORDER_MARK}${Papa.unparse([HEADER, ...lines], options)}\r\n\r\n${Papa.unparse(notes.map((note) => [note]), options)}\r\n`
}
