import type { Buffer } from 'node:buffer'
import { LONGEST_ROW } from '../../../src/intake/cells/limits.ts'

const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20

/** Where a row cannot be cut off the bytes: it starts at `row`, and what is wrong stands at `at`. */
export interface BrokenRecord {
  readonly reason: 'too-long' | 'quote-open' | 'after-quote'
  readonly row: number
  readonly at: number
}

export interface Cut {
  /** End of the last whole row; what follows waits for more bytes. */
  readonly end: number
  readonly broken: BrokenRecord | null
}

/** Cuts whole rows off bytes that begin with a row. Line ends inside quotes do not count; with `isLast`, the bytes end the file. */
export function cutRecords(bytes: Buffer, delimiter: number, isLast: boolean): Cut {
  return bytes.includes(QUOTE) ? cutQuoted(bytes, delimiter, isLast) : cutPlain(bytes, isLast)
}

function cutPlain(bytes: Buffer, isLast: boolean): Cut {
  let end = 0
  while (end < bytes.length) {
    const next = bytes.lastIndexOf(LINE_FEED, end + LONGEST_ROW)
    if (next < end) break
    end = next + 1
  }
  if (bytes.length - end > LONGEST_ROW) return { end, broken: { reason: 'too-long', row: end, at: end } }
  return { end: isLast ? bytes.length : end, broken: null }
}

/** The quoting of RFC 4180: a quote opens a cell only as its first character, and two of them stand for one. */
function cutQuoted(bytes: Buffer, delimiter: number, isLast: boolean): Cut {
  let row = 0
  let atCellStart = true
  let quoteAt = -1
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place]
    if (place - row > LONGEST_ROW) {
      return { end: row, broken: quoteAt >= 0 ? { reason: 'quote-open', row, at: quoteAt } : { reason: 'too-long', row, at: row } }
    }
    if (quoteAt >= 0) {
      if (byte !== QUOTE) continue
      if (bytes[place + 1] === QUOTE) {
        place += 1
        continue
      }
      let next = place + 1
      while (bytes[next] === SPACE || bytes[next] === CARRIAGE_RETURN) next += 1
      // Whether the quote closes cannot be told before the byte after it is there.
      if (next >= bytes.length && !isLast) return { end: row, broken: null }
      if (next < bytes.length && bytes[next] !== delimiter && bytes[next] !== LINE_FEED) {
        return { end: row, broken: { reason: 'after-quote', row, at: quoteAt } }
      }
      quoteAt = -1
      place = next - 1
    } else if (byte === LINE_FEED) {
      row = place + 1
      atCellStart = true
    } else if (byte === delimiter) {
      atCellStart = true
    } else {
      if (byte === QUOTE && atCellStart) quoteAt = place
      atCellStart = false
    }
  }
  if (!isLast) return { end: row, broken: null }
  return quoteAt >= 0 ? { end: row, broken: { reason: 'quote-open', row, at: quoteAt } } : { end: bytes.length, broken: null }
}

/** Place of the column, from 0, in which a byte of a row stands. */
export function columnAt(bytes: Buffer, { row, at }: BrokenRecord, delimiter: number): number {
  let column = 0
  let isQuoted = false
  for (let place = row; place < at; place += 1) {
    if (bytes[place] === QUOTE) isQuoted = !isQuoted
    else if (bytes[place] === delimiter && !isQuoted) column += 1
  }
  return column
}
