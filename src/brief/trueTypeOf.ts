import { unzlibSync } from 'fflate'

const SIGNATURE = 0x774f4646
const HEADER = 44
const ENTRY = 20
const TRUETYPE = { header: 12, entry: 16 }

/**
 * The TrueType font inside a WOFF 1 file. fontkit reads WOFF too, but unpacks the tables again at every letter, which takes
 * ten times as long as all the rest of a brief. Throws an Error on any other kind of file.
 * Format: W3C Recommendation, WOFF File Format 1.0 (2012), sections 3 to 5.
 */
export function trueTypeOf(bytes: Uint8Array): Uint8Array {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || file.getUint32(0) !== SIGNATURE) throw new Error('the font is no WOFF file')
  const count = file.getUint16(12)
  const entries = Array.from({ length: count }, (_, index) => HEADER + index * ENTRY)
  const tables = entries.map((entry) => ({ entry, content: tableAt(bytes, file, entry) }))
  const start = TRUETYPE.header + count * TRUETYPE.entry
  const font = new Uint8Array(tables.reduce((sum, { content }) => sum + padded(content.length), start))
  const view = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(count))
  for (const [at, value] of [[4, count], [6, power * 16], [8, Math.log2(power)], [10, (count - power) * 16]] as const) view.setUint16(at, value)
  view.setUint32(0, file.getUint32(4))
  let at = start
  for (const [index, { entry, content }] of tables.entries()) {
    const place = TRUETYPE.header + index * TRUETYPE.entry
    // Tag and checksum stand as they were.
    for (const [to, value] of [[0, file.getUint32(entry)], [4, file.getUint32(entry + 16)], [8, at], [12, content.length]] as const) view.setUint32(place + to, value)
    font.set(content, at)
    at += padded(content.length)
  }
  return font
}

function tableAt(bytes: Uint8Array, file: DataView, entry: number): Uint8Array {
  const [offset, stored, length] = [file.getUint32(entry + 4), file.getUint32(entry + 8), file.getUint32(entry + 12)]
  const packed = bytes.subarray(offset, offset + stored)
  return stored < length ? unzlibSync(packed) : packed
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
