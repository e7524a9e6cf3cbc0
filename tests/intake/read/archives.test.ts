import { gzipSync, strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../../src/intake/read/zip/readZip.ts'
import { fileOf, saidOf, wholeTable } from './opened.ts'

const CSV = 'municipio,personas\nGT0101,5\n'
const codes = async (content: Uint8Array | string, name = 'datos.zip') => (await saidOf(fileOf(content, name))).map(({ code }) => code)

describe('an archive', () => {
  it('with one table is opened as that table', async () => {
    const { file, rows } = await wholeTable(fileOf(zipSync({ 'a/datos.csv': strToU8(CSV), '__MACOSX/a/._datos.csv': strToU8('x') }), 'datos.zip'))
    expect([file.name, file.format, file.tables[0]!.name, rows]).toEqual(['datos.zip', 'csv', 'datos', [['GT0101', '5']]])
  })

  it('with one table in an archive within it is opened, and no deeper', async () => {
    const once = zipSync({ 'datos.csv': strToU8(CSV) })
    const twice = zipSync({ 'datos.zip': once })
    expect((await wholeTable(fileOf(twice))).rows).toEqual([['GT0101', '5']])
    expect(await codes(zipSync({ 'datos.zip': twice }))).toEqual(['zip-nested'])
    expect(await codes(gzipSync(twice))).toEqual(['zip-nested'])
  })

  it('that inflates without end is refused before it fills the memory', async () => {
    expect(await codes(repeated(300))).toEqual(['zip-bomb'])
  })

  it('as a stream writes it, with sizes after each part, is read', async () => {
    const chunks: Uint8Array[] = []
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      chunks.push(chunk)
    })
    for (let at = 0; at < 40; at += 1) {
      const part = new ZipDeflate(`${at}.txt`)
      zip.add(part)
      // What looks like the header of a part within one.
      part.push(strToU8(`PK\u0003\u0004PK\u0007\b${'municipio '.repeat(at * 50)}${at}`), true)
    }
    zip.end()
    const parts = await readZip(new Blob(chunks as Uint8Array<ArrayBuffer>[]))
    expect(parts.size).toBe(40)
    expect(new TextDecoder().decode(parts.get('39.txt'))).toMatch(/municipio 39$/)
  })

  it('of thousands of entries is refused', async () => {
    const entries = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.csv`, strToU8('a')]))
    expect(await codes(zipSync(entries, { level: 0 }))).toEqual(['zip-bomb'])
  })

  it('gives no part whose name leads out of it, and a name that comes twice once', async () => {
    const packed = zipSync({ 'a.csv': strToU8('first'), 'b.csv': strToU8('again'), '../c.csv': strToU8('x'), '/d.csv': strToU8('x'), xxproto__: strToU8('x') })
    // Names that no packer writes, in the header of an entry and in the directory.
    rename(packed, 'b.csv', 'a.csv')
    rename(packed, 'xxproto__', '__proto__')
    const parts = await readZip(fileOf(packed))
    expect([...parts.keys()]).toEqual(['a.csv', '__proto__'])
    expect(new TextDecoder().decode(parts.get('a.csv'))).toBe('first')
  })

  it('that breaks off, hides entries or holds no table is refused', async () => {
    const packed = zipSync({ 'a.csv': strToU8(CSV.repeat(100)), 'b.csv': strToU8(CSV) })
    expect(await codes(packed.slice(0, -40))).toEqual(['zip-damaged'])
    const end = packed.length - 22
    const fewer = packed.slice()
    new DataView(fewer.buffer).setUint16(end + 10, 1, true)
    expect(await codes(fewer)).toEqual(['zip-damaged'])
    expect(await codes(packed)).toEqual(['several-files'])
    expect(await codes(zipSync({ 'a.png': strToU8('x') }))).toEqual(['not-a-table'])
    expect(await codes(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }))).toEqual(['not-a-table'])
  })
})

function rename(packed: Uint8Array, from: string, to: string): void {
  const [old, next] = [strToU8(from), strToU8(to)]
  for (let at = 0; at <= packed.length - old.length; at += 1) if (old.every((byte, place) => packed[at + place] === byte)) packed.set(next, at)
}

/** An archive of so many entries of 10 MB of zeros each, packed once. */
function repeated(times: number): Uint8Array {
  const one = zipSync({ '000.csv': new Uint8Array(10 * 1024 * 1024) }, { level: 9 })
  const end = one.length - 22
  const directory = new DataView(one.buffer, one.byteOffset).getUint32(end + 16, true)
  const [entry, record, tail] = [one.slice(0, directory), one.slice(directory, end), one.slice(end)]
  const entries: Uint8Array[] = []
  const records: Uint8Array[] = []
  for (let at = 0; at < times; at += 1) {
    const name = strToU8(String(at).padStart(3, '0'))
    const [nextEntry, nextRecord] = [entry.slice(), record.slice()]
    nextEntry.set(name, 30)
    nextRecord.set(name, 46)
    new DataView(nextRecord.buffer).setUint32(42, at * entry.length, true)
    entries.push(nextEntry)
    records.push(nextRecord)
  }
  const last = new DataView(tail.buffer)
  for (const place of [8, 10]) last.setUint16(place, times, true)
  last.setUint32(12, times * record.length, true)
  last.setUint32(16, times * entry.length, true)
  const parts = [...entries, ...records, tail]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

describe('a compressed table', () => {
  it('is unpacked while it is read', async () => {
    const text = `municipio,personas\n${Array.from({ length: 50_000 }, (_, at) => `GT${at},${at * 7}\n`).join('')}`
    const { file, rows } = await wholeTable(fileOf(gzipSync(strToU8(text)), 'datos.csv.gz'))
    expect([file.format, file.tables[0]!.name, rows.length, rows.at(-1)]).toEqual(['csv', 'datos', 50_000, ['GT49999', '349993']])
  })

  it('is refused where it breaks off or inflates without end', async () => {
    const text = `municipio,personas\n${Array.from({ length: 50_000 }, (_, at) => `GT${at},${at * 7919}\n`).join('')}`
    const packed = gzipSync(strToU8(text))
    expect(await codes(packed.slice(0, packed.length / 2), 'datos.csv.gz')).toContain('zip-damaged')
    expect(await codes(gzipSync(strToU8(`a,b\n${'1,2\n'.repeat(8_000_000)}`), { level: 9 }), 'datos.csv.gz')).toContain('zip-bomb')
  })
})

describe('a data package', () => {
  const description = {
    name: 'registro',
    title: 'Registro de atenciones',
    licenses: [{ name: 'CC-BY-4.0' }],
    sources: [{ title: 'Dirección de migración' }],
    resources: [
      {
        name: 'atenciones',
        path: 'raw/atenciones.csv',
        dialect: { delimiter: ';' },
        schema: { missingValues: ['', 'NR'], fields: [{ name: 'municipio' }, { name: 'personas', title: 'Personas atendidas', unit: 'personas' }] },
      },
      { name: 'perdido', path: 'raw/perdido.csv' },
      { name: 'fuera', path: '../secreto.csv' },
      { name: 'lejos', path: 'https://example.org/a.csv' },
      { name: 'foto', path: 'foto.png' },
    ],
  }
  it('gives its resources as tables, with what the schema says, and tells which are missing', async () => {
    const packed = zipSync({ 'p/datapackage.json': strToU8(JSON.stringify(description)), 'p/raw/atenciones.csv': strToU8('municipio;personas\nGT0101;NR\nGT0102;7\n') })
    const { file, rows, findings } = await wholeTable(fileOf(packed, 'paquete.zip'))
    expect([file.format, file.template?.id, file.about]).toEqual([
      'frictionless',
      'frictionless',
      { title: 'Registro de atenciones', source: 'Dirección de migración', licence: 'CC-BY-4.0', period: null },
    ])
    expect(file.tables.map(({ name }) => name)).toEqual(['atenciones'])
    expect(file.tables[0]!.facts[1]).toMatchObject({ title: 'Personas atendidas', unit: 'personas' })
    expect(rows).toEqual([['GT0101', ''], ['GT0102', '7']])
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, words }) => [code, /“(\w+)”/.exec(words.en)![1]])).toEqual([
      ['resource-missing', 'perdido'],
      ['resource-outside', 'fuera'],
      ['resource-outside', 'lejos'],
    ])
  })

  it('without a table that can be read is refused', async () => {
    expect(await codes(zipSync({ 'datapackage.json': strToU8(JSON.stringify({ resources: [{ path: 'a.csv' }] })) }))).toEqual(['no-table'])
    expect(await codes(zipSync({ 'datapackage.json': strToU8('{"resources":7}') }))).toEqual(['damaged'])
  })
})
