import { IntakeError } from '../../intake-error.ts'
import type { ZipParts } from '../zip/readZip.ts'

/** What a sheet of Excel can hold. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Cells from the first to the last one used: a reader makes room for all of them, even for two that lie far apart. */
const MOST_CELLS = 20_000_000

/** A cell `AB12`, a row `12`; empty where only the order counts. */
const REFERENCE = /^\$?[A-Z]{0,10}\$?\d{0,20}$/
/** Tags that begin and never end: a reader takes each for the attributes of all before it, and does not come to an end in any time. */
const OPENED_TWICE = /(?:<[^<>!]{0,40}){200}</

const WINDOW = 1024 * 1024
const OVERLAP = 256

/**
 * Throws an IntakeError for a workbook that could do harm when it is read: entities, a sheet beyond what Excel holds, or
 * two cells so far apart that the room between them fills the memory.
 */
export function checkWorkbook(parts: ZipParts): void {
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const isSheet = /^xl\/worksheets\//i.test(name)
    let rows = 0
    let columns = 0
    let open = 0
    // Attributes hold no `<`: without it a text of nothing but beginnings would be looked through anew from each of them.
    for (const text of windows(bytes)) {
      if (OPENED_TWICE.test(text)) throw damagedSheet()
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
        throw new IntakeError('entities', 'el libro declara un DOCTYPE o entidades, y por seguridad no se lee', 'the workbook declares a DOCTYPE or entities and is not read, for safety')
      }
      if (!isSheet) continue
      for (const [, ref] of text.matchAll(/<(?:\w+:)?dimension\s[^<>]*?\bref="(?:[^":]*:)?([^"]*)"/g)) refuseBeyond(placeOf(ref!))
      for (const [, quoted, single] of text.matchAll(/<(?:\w+:)?(?:c|row)\s[^<>]*?\br\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/g)) {
        const ref = quoted ?? single ?? ''
        // `1e9` is a number to the library, and a billion rows.
        if (!REFERENCE.test(ref)) throw damagedSheet()
        const place = placeOf(ref)
        rows = Math.max(rows, place.row)
        columns = Math.max(columns, place.column)
      }
      open += text.split(/<(?:\w+:)?row\b/).length - 1
    }
    refuseBeyond({ row: Math.max(rows, open), column: columns })
    if (rows * columns > MOST_CELLS) {
      throw new IntakeError('too-large', `una hoja ocupa ${rows} filas por ${columns} columnas; guarde la hoja como CSV UTF-8`, `a sheet takes ${rows} rows by ${columns} columns; save the sheet as CSV UTF-8`)
    }
  }
}

function damagedSheet(): IntakeError {
  return new IntakeError('damaged', 'una hoja del libro está dañada; guárdela de nuevo con Excel o como CSV UTF-8', 'a sheet of the workbook is damaged; save it again with Excel or as CSV UTF-8')
}

function refuseBeyond({ row, column }: { readonly row: number; readonly column: number }): void {
  if (row <= MOST_ROWS && column <= MOST_COLUMNS) return
  throw new IntakeError('too-large', 'una hoja dice tener más filas o columnas de las que caben en Excel', 'a sheet claims more rows or columns than Excel can hold')
}

/** Row and column, from 1, of `AB12`; 0 for the part that is missing. */
function placeOf(ref: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)/.exec(ref) ?? []
  return { row: Number(digits), column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
}

/** A long text in pieces that overlap, so that none of its tags is cut in all of them. */
function* windows(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('windows-1252')
  for (let at = 0; at < bytes.length; at += WINDOW) yield decoder.decode(bytes.subarray(Math.max(0, at - OVERLAP), at + WINDOW))
}
