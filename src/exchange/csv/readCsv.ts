import Papa from 'papaparse'
import { ExchangeError, type ExchangeNote, exchangeNote, type ReadResult } from '../draft.ts'
import { decimalIn } from '../text/decimalText.ts'
import { unguardedText } from '../text/guardedText.ts'
import { assembled } from './assembled.ts'
import { columnsOf, TABLE_NAMES, type TableName, type TableRow } from './tables.ts'

/**
 * The programmes of plain tables, by file name; `readCsv(writeCsv(programmes))` gives the same programmes. Columns may stand in
 * any order and tables may be missing. Notes name columns that are not known, cells that are no number, rows of no programme.
 * Throws an ExchangeError where `programmes.csv` is missing.
 */
export function readCsv(files: ReadonlyMap<string, string>): ReadResult {
  if (!files.has('programmes.csv')) throw new ExchangeError('Falta la tabla programmes.csv', 'The table programmes.csv is missing')
  const notes: ExchangeNote[] = []
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name, files.get(`${name}.csv`) ?? null, notes)])) as Record<TableName, TableRow[]>
  for (const name of files.keys()) {
    const known = name === 'datapackage.json' || TABLE_NAMES.some((table) => `${table}.csv` === name)
    if (!known) notes.push(exchangeNote(name, 'no es una tabla conocida; no se leyó', 'not a known table; it was not read'))
  }
  return { programmes: assembled(tables, notes), notes }
}

function rowsOf(table: TableName, text: string | null, notes: ExchangeNote[]): TableRow[] {
  if (text === null) {
    notes.push(exchangeNote(`${table}.csv`, 'falta la tabla', 'the table is missing'))
    return []
  }
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true })
  for (const { row, message } of errors) if (!/delimiter/i.test(message)) notes.push(exchangeNote(`${table}.csv, ${(row ?? 0) + 1}`, `no es CSV: ${message}`, `not CSV: ${message}`))
  const [header = [], ...rows] = data
  const columns = columnsOf(table)
  for (const name of header) {
    if (!columns.some((column) => column.name === name)) notes.push(exchangeNote(`${table}.csv, ${name}`, 'columna desconocida; no se tomó', 'unknown column; not taken over'))
  }
  return rows.map((cells, index) =>
    Object.fromEntries(
      columns.map(({ name, isNumber }) => {
        const cell = cells[header.indexOf(name)] ?? ''
        if (!isNumber || cell === '') return [name, cell === '' ? null : unguardedText(cell)]
        const value = decimalIn(cell)
        if (value === null) notes.push(exchangeNote(`${table}.csv, ${index + 2}, ${name}`, `«${cell}» no es un número`, `“${cell}” is not a number`))
        return [name, value]
      }),
    ),
  )
}
