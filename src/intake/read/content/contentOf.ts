import type { LocalizedText } from '../../../catalog/indicator.ts'

/** What a file holds, as its first bytes tell. `other`: nothing that can be read as a table, and what it is. */
export type Content =
  | { readonly kind: 'text' | 'zip' | 'gzip' | 'parquet' | 'arrow-file' | 'json' | 'kml' | 'iati' }
  | { readonly kind: 'other'; readonly name: LocalizedText }

/** Bytes at the start that tell a format; only those that are read have a kind of their own. */
const SIGNATURES: readonly (readonly [hex: string, es: string, en: string])[] = [
  ['25504446', 'un PDF', 'a PDF'],
  ['d0cf11e0a1b11ae1', 'un libro de Excel antiguo (.xls) o un documento de Office antiguo; ábralo y guárdelo como .xlsx o CSV', 'an old Excel workbook (.xls) or another old Office document; open it and save it as .xlsx or CSV'],
  ['377abcaf271c', 'un archivo comprimido (7z)', 'a compressed file (7z)'],
  ['526172211a07', 'un archivo comprimido (RAR)', 'a compressed file (RAR)'],
  ['28b52ffd', 'un archivo comprimido (zstd)', 'a compressed file (zstd)'],
  ['425a68', 'un archivo comprimido (bzip2)', 'a compressed file (bzip2)'],
  ['46454131', 'un archivo Feather de la versión 1; guárdelo como Feather 2 sin compresión, Parquet o CSV', 'a Feather file of version 1; save it as Feather 2 without compression, Parquet or CSV'],
  ['53514c69746520666f726d6174', 'una base de datos SQLite o un GeoPackage', 'an SQLite database or a GeoPackage'],
  ['89504e47', 'una imagen PNG', 'a PNG image'],
  ['ffd8ff', 'una imagen JPEG', 'a JPEG image'],
  ['47494638', 'una imagen GIF', 'a GIF image'],
  ['49492a00', 'una imagen TIFF', 'a TIFF image'],
  ['24464c32', 'un archivo de SPSS', 'an SPSS file'],
  ['3c73746174615f647461', 'un archivo de Stata', 'a Stata file'],
  ['0000270a', 'un shapefile sin sus otras partes; comprima .shp, .dbf, .shx y .prj en un zip', 'a shapefile without its other parts; put .shp, .dbf, .shx and .prj in a zip'],
  ['fffe0000', 'un texto en UTF-32; guárdelo en UTF-8', 'a text in UTF-32; save it as UTF-8'],
  ['0000feff', 'un texto en UTF-32; guárdelo en UTF-8', 'a text in UTF-32; save it as UTF-8'],
]

/** Tab, line ends, form feed; and NUL, which UTF-16 and damaged tables hold. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b])
/** Share of other control characters that no text has. */
const MOST_CONTROLS = 0.1

/** What the beginning of a file tells of its content, whatever its name says. The first kilobyte is enough. */
export function contentOf(start: Uint8Array): Content {
  const hex = Array.from(start.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'zip' }
  if (hex.startsWith('1f8b')) return { kind: 'gzip' }
  if (hex.startsWith('50415231')) return { kind: 'parquet' }
  if (hex.startsWith('4152524f5731')) return { kind: 'arrow-file' }
  const found = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (found) return other(found[1], found[2])
  const latin = Array.from(start.subarray(0, 2000), (byte) => String.fromCharCode(byte)).join('')
  if (latin.slice(8, 12) === 'DUCK') return other('una base de datos DuckDB', 'a DuckDB database')
  // UTF-16 XML and JSON are read by their letters alone.
  const wide = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(latin)
  const text = (wide ? latin.slice(2).replaceAll('\0', '') : latin.replace('\u00EF\u00BB\u00BF', '')).trimStart()
  if (text.startsWith('<')) return markupOf(text)
  if (/^(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(text)) return { kind: 'json' }
  const sample = start.subarray(0, 1000)
  const controls = wide ? 0 : sample.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length
  return controls > sample.length * MOST_CONTROLS ? other('un archivo binario de un formato desconocido', 'a binary file of an unknown format') : { kind: 'text' }
}

function markupOf(text: string): Content {
  if (/^<(?:!doctype html|html|head|body|table)\b/i.test(text)) return other('una página web (HTML), quizá la de un error o de inicio de sesión', 'a web page (HTML), perhaps that of an error or a sign-in')
  // What stands before the root: declaration, comments, a DOCTYPE, which the reader refuses.
  const root = /<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![A-Za-z][^[>]*(?:\[[\s\S]*?\]\s*)?>/g, ''))?.[2]
  if (root === 'kml') return { kind: 'kml' }
  if (root === 'iati-activities') return { kind: 'iati' }
  if (/^<[?!a-z]/i.test(text)) return other('un archivo XML que no es KML ni de actividades de IATI', 'an XML file that is neither KML nor one of IATI activities')
  return { kind: 'text' }
}

function other(es: string, en: string): Content {
  return { kind: 'other', name: { es, en } }
}
