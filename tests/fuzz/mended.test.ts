import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipBytes } from '../../scripts/bench/fuzz/files/zipBytes.ts'
import { fileOutcome } from '../../scripts/bench/fuzz/fileOutcome.ts'
import { HOSTILE_FILES } from '../../scripts/bench/fuzz/hostileFiles.ts'
import { ExchangeError } from '../../src/exchange/draft.ts'
import { readXml } from '../../src/exchange/xml/readXml.ts'
import { writingFault } from '../../src/intake/cells/writingFault.ts'
import { IntakeError } from '../../src/intake/intake-error.ts'
import { namedBlob } from '../../src/intake/read/named-blob.ts'
import { openFile } from '../../src/intake/read/openFile.ts'
import { refuseFoldedParts } from '../../src/intake/read/geo/refuseFoldedParts.ts'
import { checkWorkbook } from '../../src/intake/read/xlsx/checkWorkbook.ts'
import { withErrors } from '../../src/intake/read/xlsx/withErrors.ts'
import { crc32 } from '../../src/intake/read/zip/crc32.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const opened = (content: string | Uint8Array) => openFile(namedBlob(typeof content === 'string' ? bytesOf(content) : content, 'x'))
const codeOf = (content: string | Uint8Array) => opened(content).then(() => 'read', (error: unknown) => (error instanceof IntakeError ? error.code : error))
/** Processor time in milliseconds: a busy machine is no fault. */
const costOf = (run: () => unknown) => {
  const begun = process.cpuUsage()
  try {
    run()
  } catch (error) {
    if (!(error instanceof ExchangeError || error instanceof IntakeError)) throw error
  }
  return process.cpuUsage(begun).user / 1000
}

describe('what hostile files brought to light', () => {
  it('values of JSON a hundred thousand deep in a feature are told of as a damaged file', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(await codeOf(`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":${deep}}}]}`)).toBe('damaged')
  })

  it('a topology whose one arc is used a hundred thousand times is refused before it unfolds', async () => {
    const shapes = (times: number) => `{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[${'0,'.repeat(times)}0]]}},"arcs":[[${'[1,1],'.repeat(200)}[0,0]]]}`
    expect(await codeOf(shapes(100_000))).toBe('too-large')
    expect(await codeOf(shapes(20))).toBe('read')
  })

  it('parts of a shape that begin again before the last one are refused, those one behind the other are not', () => {
    const shp = (parts: readonly number[], points: number) => {
      const view = new DataView(new ArrayBuffer(100 + 8 + 44 + parts.length * 4 + points * 16))
      view.setInt32(104, (view.byteLength - 108) / 2)
      view.setInt32(108, 5, true)
      view.setInt32(144, parts.length, true)
      view.setInt32(148, points, true)
      parts.forEach((place, at) => view.setInt32(152 + at * 4, place, true))
      return new Uint8Array(view.buffer)
    }
    expect(() => refuseFoldedParts(shp([0, 4], 8))).not.toThrow()
    expect(() => refuseFoldedParts(shp([0, 8, 0, 8], 8))).toThrow(IntakeError)
    expect(() => refuseFoldedParts(shp([0, 9], 8))).toThrow(IntakeError)
  })

  it('XML of a hundred thousand comments without an end is refused in less than two seconds', () => {
    expect(costOf(() => readXml(`<iati-activities>${'<!--'.repeat(100_000)}</iati-activities>`))).toBeLessThan(2000)
    expect(() => readXml('<a><!-- <!DOCTYPE a> --><![CDATA[<!ENTITY]]></a>')).not.toThrow()
    expect(() => readXml('<!-- a --><!DOCTYPE a><a/>')).toThrow(ExchangeError)
  })

  it('a sheet of nothing but beginnings of cells is looked through once', () => {
    const sheet = bytesOf('<c '.repeat(300_000))
    expect(costOf(() => checkWorkbook(new Map([['xl/worksheets/sheet1.xml', sheet]])))).toBeLessThan(2000)
    expect(costOf(() => withErrors('xl/worksheets/sheet1.xml', bytesOf(`${'<c '.repeat(100_000)} t="e"`)))).toBeLessThan(2000)
    expect(new TextDecoder().decode(withErrors('xl/worksheets/sheet1.xml', bytesOf('<c r="A1" t="e"><v>#REF!</v></c>')))).toBe('<c r="A1" t="str"><v>#REF!</v></c>')
  })

  it('a table of an archive whose checksum is another is damaged', async () => {
    const table = bytesOf('municipio,casos\nDanlí,20\n')
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
    expect(await codeOf(zipBytes([{ name: 'casos.csv', bytes: table }]))).toBe('read')
    expect(await codeOf(zipBytes([{ name: 'casos.csv', bytes: table, lies: { checksum: 7 } }]))).toBe('zip-damaged')
    expect(await codeOf(gzipSync(table))).toBe('read')
  })

  it('resources of one name are two tables of two names', async () => {
    const part = (name: string, text: string) => ({ name, bytes: bytesOf(text) })
    const file = await opened(zipBytes([part('datapackage.json', '{"resources":[{"name":"casos","path":"a.csv"},{"name":"casos","path":"b.csv"}]}'), part('a.csv', 'municipio,casos\nDanlí,20\n'), part('b.csv', 'municipio,casos\nDanlí,90\n')]))
    expect(file.tables.map(({ name }) => name)).toEqual(['casos', 'casos (2)'])
  })

  it('a header in a row that is none is no data package', async () => {
    for (const row of ['1.5', '-1', '1e9']) expect(await codeOf(zipBytes([{ name: 'datapackage.json', bytes: bytesOf(`{"resources":[{"path":"a.csv","dialect":{"headerRows":[${row}]}}]}`) }, { name: 'a.csv', bytes: bytesOf('a\n1\n') }]))).toBe('damaged')
  })

  it('a hundred and thirty thousand rows of one number are read', async () => {
    expect(await codeOf('1\n'.repeat(131_000))).toBe('read')
  })

  it('a cell that begins with a carriage return is told of in letters that can be seen', () => {
    expect(writingFault('\r=1', '')?.words.es).toContain('(retorno de carro)')
  })

  it('a sheet whose rows are numbered in powers of ten, or whose tags never end, is damaged and not read for ever', () => {
    const check = (sheet: string) => () => checkWorkbook(new Map([['xl/worksheets/sheet1.xml', bytesOf(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`)]]))
    for (const row of ['r="1e9"', "r='1e9'", 'r = "0x7fffffff"', 'spans="1:2" r="-1"']) expect(check(`<row ${row}><c r="A1"/></row>`), row).toThrow(IntakeError)
    for (const row of ['r="2"', "r='2'", '', 'spans="1:2" r="2"']) expect(check(`<row ${row}><c r="A2"/></row>`), row).not.toThrow()
    expect(costOf(check('<row '.repeat(100_000)))).toBeLessThan(2000)
    expect(check('<dimension '.repeat(30_000))).toThrow(IntakeError)
  })

  // The seeds of the benchmark whose files have such a field, and one (302) whose list claims a gigabyte.
  it.each([70, 156, 284, 302, 331, 381, 456, 612, 686])('an Arrow file with a field without a name, or a list without an end, is read or refused (seed %i)', async (seed) => {
    const [file] = fc.sample(HOSTILE_FILES['arrow']!, { seed, numRuns: 1 })
    expect((await fileOutcome(file!, [])).faults).toEqual([])
  })
})
