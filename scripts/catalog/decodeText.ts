import { Buffer, isUtf8 } from 'node:buffer'
import type { Report } from './problem.ts'

/** Bytes as text without byte order mark. Reports bytes that are no UTF-8 and letters broken before; then null. */
export function decodeText(bytes: Uint8Array, report: Report): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const place = firstBrokenLine(bytes)
    report(
      place.row,
      place.field,
      'el archivo no está en UTF-8 (parece Latin-1, Windows-1252 o UTF-16); guárdelo en UTF-8',
      'the file is not UTF-8 (it looks like Latin-1, Windows-1252 or UTF-16); save it as UTF-8',
    )
    return null
  }
}

/** Row and, for a table with a header, column in which the first byte stands that is no UTF-8. */
function firstBrokenLine(bytes: Uint8Array): { row: number | null; field: string | null } {
  // 0xFE and 0xFF open a UTF-16 file and never stand in UTF-8: the whole file is meant.
  if ((bytes[0] ?? 0) >= 0xfe) return { row: null, field: null }
  const header: string[] = []
  let start = 0
  for (let row = 1; start < bytes.length; row += 1) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    // Latin-1 keeps every byte as one letter, so cells can be cut before it is known which of them is broken.
    const cells = Buffer.from(bytes.subarray(start, end)).toString('latin1').trim().split(',')
    if (row === 1 && cells[0] !== '{') header.push(...cells)
    const broken = cells.findIndex((cell) => !isUtf8(Buffer.from(cell, 'latin1')))
    if (broken >= 0) return { row, field: header[broken] ?? null }
    start = end + 1
  }
  return { row: null, field: null }
}
