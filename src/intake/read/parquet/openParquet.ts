// hyparquet: MIT, kept, no dependencies, reads a file piece by piece in a browser; hyparquet-compressors of the same author adds the codecs.
import { type FileMetaData, parquetMetadataAsync, parquetRead, parquetSchema, type SchemaElement } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { finding, type Finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'
import { guarded } from '../content/guarded.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { OpenedFile, OpenedTable } from '../opened-file.ts'
import { NO_FACTS } from '../table/columnFacts.ts'
import { columnNames } from '../table/columnNames.ts'
import { EXACT_SETTINGS, giveRows } from '../table/heldTable.ts'
import { rowCheck } from '../table/rowCheck.ts'
import { valueText } from '../table/valueText.ts'

/** A row group is the least that can be read at once. */
const MOST_GROUP_ROWS = 5_000_000
const MOST_GROUP_BYTES = 512 * 1024 * 1024
/** Rows a byte of a real file may stand for; repeated values take almost no room, though never none. */
const MOST_ROWS_A_BYTE = 200
const WHAT = { es: 'el archivo Parquet', en: 'the Parquet file' }

/** Opens a Parquet file: its description now, its row groups one after another when it is read. Throws an IntakeError for claims that cannot be. */
export async function openParquet(file: NamedBlob): Promise<OpenedFile> {
  const buffer = { byteLength: file.size, slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer() }
  const metadata = await guarded(WHAT, () => parquetMetadataAsync(buffer))
  const fields = await guarded(WHAT, () => parquetSchema(metadata).children.map(({ element }) => element))
  refuseClaims(metadata, file.size)
  const kept = fields.filter((field) => !isShape(field))
  const { columns, notes } = columnNames(kept.map(({ name }) => name), 1)
  if (columns.length === 0) throw new IntakeError('no-columns', 'el archivo Parquet no tiene columnas con valores', 'the Parquet file has no columns with values')
  if (metadata.num_rows === 0n) throw new IntakeError('no-rows', 'el archivo Parquet no tiene filas', 'the Parquet file has no rows')
  const table: OpenedTable = {
    name: file.name.replace(/\.[^.]+$/, ''),
    columns,
    facts: columns.map(() => NO_FACTS),
    settings: EXACT_SETTINGS,
    notes: [...notes, ...shapeNote(fields.length - kept.length)],
    rowCount: Number(metadata.num_rows),
    async read(take, signal) {
      const check = rowCheck(columns)
      let start = 0
      for (const [at, group] of metadata.row_groups.entries()) {
        signal?.throwIfAborted()
        const end = start + Number(group.num_rows)
        const rows = await guarded(WHAT, () => groupRows({ file: buffer, metadata, start, end }, kept), signal)
        const loadedBytes = Math.round((file.size * (at + 1)) / metadata.row_groups.length)
        check.take(rows, start + 2)
        await giveRows({ rows, firstRow: start + 2, loadedBytes, totalBytes: file.size }, take, signal)
        start = end
      }
      signal?.throwIfAborted()
      return check.end(false)
    },
  }
  return { name: file.name, format: 'parquet', bytes: file.size, tables: [table], layers: null, about: { title: null, source: null, licence: null, period: null }, template: null }
}

interface Group {
  readonly file: { readonly byteLength: number; slice(start: number, end?: number): Promise<ArrayBuffer> }
  readonly metadata: FileMetaData
  readonly start: number
  readonly end: number
}

async function groupRows({ file, metadata, start, end }: Group, fields: readonly SchemaElement[]): Promise<readonly (readonly string[])[]> {
  let read: readonly (readonly unknown[])[] = []
  await parquetRead({
    file,
    metadata,
    compressors,
    rowStart: start,
    rowEnd: end,
    columns: fields.map(({ name }) => name),
    rowFormat: 'array',
    onComplete: (rows: unknown[][]) => {
      read = rows
    },
  })
  if (read.length !== end - start) throw new Error(`${read.length} rows of ${end - start}`)
  return read.map((cells) => fields.map((field, at) => fieldText(field, cells[at])))
}

/** Decimals come as binary numbers; their scale says how many digits were meant. */
function fieldText({ scale, logical_type: logical, converted_type: converted }: SchemaElement, value: unknown): string {
  if (typeof value !== 'number' || (converted !== 'DECIMAL' && logical?.type !== 'DECIMAL')) return valueText(value)
  return value.toFixed(Math.min(100, scale ?? 0))
}

function isShape({ logical_type: logical }: SchemaElement): boolean {
  return logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY'
}

function shapeNote(count: number): Finding[] {
  if (count === 0) return []
  return [finding('shapes-left-out', 'note', { count }, 'las formas del archivo no se leen; para áreas propias use GeoJSON', 'the shapes of the file are not read; for areas of your own use GeoJSON')]
}

/** Numbers in the description of a file are written by whoever made it; here they have to fit its size. */
function refuseClaims(metadata: FileMetaData, size: number): void {
  const rows = metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n)
  const outside = metadata.row_groups.some((group) =>
    group.columns.some(({ meta_data: column }) => column && (column.data_page_offset < 0n || column.total_compressed_size < 0n || column.data_page_offset + column.total_compressed_size > BigInt(size) + BigInt(1024))),
  )
  if (rows !== metadata.num_rows || metadata.row_groups.some((group) => group.num_rows < 0n) || rows > BigInt(size) * BigInt(MOST_ROWS_A_BYTE) || outside) {
    throw new IntakeError('false-claims', 'el archivo Parquet dice tener filas o datos que no caben en su tamaño: está dañado o no es de fiar', 'the Parquet file claims rows or data that its size cannot hold: it is damaged or not to be trusted')
  }
  const large = metadata.row_groups.some((group) => group.num_rows > BigInt(MOST_GROUP_ROWS) || group.columns.reduce((sum, { meta_data: column }) => sum + (column?.total_uncompressed_size ?? 0n), 0n) > BigInt(MOST_GROUP_BYTES))
  if (large) {
    throw new IntakeError('too-large', 'un grupo de filas del archivo Parquet es demasiado grande; guárdelo en grupos de hasta 1 000 000 de filas, o como CSV', 'a row group of the Parquet file is too large; save it in groups of up to 1,000,000 rows, or as CSV')
  }
}
