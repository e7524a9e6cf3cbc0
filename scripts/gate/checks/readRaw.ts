import { Buffer, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import Papa from 'papaparse'
import { brokenBytes, brokenRecord, carriageReturn, openingOf, zeroByte } from './encodingFaults.ts'
import type { BrokenFile } from './brokenFile.ts'
import { LONGEST_ROW } from '../../../src/intake/cells/limits.ts'
import { cutRecords } from './recordCutter.ts'

const CHUNK = 1024 * 1024
const QUOTE = 0x22
const NOTHING = Buffer.alloc(0)

/** Some whole rows of a file, in order. */
export interface RawBatch {
  /** Number of the first row as a spreadsheet counts; the header is row 1. */
  readonly first: number
  readonly rows: readonly (readonly string[])[]
  /** Bytes read so far. */
  readonly bytes: number
  /** The last rows of the file. */
  readonly isLast: boolean
  /** Whether a line end follows the last row; a file that was cut off has none. */
  readonly isEnded: boolean
}

/**
 * Reads a CSV file as a stream and gives its rows to `visit`, some thousand at a time; no more than these are held.
 * False where `visit` returned false to stop. Throws a BrokenFile where the bytes are no UTF-8,
 * hold a zero byte, no CSV at all, a quote that is not closed, or a row beyond the limit.
 */
export async function readRaw(path: string, delimiter: string, visit: (batch: RawBatch) => boolean): Promise<boolean> {
  let bytes = 0
  let row = 1
  let waiting: Buffer = NOTHING
  let isOpened = false
  let lastByte = 0
  const take = (block: Buffer, isLast: boolean): boolean => {
    let whole = block
    if (!isOpened) {
      if (!isLast && !block.includes(0x0a) && block.length <= LONGEST_ROW) {
        waiting = block
        return true
      }
      whole = openingOf(block)
      isOpened = true
    }
    const { end, broken } = cutRecords(whole, delimiter.charCodeAt(0), isLast)
    const { rows, unreadable } = rowsOf(whole.subarray(0, end), delimiter, row)
    waiting = whole.subarray(end)
    const goesOn = rows.length === 0 && !isLast ? true : visit({ first: row, rows, bytes, isLast: isLast && !broken && !unreadable, isEnded: lastByte === 0x0a })
    row += rows.length
    if (unreadable && goesOn) throw unreadable
    if (broken && goesOn) throw brokenRecord(whole, broken, row, delimiter)
    return goesOn
  }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    lastByte = chunk[chunk.length - 1] ?? lastByte
    if (!take(waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk, false)) return false
  }
  return take(waiting, true)
}

/** Cells of whole rows, up to the first whose bytes are no text, and what is wrong with that one. */
function rowsOf(bytes: Buffer, delimiter: string, first: number): { rows: readonly string[][]; unreadable: BrokenFile | null } {
  if (bytes.length === 0) return { rows: [], unreadable: null }
  const parse = (text: string): string[][] =>
    bytes.includes(QUOTE) ? Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data : text.split('\n').map((line) => line.split(delimiter))
  const isZero = bytes.includes(0)
  if (isZero || !isUtf8(bytes)) {
    // Latin-1 keeps every byte as one letter, so that cells can be cut before it is known which of them is broken.
    const letters = parse(bytes.toString('latin1'))
    const unreadable = isZero ? zeroByte(letters, first) : brokenBytes(letters, first)
    const before = letters.slice(0, (unreadable.row ?? first) - first)
    return { rows: before.map((cells) => cells.map((cell) => Buffer.from(cell, 'latin1').toString('utf8'))), unreadable }
  }
  const decoded = bytes.toString('utf8')
  const text = decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n') : decoded
  const rows = parse(text.endsWith('\n') ? text.slice(0, -1) : text)
  if (!text.includes('\r')) return { rows, unreadable: null }
  const unreadable = carriageReturn(rows, first)
  return { rows: rows.slice(0, (unreadable.row ?? first) - first), unreadable }
}
