import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { decodeText } from './decodeText.ts'
import { hasBrokenLetters } from '../../src/intake/cells/brokenLetters.ts'
import type { Report } from './problem.ts'

/** One row of a CSV file. */
export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number
  /** Trimmed cells by column; a column that the file leaves out reads as its constant, else as empty. */
  cell(column: string): string
}

export interface TableShape {
  /** Columns the file must have, unless `constants` gives them. */
  readonly required: readonly string[]
  /** Values of columns that are the same in every row and left out of the file. */
  readonly constants?: Readonly<Record<string, string>>
}

/**
 * Rows of a CSV file in UTF-8, separated by commas, semicolons or tabs; a row of HXL tags under the header is passed over.
 * Reports a missing file, a wrong encoding, missing columns and rows of the wrong length; such rows are left out.
 */
export function readTable(path: string, shape: TableShape, report: Report): TableRow[] {
  if (!existsSync(path)) {
    report(null, null, 'no existe el archivo', 'the file does not exist')
    return []
  }
  const text = decodeText(readFileSync(path), report)
  if (text === null) return []
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const header = (data[0] ?? []).map((name) => name.trim())
  const constants = shape.constants ?? {}
  const missing = shape.required.filter((column) => !header.includes(column) && constants[column] === undefined)
  for (const column of missing) report(1, column, 'falta la columna', 'the column is missing')
  for (const column of header.filter((name, position) => header.indexOf(name) !== position)) {
    report(1, column, 'la columna está dos veces', 'the column is there twice')
  }
  if (missing.length > 0) return []
  // One for all rows: a map of its own for each was most of what was thrown away.
  const places = new Map(header.map((column, place) => [column, place]))
  const rows: TableRow[] = []
  data.slice(1).forEach((cells, position) => {
    const number = position + 2
    if (cells.every((cell) => cell.trim() === '') || (number === 2 && isTagRow(cells))) return
    if (cells.length !== header.length) {
      const count = `${cells.length}/${header.length}`
      report(
        number,
        null,
        `la fila no tiene tantas celdas como el encabezado (${count})`,
        `the row has not as many cells as the header (${count})`,
      )
      return
    }
    const values = cells.map((cell) => cell.trim())
    for (const [place, value] of values.entries()) {
      if (hasBrokenLetters(value)) {
        report(
          number,
          header[place] ?? null,
          `letras dañadas por una codificación equivocada: «${value}»`,
          `letters damaged by a wrong encoding: “${value}”`,
        )
      }
    }
    rows.push({
      number,
      cell(column) {
        const place = places.get(column)
        return (place === undefined ? constants[column] : values[place]) ?? ''
      },
    })
  })
  return rows
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark
}

/** Humanitarian Exchange Language: `#adm2+code,#affected`. */
function isTagRow(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '') && cells.every((cell) => cell.trim() === '' || cell.trim().startsWith('#'))
}
