import { Buffer, isUtf8 } from 'node:buffer'
import { BrokenFile } from './brokenFile.ts'
import { otherContent, wideEncoding } from './fileContent.ts'
import { LONGEST_ROW } from '../../../src/intake/cells/limits.ts'
import { type BrokenRecord, columnAt } from './recordCutter.ts'

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

type Rows = readonly (readonly string[])[]

/** The first bytes of a file; the byte order mark of UTF-8, which spreadsheets write, is taken off. Throws a BrokenFile where they show that the file is no CSV in UTF-8. */
export function openingOf(bytes: Buffer): Buffer {
  if (bytes.length === 0) throw new BrokenFile(null, null, 'el archivo está vacío (0 bytes)', 'the file is empty (0 bytes)')
  const content = otherContent(bytes)
  if (content) {
    throw new BrokenFile(null, null, `no es un CSV: es ${content.es}; guarde la tabla como «CSV UTF-8»`, `not a CSV: it is ${content.en}; save the table as “CSV UTF-8”`)
  }
  const wide = wideEncoding(bytes)
  if (wide) throw new BrokenFile(1, 0, `el archivo está en ${wide}; guárdelo en UTF-8`, `the file is in ${wide}; save it as UTF-8`)
  const start = bytes.subarray(0, LONGEST_ROW)
  if (start.includes(0x0d) && !start.includes(0x0a)) {
    throw new BrokenFile(
      1,
      null,
      'las filas terminan con un retorno de carro solo (Mac antiguo); guarde el archivo con fin de línea LF o CRLF',
      'rows end with a bare carriage return (old Mac); save the file with LF or CRLF line ends',
    )
  }
  const text = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes
  if (text.length === 0) throw new BrokenFile(null, null, 'el archivo está vacío: solo tiene una marca de orden de bytes', 'the file is empty: it has nothing but a byte order mark')
  return text
}

/** Where the first zero byte stands, in rows decoded byte by byte. */
export function zeroByte(rows: Rows, first: number): BrokenFile {
  const { row, column } = placeOf(rows, first, (cell) => cell.includes('\0'))
  return new BrokenFile(row, column, 'hay un byte nulo (NUL): el archivo está dañado o no es texto', 'there is a NUL byte: the file is damaged or no text')
}

/** Where the first byte stands that is no UTF-8, in rows decoded byte by byte, and which encoding it probably is. */
export function brokenBytes(rows: Rows, first: number): BrokenFile {
  const { row, column, cell } = placeOf(rows, first, (cell) => !isUtf8(Buffer.from(cell, 'latin1')))
  const encoding = /[\u0080-\u009F]/.test(cell) ? 'Windows-1252' : 'Latin-1 / Windows-1252'
  return new BrokenFile(row, column, `no está en UTF-8 (parece ${encoding}); guarde el archivo en UTF-8`, `not UTF-8 (it looks like ${encoding}); save the file as UTF-8`)
}

/** Where a carriage return stands within a row. */
export function carriageReturn(rows: Rows, first: number): BrokenFile {
  const { row, column } = placeOf(rows, first, (cell) => cell.includes('\r'))
  return new BrokenFile(
    row,
    column,
    'hay un retorno de carro dentro de la fila: fines de línea mezclados; use LF o CRLF en todo el archivo',
    'there is a carriage return within the row: mixed line ends; use LF or CRLF throughout',
  )
}

/** Why no further row can be cut off. */
export function brokenRecord(bytes: Buffer, broken: BrokenRecord, row: number, delimiter: string): BrokenFile {
  if (broken.reason === 'too-long') {
    const limit = LONGEST_ROW / 1024
    return new BrokenFile(row, null, `la fila tiene más de ${limit} KB`, `the row has more than ${limit} KB`)
  }
  const column = columnAt(bytes, broken, delimiter.charCodeAt(0))
  if (broken.reason === 'after-quote') {
    return new BrokenFile(
      row,
      column,
      `tras las comillas que se abren en la fila ${row} sigue texto: faltan comillas de cierre o deben duplicarse`,
      `text follows the quote that opens in row ${row}: a closing quote is missing, or quotes must be doubled`,
    )
  }
  return new BrokenFile(row, column, `las comillas que se abren en la fila ${row} no se cierran`, `the quote that opens in row ${row} is never closed`)
}

function placeOf(rows: Rows, first: number, isIt: (cell: string) => boolean): { row: number | null; column: number | null; cell: string } {
  for (const [place, cells] of rows.entries()) {
    const column = cells.findIndex(isIt)
    if (column >= 0) return { row: first + place, column, cell: cells[column] ?? '' }
  }
  return { row: null, column: null, cell: '' }
}
