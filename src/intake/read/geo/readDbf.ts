/** Rows of a dBASE file as they are written; nothing is turned into numbers, so that `0801` stays what it is. */
export interface DbfTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const HEADER = 32
const FIELD = 32
const END_OF_FIELDS = 0x0d

/**
 * Reads the attributes of a shapefile (dBASE III, level 5). Own code, because parsedbf takes days in the time of the computer, empty
 * numbers for NaN, and any claimed number of records for true. Throws an Error where the file cannot hold what it claims.
 */
export function readDbf(bytes: Uint8Array, label: string | null): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records = view.getUint32(4, true)
  const headerLength = view.getUint16(8, true)
  const recordLength = view.getUint16(10, true)
  if (recordLength < 1 || headerLength + records * recordLength > bytes.length + 1) throw new Error('the attributes break off')
  const decoder = decoderOf(bytes, label)
  const fields: { readonly name: string; readonly type: string; readonly at: number; readonly length: number }[] = []
  let at = 1
  for (let place = HEADER; place + FIELD <= headerLength && bytes[place] !== END_OF_FIELDS; place += FIELD) {
    const end = bytes.subarray(place, place + 11).indexOf(0)
    const length = bytes[place + 16]!
    fields.push({ name: decoder.decode(bytes.subarray(place, place + (end < 0 ? 11 : end))), type: String.fromCharCode(bytes[place + 11]!), at, length })
    at += length
  }
  const rows = Array.from({ length: records }, (_, row) => {
    const start = headerLength + row * recordLength
    return fields.map(({ type, at: from, length }) => cellOf(decoder.decode(bytes.subarray(start + from, start + from + length)), type))
  })
  return { columns: fields.map(({ name }) => name), rows }
}

function cellOf(written: string, type: string): string {
  const text = written.replaceAll('\0', ' ').trim()
  // Filled with stars: a number that did not fit.
  if (/^\*+$/.test(text)) return ''
  if (type === 'D') return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text
  if (type === 'L') return /^[yts]$/i.test(text) ? 'TRUE' : /^[nf]$/i.test(text) ? 'FALSE' : ''
  return text
}

/** By the .cpg beside it, else strict UTF-8, else Windows-1252. */
function decoderOf(bytes: Uint8Array, label: string | null): TextDecoder {
  const plain = (label ?? '').trim().toLowerCase().replace(/^ansi\s*/, '').replace(/^cp-?/, '')
  const known = /^\d{3,4}$/.test(plain) ? `windows-${plain}` : plain === '88591' ? 'iso-8859-1' : plain
  if (known !== '') {
    try {
      return new TextDecoder(known)
    } catch {
      // A code page browsers do not know.
    }
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(HEADER).filter((byte) => byte >= 0x20))
    return new TextDecoder('utf-8')
  } catch {
    return new TextDecoder('windows-1252')
  }
}
