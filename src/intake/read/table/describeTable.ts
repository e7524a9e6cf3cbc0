import { finding, type Finding } from '../../finding.ts'
import type { ColumnFacts, ReadSettings } from '../opened-file.ts'
import { hxlFacts } from './columnFacts.ts'
import { columnNames } from './columnNames.ts'
import { headerRows } from './headerRows.ts'
import { numberStyle } from './numberStyle.ts'

type TableSettings = Pick<ReadSettings, 'decimal' | 'headerRow' | 'hxlRow' | 'dateStyle'>

export interface TableDescription {
  readonly columns: readonly string[]
  readonly facts: readonly ColumnFacts[]
  readonly settings: TableSettings
  /** Number of the first row with values. */
  readonly firstRow: number
  readonly notes: readonly Finding[]
}

/** Columns and settings of a table from its first rows, row 1 being the first; what is told by `settings` is not looked for. Throws an IntakeError for too many columns. */
export function describeTable(rows: readonly (readonly string[])[], settings: Partial<ReadSettings> = {}): TableDescription {
  const found = headerRows(rows)
  const headerRow = settings.headerRow ?? found.headerRow
  const hxlRow = settings.hxlRow ?? found.hxlRow
  const firstRow = Math.max(headerRow, hxlRow) + 1
  const values = rows.slice(firstRow - 1)
  const style = numberStyle(values)
  const decimal = settings.decimal ?? style.decimal
  const dateStyle = settings.dateStyle ?? style.dateStyle
  const header = headerRow > 0 ? (rows[headerRow - 1] ?? []) : numbered(values.reduce((most, cells) => Math.max(most, cells.length), 0))
  const names = columnNames(withoutEmptyEnd(header, values), headerRow)
  return {
    columns: names.columns,
    facts: hxlFacts(names.columns, hxlRow > 0 ? rows[hxlRow - 1] : undefined),
    settings: { decimal, headerRow, hxlRow, dateStyle },
    firstRow,
    notes: [...notesOf({ decimal, headerRow, hxlRow, dateStyle }, rows), ...names.notes],
  }
}

function notesOf({ decimal, headerRow, hxlRow, dateStyle }: TableSettings, rows: readonly (readonly string[])[]): Finding[] {
  const notes: Finding[] = []
  if (headerRow === 0) {
    notes.push(finding('no-header', 'note', { row: 1 }, 'la primera fila parece tener datos, no nombres de columnas: las columnas se llaman #1, #2, …', 'the first row seems to hold values, not names of columns: columns are called #1, #2, …'))
  } else if (headerRow > 1) {
    const above = rows.slice(0, headerRow - 1).some((cells) => cells.some((cell) => cell.trim() !== ''))
    const [es, en] = above
      ? [`sobre el encabezado hay ${headerRow - 1} fila(s) de título; el encabezado es la fila ${headerRow}`, `${headerRow - 1} row(s) of titles stand above the header; the header is row ${headerRow}`]
      : [`sobre el encabezado hay ${headerRow - 1} fila(s) vacía(s); el encabezado es la fila ${headerRow}`, `${headerRow - 1} empty row(s) stand above the header; the header is row ${headerRow}`]
    notes.push(finding('title-rows', 'note', { row: 1, count: headerRow - 1 }, es, en))
  }
  if (hxlRow > 0) notes.push(finding('hxl-row', 'note', { row: hxlRow }, `la fila ${hxlRow} tiene etiquetas HXL; dicen qué es cada columna`, `row ${hxlRow} has HXL tags; they say what each column is`))
  if (decimal === ',') notes.push(finding('decimal-comma', 'note', {}, 'los decimales se escriben con coma', 'decimals are written with a comma'))
  if (dateStyle === 'month-first') notes.push(finding('month-first', 'note', {}, 'en las fechas el mes va antes del día', 'in dates the month stands before the day'))
  return notes
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, () => '')
}

/** A header without the empty cells that spreadsheets leave at its end, as long as no value stands below them. */
function withoutEmptyEnd(header: readonly string[], values: readonly (readonly string[])[]): readonly string[] {
  let end = header.length
  while (end > 1 && header[end - 1]!.trim() === '' && values.every((cells) => (cells[end - 1] ?? '').trim() === '')) end -= 1
  return header.slice(0, end)
}
