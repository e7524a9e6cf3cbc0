import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { fileOf, saidOf, wholeTable } from './opened.ts'

const A2SIT = '/work/shared/external/A2SIT_data_input_template_GTM.xlsx'

async function workbook(): Promise<Uint8Array> {
  const text = (value: string) => ({ value, type: String })
  const file = await writeXlsxFile(
    [
      {
        sheet: 'Notas',
        data: [],
      },
      {
        sheet: 'Datos',
        data: [
          [text('Registro 2024')],
          [],
          [text('Municipio'), text('Personas'), text('Tasa'), text('Fecha'), text('Activo')],
          [text('Concepción'), { value: 1200, type: Number }, { value: 0.0000001, type: Number }, { value: new Date(Date.UTC(2024, 2, 5)), type: Date, format: 'yyyy-mm-dd' }, { value: true, type: Boolean }],
          [text(' Otro '), { value: 12.5, type: Number }, null, null, { value: false, type: Boolean }],
        ],
      },
    ] as never,
  ).toBuffer()
  return new Uint8Array(file)
}

/** The workbook with one of its parts changed. */
async function changed(part: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook())
  parts[part] = strToU8(change(strFromU8(parts[part]!)))
  return zipSync(parts)
}

describe('a workbook', () => {
  it('gives the cells of each sheet as texts, under the header, and leaves empty sheets out', async () => {
    const { file, rows, firstRow } = await wholeTable(fileOf(await workbook(), 'tabla.csv'))
    expect(file.format).toBe('xlsx')
    expect(file.tables.map(({ name }) => name)).toEqual(['Datos'])
    const table = file.tables[0]!
    expect(table.columns).toEqual(['Municipio', 'Personas', 'Tasa', 'Fecha', 'Activo'])
    expect(table.settings.headerRow).toBe(3)
    expect(table.notes.map(({ code }) => code)).toEqual(['title-rows'])
    expect(firstRow).toBe(4)
    expect(rows).toEqual([
      ['Concepción', '1200', '0.0000001', '2024-03-05', 'TRUE'],
      [' Otro ', '12.5', '', '', 'FALSE'],
    ])
  })

  it('keeps errors of a spreadsheet as text and takes the stored value of a formula', async () => {
    const file = await changed('xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(/<c r="B4"[^>]*>.*?<\/c>/, '<c r="B4" t="e"><v>#REF!</v></c>').replace(/<c r="B5"[^>]*>.*?<\/c>/, '<c r="B5"><f>SUM(1,2)</f><v>3</v></c>'),
    )
    const { rows } = await wholeTable(fileOf(file))
    expect(rows.map((cells) => cells[1])).toEqual(['#REF!', '3'])
  })

  it('numbers rows as the sheet does where empty ones are not written', async () => {
    const file = await changed('xl/worksheets/sheet2.xml', (xml) => xml.replace(/<row r="2"[^>]*?(?:\/>|>.*?<\/row>)/, '').replaceAll('r="5"', 'r="9"').replaceAll(/r="([A-E])5"/g, 'r="$19"'))
    const { rows, firstRow } = await wholeTable(fileOf(file))
    expect([firstRow, rows.length, rows[5]![0]]).toEqual([4, 6, ' Otro '])
  })

  it.each([
    ['entities', 'xl/sharedStrings.xml', (xml: string) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'), 'entities'],
    ['rows beyond Excel', 'xl/worksheets/sheet2.xml', (xml: string) => xml.replace('<sheetData>', '<dimension ref="A1:B4000000000"/><sheetData>'), 'too-large'],
    ['columns beyond Excel', 'xl/worksheets/sheet2.xml', (xml: string) => xml.replace('r="B4"', 'r="ZZZZ4"'), 'too-large'],
    ['two cells far apart', 'xl/worksheets/sheet2.xml', (xml: string) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'), 'too-large'],
    ['a sheet that breaks off', 'xl/worksheets/sheet2.xml', (xml: string) => xml.slice(0, -200), 'damaged'],
  ])('refuses %s', async (_, part, change, code) => {
    expect((await saidOf(fileOf(await changed(part, change)))).map((one) => one.code)).toEqual([code])
  })
})

describe.skipIf(!existsSync(A2SIT))('the A2SIT template of UNHCR', () => {
  it('is known by its rows; titles, directions and groups are facts of the columns', async () => {
    const { file, rows, firstRow, findings } = await wholeTable(fileOf(readFileSync(A2SIT), 'GTM.xlsx'))
    expect(file.template?.id).toBe('a2sit')
    expect(file.tables.map(({ name }) => name)).toEqual(['Data', 'Structure'])
    const [data] = file.tables
    expect([firstRow, rows.length, rows[0]![0]]).toEqual([6, 340, 'GT0101'])
    expect(data!.columns.slice(0, 4)).toEqual(['admin2Pcode', 'Name', 'Conflict', 'DesastresNat'])
    expect(data!.facts[2]).toEqual({ hxl: null, title: 'Presencia de conflictos territoriales', unit: null, severity: 1, group: 'Acc_Hum' })
    expect(data!.facts[data!.columns.indexOf('PIB')]!.severity).toBe(-1)
    const told = Object.fromEntries(findings.map(({ code, count, words }) => [code, { count, en: words.en }]))
    expect(told['a2sit-empty-columns']!.count).toBe(13)
    expect(told['a2sit-stray-cell']!.en).toContain('GT0101')
    expect(told['a2sit-unused-groups']!.en).toContain('emergency_serv, community, statelessness')
    expect(findings.every(({ severity }) => severity === 'note')).toBe(true)
  })
})
