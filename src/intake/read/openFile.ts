import { finding } from '../finding.ts'
import { IntakeError } from '../intake-error.ts'
import { beginningOf, gzipSource, plainSource } from './content/byte-source.ts'
import { type Content, contentOf } from './content/contentOf.ts'
import type { NamedBlob } from './named-blob.ts'
import type { OpenedFile, ReadSettings } from './opened-file.ts'

/** What a reader of archives needs to open a file that lies in one. */
export type OpenInner = (file: NamedBlob, told?: Partial<ReadSettings>) => Promise<OpenedFile>

/** How deep a file may lie in archives: a workbook is one itself. */
const DEEPEST = 1

/**
 * Opens a file somebody brought, by what it holds and not by its name. `settings` override what is found out. Nothing is read
 * beyond what the format needs; rows come from `read` of each table. Throws an IntakeError for what cannot be read.
 */
export async function openFile(file: File | NamedBlob, settings: Partial<ReadSettings> = {}): Promise<OpenedFile> {
  return withOwnNames(await openAt(file, settings, 0))
}

/** Sheets and resources may share a name; whoever chooses the second of them is not to be given the first. */
function withOwnNames(file: OpenedFile): OpenedFile {
  const taken = new Set<string>()
  const tables = file.tables.map((table) => {
    let name = table.name
    for (let number = 2; taken.has(name); number += 1) name = `${table.name} (${number})`
    taken.add(name)
    return name === table.name ? table : { ...table, name }
  })
  return { ...file, tables }
}

async function openAt(file: NamedBlob, settings: Partial<ReadSettings>, depth: number): Promise<OpenedFile> {
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  const content = contentOf(start)
  const inner: OpenInner = (part, told) => openAt(part, { ...told, ...settings }, depth + 1)
  if (depth > DEEPEST && (content.kind === 'zip' || content.kind === 'gzip')) throw nested()
  switch (content.kind) {
    case 'zip':
      return (await import('./zip/openZip.ts')).openZip(file, settings, inner)
    case 'gzip':
      return openGzip(file, settings)
    case 'parquet':
      return (await import('./parquet/openParquet.ts')).openParquet(file)
    case 'arrow-file':
      return (await import('./arrow/openArrow.ts')).openArrow(file)
    case 'json':
      return (await import('./geo/openJson.ts')).openJson(file)
    case 'kml':
      return (await import('./geo/openKml.ts')).openKml(file)
    case 'iati':
      return (await import('./iati/openIati.ts')).openIati(file)
    case 'text':
    case 'other':
      if (isArrowStream(start)) return (await import('./arrow/openArrow.ts')).openArrow(file)
      if (content.kind === 'other') throw notATable(content)
      return openTextFile(file, settings)
  }
}

async function openTextFile(file: NamedBlob, settings: Partial<ReadSettings>): Promise<OpenedFile> {
  const { openText } = await import('./text/openText.ts')
  return asCsv(file, await openText(plainSource(file), nameOf(file.name), settings))
}

/** A compressed text, `table.csv.gz`; anything else that is compressed has to be unpacked first. */
async function openGzip(file: NamedBlob, settings: Partial<ReadSettings>): Promise<OpenedFile> {
  const source = gzipSource(file)
  const { bytes } = await beginningOf(source)
  const content = contentOf(bytes.subarray(0, 4096))
  if (content.kind === 'zip' || content.kind === 'gzip') throw nested()
  if (content.kind !== 'text') {
    throw new IntakeError('not-a-table', 'el archivo comprimido (gzip) no contiene una tabla de texto; descomprímalo y ábralo', 'the compressed file (gzip) holds no text table; unpack and open it')
  }
  const { openText } = await import('./text/openText.ts')
  const table = await openText(source, nameOf(file.name.replace(/\.gz$/i, '')), settings)
  const note = finding('gzip', 'note', {}, 'el archivo está comprimido (gzip); se descomprime al leerlo', 'the file is a compressed file (gzip); it is unpacked while it is read')
  return asCsv(file, { ...table, notes: [note, ...table.notes] })
}

function asCsv(file: NamedBlob, table: OpenedFile['tables'][number]): OpenedFile {
  return {
    name: file.name,
    format: 'csv',
    bytes: file.size,
    tables: [table],
    layers: null,
    about: { title: null, source: null, licence: null, period: null },
    template: table.settings.hxlRow > 0 ? { id: 'hxl', name: { es: 'HXL', en: 'HXL' } } : null,
  }
}

/** A stream of Arrow begins with a marker, the length of its schema, and that many bytes. */
function isArrowStream(start: Uint8Array): boolean {
  if (start.length < 16) return false
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength)
  const length = view.getInt32(4, true)
  return view.getUint32(0, true) === 0xffffffff && length > 0 && length % 8 === 0 && length < 64 * 1024 * 1024
}

function nameOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '') || fileName
}

function nested(): IntakeError {
  return new IntakeError('zip-nested', 'hay archivos comprimidos dentro de otros; descomprímalo y abra el archivo que busca', 'there are archives within archives; unpack it and open the file you need')
}

function notATable(content: Extract<Content, { kind: 'other' }>): IntakeError {
  return new IntakeError('not-a-table', `no es una tabla: es ${content.name.es}`, `not a table: it is ${content.name.en}`)
}
