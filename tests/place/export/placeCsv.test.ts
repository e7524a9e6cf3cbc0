import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { placeCsv } from '../../../src/place/export/placeCsv.ts'
import { PLACE_COLUMNS, type PlaceColumn, placeTable } from '../../../src/place/export/placeTable.ts'
import { CONTEXT, EXAMPLE_FILE } from './exampleFile.ts'

const csv = placeCsv(CONTEXT)
const [table = '', facts = ''] = csv.slice(1).split('\r\n\r\n')
const columns = Object.keys(PLACE_COLUMNS) as PlaceColumn[]

describe('the CSV of a place', () => {
  it('parsed back is the table, cell for cell', () => {
    const { data, errors } = Papa.parse<string[]>(table)
    expect(errors).toEqual([])
    expect(data[0]).toEqual(Object.values(PLACE_COLUMNS))
    const written = placeTable(EXAMPLE_FILE, 'HN0703', 'es').map((row) =>
      columns.map((column) => {
        const text = String(row[column] ?? '')
        return typeof row[column] === 'string' && /^[=+@-]/.test(text) ? `'${text}` : text
      }),
    )
    expect(data.slice(1)).toEqual(written)
  })

  it('begins with a byte order mark and ends its lines for spreadsheets', () => {
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(csv).toContain('Danlí')
  })

  it('runs nothing as a formula', () => {
    const cells = Papa.parse<string[]>(csv.slice(1)).data.flat()
    expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([])
    expect(cells).toContain("'=cmd|calc")
    expect(cells).toContain("'@SUM(A1)")
  })

  it('explains itself below: place, release, licences, the synthetic mark, every code', () => {
    for (const part of ['Danlí, El Paraíso, Honduras (HN0703)', '2026-09-30-a1', 'https://example.org/es/HN0703.html', 'Demostración: CC0-1.0', 'no sirven para decidir', 'X_NP: no se publica', 'Q: suprimido por privacidad', 'no es un cero']) expect(facts).toContain(part)
  })
})
