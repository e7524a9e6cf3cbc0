import type { Buffer } from 'node:buffer'
import type { LocalizedText } from '../../../src/catalog/indicator.ts'

/** Bytes at the start of files that people rename to .csv, or save under that name. */
const SIGNATURES: readonly (readonly [hex: string, es: string, en: string])[] = [
  ['25504446', 'un PDF', 'a PDF'],
  ['50415231', 'un archivo Parquet', 'a Parquet file'],
  ['4152524f5731', 'un archivo Arrow o Feather', 'an Arrow or Feather file'],
  ['d0cf11e0a1b11ae1', 'un libro de Excel antiguo (.xls)', 'an old Excel workbook (.xls)'],
  ['1f8b', 'un archivo comprimido (gzip)', 'a compressed file (gzip)'],
  ['377abcaf271c', 'un archivo comprimido (7z)', 'a compressed file (7z)'],
  ['526172211a07', 'un archivo comprimido (RAR)', 'a compressed file (RAR)'],
  ['28b52ffd', 'un archivo comprimido (zstd)', 'a compressed file (zstd)'],
  ['53514c69746520666f726d6174', 'una base de datos SQLite', 'an SQLite database'],
  ['89504e47', 'una imagen PNG', 'a PNG image'],
  ['ffd8ff', 'una imagen JPEG', 'a JPEG image'],
  ['24464c32', 'un archivo de SPSS', 'an SPSS file'],
]

/** What a file that is no CSV is, by its first bytes; null where nothing speaks against text. */
export function otherContent(start: Buffer): LocalizedText | null {
  const hex = start.subarray(0, 16).toString('hex')
  const found = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (found) return { es: found[1], en: found[2] }
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return archiveContent(start)
  if (start.subarray(8, 12).toString('latin1') === 'DUCK') return { es: 'una base de datos DuckDB', en: 'a DuckDB database' }
  const text = start.toString('latin1', 0, 200).replace('\u00EF\u00BB\u00BF', '').trimStart()
  if (/^<(?:!doctype html|html|head|body|table)\b/i.test(text)) return { es: 'una página web (HTML)', en: 'a web page (HTML)' }
  if (/^<[?!a-z]/i.test(text)) return { es: 'un archivo XML', en: 'an XML file' }
  if (/^(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(text)) return { es: 'un archivo JSON', en: 'a JSON file' }
  return null
}

/** Encoding of the UTF-16 or UTF-32 family a text opens in, by its mark or by every second byte being zero; null for any other. */
export function wideEncoding(start: Buffer): string | null {
  const hex = start.subarray(0, 4).toString('hex')
  if (hex === 'fffe0000' || hex === '0000feff') return 'UTF-32'
  if (hex.startsWith('fffe')) return 'UTF-16 LE'
  if (hex.startsWith('feff')) return 'UTF-16 BE'
  const sample = start.subarray(0, 200)
  const zeros = [...sample.entries()].filter(([, byte]) => byte === 0).map(([place]) => place)
  if (sample.length < 4 || zeros.length < sample.length * 0.4) return null
  return (zeros[0] ?? 0) % 2 === 1 ? 'UTF-16 LE' : 'UTF-16 BE'
}

/** Zip is the container of many formats; the names of its members tell which. */
function archiveContent(start: Buffer): LocalizedText {
  const names = start.toString('latin1')
  if (names.includes('xl/')) return { es: 'un libro de Excel (.xlsx)', en: 'an Excel workbook (.xlsx)' }
  if (names.includes('opendocument.spreadsheet')) return { es: 'una hoja de LibreOffice (.ods)', en: 'a LibreOffice sheet (.ods)' }
  return { es: 'un archivo comprimido (zip)', en: 'a compressed file (zip)' }
}
