import { RecordBatchStreamWriter, RecordBatchFileWriter, vectorFromArray, Table, DateDay, TimestampMillisecond } from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { fileInChunks, fileOf, saidOf, wholeTable } from './opened.ts'

function parquet(): Uint8Array {
  const count = 5000
  const list = <T>(value: (at: number) => T) => Array.from({ length: count }, (_, at) => value(at))
  return new Uint8Array(
    parquetWriteBuffer({
      rowGroupSize: 2000,
      columnData: [
        { name: 'municipio', data: list((at) => (at === 1 ? null : `Concepción ${at}`)), type: 'STRING' },
        { name: '__proto__', data: list((at) => BigInt(at) * 10_000_000_000n), type: 'INT64' },
        { name: 'tasa', data: list((at) => at / 4), type: 'DOUBLE' },
        { name: 'fecha', data: list(() => new Date(Date.UTC(2024, 0, 31))), type: 'TIMESTAMP' },
        { name: 'más', data: list((at) => ({ at })), type: 'JSON' },
      ],
    }),
  )
}

describe('a Parquet file', () => {
  it('gives its rows group after group, all values as texts', async () => {
    const { file, rows, firstRow } = await wholeTable(fileOf(parquet(), 'datos.txt'))
    expect(file.format).toBe('parquet')
    const table = file.tables[0]!
    expect([table.columns, table.rowCount, firstRow, rows.length]).toEqual([['municipio', '__proto__', 'tasa', 'fecha', 'más'], 5000, 2, 5000])
    expect(rows.slice(0, 2)).toEqual([
      ['Concepción 0', '0', '0', '2024-01-31', '{"at":0}'],
      ['', '10000000000', '0.25', '2024-01-31', '{"at":1}'],
    ])
    expect(rows[4999]![0]).toBe('Concepción 4999')
    expect(({} as Record<string, unknown>)['tasa']).toBeUndefined()
  })

  it('is refused where it claims more rows than it can hold, or breaks off', async () => {
    const bytes = parquet()
    expect((await saidOf(fileOf(bytes.slice(0, -300))))[0]!.code).toBe('damaged')
    expect((await saidOf(fileOf(claimingRows(bytes))))[0]!.code).toBe('false-claims')
  })
})

/** The number of rows, 5000, stands in the footer as a variable number of two bytes; here it says 2 ** 33. */
function claimingRows(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const length = view.getUint32(bytes.length - 8, true)
  const from = bytes.length - 8 - length
  const written = [0x90, 0x4e]
  const at = bytes.findIndex((byte, place) => place >= from && byte === written[0] && bytes[place + 1] === written[1])
  if (at < 0) throw new Error('no number of rows')
  const longer = [0x80, 0x80, 0x80, 0x80, 0x40]
  const changed = new Uint8Array([...bytes.slice(0, at), ...longer, ...bytes.slice(at + 2)])
  new DataView(changed.buffer).setUint32(changed.length - 8, length + 3, true)
  return changed
}

describe('an Arrow file', () => {
  const table = () =>
    new Table({
      municipio: vectorFromArray(['Concepción', 'Otro', null]),
      personas: vectorFromArray([1n, 2n, 3n]),
      tasa: vectorFromArray(new Float32Array([0.1, 0.5, 1])),
      fecha: vectorFromArray([new Date(Date.UTC(2024, 0, 31)), null, null], new DateDay()),
      hora: vectorFromArray([new Date(Date.UTC(2024, 0, 31, 8)), null, null], new TimestampMillisecond()),
    })
  it.each([
    ['file', () => RecordBatchFileWriter.writeAll(table()).toUint8Array(true)],
    ['stream', () => RecordBatchStreamWriter.writeAll(table()).toUint8Array(true)],
  ])('gives its rows batch after batch: %s', async (_, write) => {
    const bytes = write()
    for (const blob of [fileOf(bytes, 'x.csv'), fileInChunks(bytes, [7, 1])]) {
      const { file, rows, firstRow } = await wholeTable(blob)
      expect([file.format, firstRow, file.tables[0]!.columns]).toEqual(['arrow', 2, ['municipio', 'personas', 'tasa', 'fecha', 'hora']])
      expect(rows).toEqual([
        ['Concepción', '1', '0.1', '2024-01-31', '2024-01-31T08:00:00'],
        ['Otro', '2', '0.5', '', ''],
        ['', '3', '1', '', ''],
      ])
    }
  })

  it('is refused where it breaks off', async () => {
    const bytes = RecordBatchFileWriter.writeAll(table()).toUint8Array(true)
    expect((await saidOf(fileOf(bytes.slice(0, 200)))).map(({ code }) => code)).toEqual(['damaged'])
  })
})

