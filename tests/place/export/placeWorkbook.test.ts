import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { PLACE_COLUMNS, type PlaceColumn, placeTable } from '../../../src/place/export/placeTable.ts'
import { placeWorkbook } from '../../../src/place/export/placeWorkbook.ts'
import { CONTEXT, EXAMPLE_FILE } from './exampleFile.ts'

const columns = Object.keys(PLACE_COLUMNS) as PlaceColumn[]
let bytes = new Uint8Array()
let sheets: Awaited<ReturnType<typeof readExcelFile>> = []
let parts: Record<string, string> = {}

beforeAll(async () => {
  bytes = new Uint8Array(await (await placeWorkbook(CONTEXT)).arrayBuffer())
  sheets = await readExcelFile(Buffer.from(bytes))
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
})

describe('the workbook of a place', () => {
  it('has its three sheets, and the first read back is the table: numbers as numbers, absences as empty cells', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Cifras', 'Fuentes', 'Léame'])
    const rows = placeTable(EXAMPLE_FILE, 'HN0703', 'es').map((row) => columns.map((column) => (row[column] === '' ? null : row[column])))
    expect(sheets[0]?.data.slice(1)).toEqual(rows)
    expect(sheets[0]?.data[0]?.slice(0, 3)).toEqual(['Sección', 'Código del lugar', 'Lugar'])
  })

  it('lists publications and sets of data with licence', () => {
    expect(sheets[1]?.data.slice(1)).toEqual([
      ['Publicación', 'ine', 'INE Honduras', 'Proyecciones de población', 2024, 'https://ine.gob.hn/poblacion', null, null],
      ['Publicación', 'odd', '+1+1', '@SUM(A1)', null, null, null, null],
      ['Conjunto de datos', 'demonstration', null, 'Demostración', null, null, 'CC0-1.0', '2026-09-30'],
      ['Conjunto de datos', 'census', null, 'Población proyectada', null, null, 'CC-BY-4.0', '2026-08-01'],
    ])
  })

  it('says in the last sheet what codes and marks mean', () => {
    const text = (sheets[2]?.data ?? []).flat().join(' ')
    for (const part of ['2026-09-30-a1, datos al 30 sept 2026', 'no sirven para decidir', 'X_NP', 'CL_OBS_STATUS 2.2', 'Excel las muestra como porcentaje']) expect(text).toContain(part)
  })

  it('holds no formula, shows shares as percentages and keeps the header in sight', () => {
    const figures = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(figures).not.toMatch(/<f[ >]/)
    expect(figures).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"|<pane[^>]*state="frozen"[^>]*ySplit="1"/)
    expect(parts['xl/styles.xml']).toContain('0.0%')
    expect(parts['xl/sharedStrings.xml'] ?? figures).toContain('=cmd|calc')
  })
})
