import { RecordBatchFileWriter, tableFromArrays, tableToIPC } from 'apache-arrow'
import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { hostileText } from '../hostileText.ts'
import { delimitedTexts } from './delimitedTexts.ts'
import { joinedBytes, spoilt } from './hostileFile.ts'

const columns = fc.tuple(fc.array(hostileText, { minLength: 3, maxLength: 3 }), fc.constantFrom('codigo', 'constructor', 'año', 'a.b', '<b>')).map(([texts, name]) => ({ [name]: texts, casos: texts.map((_, at) => at * 10) }))

/** Parquet files spoilt in a few bytes. */
export const parquetFiles: fc.Arbitrary<Uint8Array> = spoilt(
  fc.array(hostileText, { minLength: 3, maxLength: 3 }).map((texts) => new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'codigo', data: texts.map((text) => text.replaceAll(/\p{Cs}/gu, '')), type: 'STRING' }, { name: 'casos', data: Int32Array.from(texts, (_, at) => at), type: 'INT32' }] }))),
)

/** Arrow, as a file or a stream, spoilt in a few bytes. */
export const arrowFiles: fc.Arbitrary<Uint8Array> = spoilt(
  fc.tuple(columns, fc.boolean()).map(([held, asStream]) => {
    const table = tableFromArrays(held as Record<string, readonly number[]>)
    return asStream ? tableToIPC(table, 'stream') : RecordBatchFileWriter.writeAll(table.batches).toUint8Array(true)
  }),
)

/** Texts packed with gzip: spoilt, followed by something else, packed twice, or nothing many times over. */
export const gzipFiles: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: delimitedTexts.map((bytes) => gzipSync(bytes)) },
  { weight: 3, arbitrary: spoilt(delimitedTexts.map((bytes) => gzipSync(bytes))) },
  { weight: 1, arbitrary: delimitedTexts.map((bytes) => joinedBytes([gzipSync(bytes), bytes])) },
  { weight: 1, arbitrary: delimitedTexts.map((bytes) => gzipSync(gzipSync(bytes))) },
  { weight: 1, arbitrary: fc.constantFrom(1, 30).map((times) => gzipSync(new Uint8Array(times * 1024 * 1024).fill(97))) },
)
