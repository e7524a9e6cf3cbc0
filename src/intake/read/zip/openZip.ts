import { IntakeError } from '../../intake-error.ts'
import { LARGEST_HELD, refuseTooLarge } from '../content/tooLarge.ts'
import { namedBlob, type NamedBlob } from '../named-blob.ts'
import type { OpenInner } from '../openFile.ts'
import type { OpenedFile, ReadSettings } from '../opened-file.ts'
import { readZip } from './readZip.ts'

/** Pictures and programs in workbooks and folders are not needed. */
const UNUSED = /\.(?:png|jpe?g|gif|tiff?|emf|wmf|bin|vml|exe|dll|pdf|docx?|mp4)$/i
/** What a table can lie in. */
const READABLE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|parquet|arrow|arrows|feather|ipc|geojson|json|topojson|kml|kmz|xml|zip|gz)$/i

const UNPACK = { es: 'descomprímalo y abra la tabla que busca', en: 'unpack it and open the table you need' }

/** Opens what lies in an archive: a workbook, a data package, shapefiles, a KMZ, or the one file in it. */
export async function openZip(file: NamedBlob, settings: Partial<ReadSettings>, inner: OpenInner): Promise<OpenedFile> {
  refuseTooLarge(file.size, LARGEST_HELD, UNPACK)
  const parts = await readZip(file, (name) => !UNUSED.test(name))
  const names = [...parts.keys()]
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return (await import('../xlsx/openXlsx.ts')).openXlsx(file, parts, settings)
  refuseDocuments(names, parts)
  const description = names.filter((name) => /(?:^|\/)datapackage\.json$/.test(name)).sort((one, other) => one.length - other.length)[0]
  if (description !== undefined) return (await import('../frictionless/openPackage.ts')).openPackage(file, parts, description, inner)
  if (names.some((name) => /\.shp$/i.test(name))) return (await import('../geo/openShapefile.ts')).openShapefile(file, parts)
  const readable = names.filter((name) => READABLE.test(name))
  const map = names.find((name) => /^(?:[^/]+\/)?doc\.kml$/i.test(name)) ?? (readable.length > 1 ? undefined : names.find((name) => /\.kml$/i.test(name)))
  const only = map ?? (readable.length === 1 ? readable[0] : names.length === 1 ? names[0] : undefined)
  if (only === undefined) {
    if (readable.length === 0) throw new IntakeError('not-a-table', 'en el archivo comprimido no hay ninguna tabla', 'there is no table in the archive')
    throw new IntakeError('several-files', `en el archivo comprimido hay ${readable.length} archivos; ${UNPACK.es}`, `there are ${readable.length} files in the archive; ${UNPACK.en}`)
  }
  const opened = await inner(namedBlob(parts.get(only)!, only.replace(/^.*[/\\]/, '')))
  return { ...opened, name: file.name, bytes: file.size }
}

function refuseDocuments(names: readonly string[], parts: ReadonlyMap<string, Uint8Array>): void {
  const type = parts.get('mimetype')
  const mime = type ? new TextDecoder().decode(type.subarray(0, 100)) : ''
  const isOf = (folder: string) => names.some((name) => name.startsWith(folder))
  const found = mime.includes('opendocument.spreadsheet')
    ? { es: 'una hoja de LibreOffice (.ods); guárdela como .xlsx o CSV', en: 'a LibreOffice sheet (.ods); save it as .xlsx or CSV' }
    : mime.includes('opendocument')
      ? { es: 'un documento de LibreOffice', en: 'a LibreOffice document' }
      : isOf('word/')
        ? { es: 'un documento de Word', en: 'a Word document' }
        : isOf('ppt/')
          ? { es: 'una presentación de PowerPoint', en: 'a PowerPoint presentation' }
          : null
  if (found) throw new IntakeError('not-a-table', `no es una tabla: es ${found.es}`, `not a table: it is ${found.en}`)
}
