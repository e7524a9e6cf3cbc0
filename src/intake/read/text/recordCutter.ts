import Papa from 'papaparse'
import { LONGEST_ROW } from '../../cells/limits.ts'
import { IntakeError } from '../../intake-error.ts'
import type { TextPiece } from './textPieces.ts'

export interface CutRows {
  readonly rows: readonly (readonly string[])[]
  readonly firstRow: number
  /** What stops the reading after these rows. */
  readonly fault: IntakeError | null
}

/** Cuts rows off a text that comes piece by piece. */
export interface RecordCutter {
  take(piece: Pick<TextPiece, 'text' | 'isLast' | 'isBroken'>): CutRows
  /** Whether the text that was taken ended with a line end. */
  endsWhole(): boolean
}

/** The low-level parser as it is; its types know neither its place in the text nor its errors. */
interface Parsed {
  readonly data: string[][]
  readonly errors: readonly ParseError[]
  readonly meta: { readonly cursor: number }
}

interface ParseError {
  readonly code: string
  readonly row: number
  /** Place in the text of the first letter within the quotes. */
  readonly index: number
}

type Fault = 'nul' | 'encoding' | 'quote-open' | 'after-quote' | 'row-too-long'

interface Stuck {
  readonly kind: Fault
  readonly index: number | null
}

/**
 * Cuts rows by the quoting of RFC 4180. What is not a whole row yet waits for the next piece, at most 256 KB of it.
 * `columnName` gives the name of a column, from 0, for what is said of a fault.
 */
export function recordCutter(delimiter: string, columnName: (column: number) => string | null): RecordCutter {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' })
  const parse = (text: string, keepLast: boolean) => parser.parse(text, 0, keepLast) as Parsed
  let waiting = ''
  let row = 1
  let last = ''
  return {
    endsWhole: () => last === '\n' || last === '',
    take({ text: piece, isLast, isBroken }) {
      const text = waiting + piece
      if (piece !== '') last = piece.slice(-1)
      const firstRow = row
      const nul = text.indexOf('\0')
      if (nul >= 0 || isBroken) {
        const before = nul >= 0 ? text.slice(0, nul) : text
        const { data, meta } = parse(before, true)
        return { rows: data, firstRow, fault: fault(nul >= 0 ? 'nul' : 'encoding', row + data.length, columnOf(before.slice(meta.cursor))) }
      }
      if (text === '') return { rows: [], firstRow, fault: null }
      const ended = isLast && text.endsWith('\n') ? text.slice(0, -1) : text
      const { data, errors, meta } = ended === '' ? { data: [['']], errors: [], meta: { cursor: 1 } } : parse(ended, !isLast)
      waiting = isLast ? '' : text.slice(meta.cursor)
      const long = data.findIndex(isTooLong)
      const broken = errors.find((error) => isLast || error.row < data.length)
      // What is wrong with a quote is not certain before the row has ended, or is longer than any row.
      const stuck = !isLast && waiting.length > LONGEST_ROW ? stuckFault(errors.find((error) => error.row === data.length), meta.cursor) : null
      const at = [long >= 0 ? long : Infinity, broken?.row ?? Infinity, stuck ? data.length : Infinity]
      const first = Math.min(...at)
      if (first === Infinity) {
        row += data.length
        return { rows: data, firstRow, fault: null }
      }
      const rows = data.slice(0, first)
      const { kind, index }: Stuck = first === at[1] ? { kind: quoteFault(broken!.code), index: broken!.index } : first === at[0] ? { kind: 'row-too-long', index: null } : stuck!
      const column = index === null ? null : columnIn(text, index - 1)
      return { rows, firstRow, fault: fault(kind, row + first, column) }
    },
  }

  /** Why a row of that many letters does not end: a quote that nothing closes, or simply so many letters. */
  function stuckFault(error: ParseError | undefined, start: number): Stuck {
    if (error) return { kind: quoteFault(error.code), index: error.index }
    const open = parse(waiting, false).errors[0]
    return open ? { kind: 'quote-open', index: start + open.index } : { kind: 'row-too-long', index: null }
  }

  function columnOf(beginning: string): number {
    return Math.max(0, (parse(beginning, false).data.at(-1)?.length ?? 1) - 1)
  }

  /** The column, from 0, in which a place of a text stands. */
  function columnIn(text: string, index: number): number {
    const before = text.slice(0, Math.max(0, index))
    return columnOf(before.slice(parse(before, true).meta.cursor))
  }

  function fault(kind: Fault, at: number, column: number | null): IntakeError {
    const [es, en] = sentences(kind, at)
    return new IntakeError(kind, es, en, { row: at, column: column === null ? null : columnName(column) })
  }
}

function quoteFault(code: string): Fault {
  return code === 'MissingQuotes' ? 'quote-open' : 'after-quote'
}

function isTooLong(cells: readonly string[]): boolean {
  let letters = cells.length
  for (const cell of cells) letters += cell.length
  return letters > LONGEST_ROW
}

function sentences(kind: Fault, row: number): readonly [es: string, en: string] {
  switch (kind) {
    case 'nul':
      return ['hay un byte nulo (NUL): el archivo está dañado o no es texto', 'there is a NUL byte: the file is damaged or no text']
    case 'encoding':
      return ['desde aquí el archivo no está en UTF-8: está dañado, o es Windows-1252 (elija esa codificación)', 'from here on the file is not UTF-8: it is damaged, or it is Windows-1252 (choose that encoding)']
    case 'quote-open':
      return [`las comillas que se abren en la fila ${row} no se cierran`, `the quote that opens in row ${row} is never closed`]
    case 'after-quote':
      return [
        `tras las comillas que se abren en la fila ${row} sigue texto: faltan comillas de cierre o deben duplicarse`,
        `text follows the quote that opens in row ${row}: a closing quote is missing, or quotes must be doubled`,
      ]
    case 'row-too-long':
      return [`la fila tiene más de ${LONGEST_ROW / 1024} KB`, `the row has more than ${LONGEST_ROW / 1024} KB`]
  }
}
