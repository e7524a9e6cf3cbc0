import { unzlibSync } from 'fflate'

/** The tables of a TrueType font by their four-letter tag. */
export type FontTables = ReadonlyMap<string, DataView>

const SIGNATURE = 0x774f4646
const HEADER = 44
const ENTRY = 20

/**
 * The tables of a WOFF 1 file, unpacked. Throws an Error on any other kind of file.
 * Format: W3C Recommendation, WOFF File Format 1.0 (2012), sections 3 to 5.
 */
export function readWoff(bytes: Uint8Array): FontTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || file.getUint32(0) !== SIGNATURE) throw new Error('the font is no WOFF file')
  const count = file.getUint16(12)
  return new Map(Array.from({ length: count }, (_, index) => tableAt(bytes, file, HEADER + index * ENTRY)))
}

function tableAt(bytes: Uint8Array, file: DataView, entry: number): [string, DataView] {
  const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
  const [offset, stored, length] = [file.getUint32(entry + 4), file.getUint32(entry + 8), file.getUint32(entry + 12)]
  const packed = bytes.subarray(offset, offset + stored)
  const table = stored < length ? unzlibSync(packed) : packed
  return [tag, new DataView(table.buffer, table.byteOffset, table.byteLength)]
}

/** One table. Throws an Error where the font has none of that tag. */
export function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new Error(`the font has no table ${tag}`)
  return table
}
