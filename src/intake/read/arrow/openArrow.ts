// apache-arrow: Apache-2.0, the version DuckDB-WASM brings along, so that the page has it once.
import { type Field, type RecordBatch, RecordBatchReader } from 'apache-arrow'
import { IntakeError } from '../../intake-error.ts'
import { plainSource } from '../content/byte-source.ts'
import { guarded } from '../content/guarded.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { OpenedFile, OpenedTable } from '../opened-file.ts'
import { NO_FACTS } from '../table/columnFacts.ts'
import { columnNames } from '../table/columnNames.ts'
import { BATCH_ROWS, EXACT_SETTINGS } from '../table/heldTable.ts'
import { rowCheck } from '../table/rowCheck.ts'
import { arrowText } from './arrowText.ts'
import { boundVectors } from './boundedVectors.ts'

const WHAT = { es: 'el archivo Arrow', en: 'the Arrow file' }
/** As for Parquet: columns of nulls take no room, others do. */
const MOST_ROWS_A_BYTE = 200

/** Opens an Arrow IPC file (Feather 2) or stream; batches are read one after another. Throws an IntakeError where its buffers are compressed. */
export async function openArrow(file: NamedBlob): Promise<OpenedFile> {
  boundVectors()
  const fields = await readerOf(file, async (reader) => reader.schema.fields)
  const { columns, notes } = columnNames(namesOf(fields), 1)
  if (columns.length === 0) throw new IntakeError('no-columns', 'el archivo Arrow no tiene columnas', 'the Arrow file has no columns')
  const table: OpenedTable = {
    name: file.name.replace(/\.[^.]+$/, ''),
    columns,
    facts: columns.map(() => NO_FACTS),
    settings: EXACT_SETTINGS,
    notes,
    rowCount: null,
    read: (take, signal) =>
      readerOf(
        file,
        async (reader, loaded) => {
          const check = rowCheck(columns)
          let firstRow = 2
          for await (const batch of reader) {
            if (firstRow + batch.numRows > file.size * MOST_ROWS_A_BYTE) {
              throw new IntakeError('false-claims', 'el archivo Arrow dice tener más filas de las que caben en su tamaño', 'the Arrow file claims more rows than its size can hold')
            }
            for (let at = 0; at < batch.numRows; at += BATCH_ROWS) {
              signal?.throwIfAborted()
              const rows = rowsOf(batch, reader.schema.fields, at, Math.min(batch.numRows, at + BATCH_ROWS))
              check.take(rows, firstRow)
              await take({ rows, firstRow, loadedBytes: loaded(), totalBytes: file.size })
              firstRow += rows.length
            }
          }
          signal?.throwIfAborted()
          return check.end(false)
        },
        signal,
      ),
  }
  return { name: file.name, format: 'arrow', bytes: file.size, tables: [table], layers: null, about: { title: null, source: null, licence: null, period: null }, template: null }
}

/** The library says that every field has a name; a damaged schema leaves it out. */
function namesOf(fields: readonly { readonly name: string | null }[]): readonly string[] {
  return fields.map(({ name }) => name ?? '')
}

type Reader = Awaited<ReturnType<typeof opened>>

/** The library tells chunks and a file handle apart by itself. */
async function opened(source: AsyncIterable<Uint8Array>) {
  const reader = await RecordBatchReader.from(source)
  return reader.open({ autoDestroy: true })
}

async function readerOf<Result>(file: NamedBlob, use: (reader: Reader, loaded: () => number) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  const isFile = new TextDecoder('latin1').decode(await file.slice(0, 6).arrayBuffer()) === 'ARROW1'
  let loaded = 0
  const chunks = async function* () {
    for await (const { bytes, loadedBytes } of plainSource(file).pieces()) {
      loaded = loadedBytes
      yield bytes
    }
  }
  return guarded(
    WHAT,
    async () => {
      try {
        return await use(await opened(isFile ? (fileHandle(file, (end) => (loaded = end)) as unknown as AsyncIterable<Uint8Array>) : chunks()), () => loaded)
      } catch (error) {
        if (!/compression/i.test(error instanceof Error ? error.message : '')) throw error
        throw new IntakeError(
          'compressed-arrow',
          'los datos del archivo Arrow están comprimidos (LZ4 o ZSTD), lo que aún no se lee; guárdelo sin compresión, o como Parquet o CSV',
          'the data of the Arrow file are compressed (LZ4 or ZSTD), which is not read yet; save it without compression, or as Parquet or CSV',
          { cause: error },
        )
      }
    },
    signal,
  )
}

/** What the library reads of a file handle of Node, over a Blob: so it fetches one batch after another in a page too. */
function fileHandle(file: NamedBlob, onRead: (end: number) => void) {
  return {
    fd: 0,
    stat: async () => ({ size: file.size }),
    close: async () => {},
    async read(buffer: Uint8Array, offset: number, length: number, position: number) {
      const bytes = new Uint8Array(await file.slice(position, position + length).arrayBuffer())
      buffer.set(bytes, offset)
      onRead(position + bytes.length)
      return { bytesRead: bytes.length, buffer }
    },
  }
}

function rowsOf(batch: RecordBatch, fields: readonly Field[], from: number, to: number): readonly (readonly string[])[] {
  const vectors = fields.map((_, at) => batch.getChildAt(at))
  const rows: string[][] = []
  for (let row = from; row < to; row += 1) rows.push(vectors.map((vector, at) => arrowText(vector?.get(row), fields[at]!.type)))
  return rows
}
