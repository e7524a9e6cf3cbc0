import { describe, expect, it } from 'vitest'
import { placeTable } from '../../../src/place/export/placeTable.ts'
import { EXAMPLE_FILE } from './exampleFile.ts'

const rows = placeTable(EXAMPLE_FILE, 'HN0703', 'es')
const top = rows.filter(({ section }) => section === 'Cifras principales')

describe('the table of a place', () => {
  it('tells zero and the four absences apart, in words and codes, and never writes an absence as zero', () => {
    expect(top.slice(1).map(({ value, status, observation, confidentiality }) => [value, status, observation, confidentiality])).toEqual([
      [0, 'Reportado', 'A', 'F'],
      [null, 'Suprimido por privacidad', 'Q', 'C'],
      [null, 'Sin informe', 'L', 'F'],
      [null, 'No aplica', 'M', 'F'],
      [null, 'No se publica para lugares así', 'X_NP', 'F'],
    ])
  })

  it('gives no limits beside a value that is not shown', () => {
    expect(top[2]).toMatchObject({ value: null, low: null, high: null })
    expect(top[0]).toMatchObject({ value: 91 / 291, low: 0.262, high: 0.368, numerator: 91, denominator: 291, unit: 'proporción (0 a 1)', note: 'Faltan 2 de 12 informes.' })
  })

  it('says bounds in words beside the figure that gives them, not as an interval of the service', () => {
    const basis = rows.find(({ section, service }) => section === 'Brechas' && service === 'economic')
    expect(basis?.note).toContain('entre 12 y 37 personas')
    expect(rows.filter(({ low, high }) => low === 12 || high === 37)).toEqual([])
    expect(rows.find(({ section, service }) => section === 'Brechas' && service === 'upskilling-reskilling')).toMatchObject({ indicator: 'need', value: 74 })
  })

  it('names the place a figure is of, its source and every other provider', () => {
    const people = rows.filter(({ section }) => section === 'Población')
    expect(people.map(({ territory, value, provider, publisher, kind }) => [territory, value, provider, publisher, kind])).toEqual([
      ['HN0703', 214_512, 'INE', 'INE Honduras', 'Publicado'],
      ['HN0703', 209_880, '=cmd|calc', '+1+1', 'Publicado'],
      ['HN07', 0.684, '', 'INE Honduras', 'Publicado'],
    ])
    expect(people[0]).toMatchObject({ status: 'Estimado', observation: 'E', sourceTitle: 'Proyecciones de población', sourceYear: 2024, note: 'Proyección' })
    expect(people[1]).toMatchObject({ status: 'Reportado', note: '', sourceYear: null, sourceUrl: '' })
    expect(rows.find(({ section }) => section === 'Lugares parecidos')).toMatchObject({ territory: 'HN0501', place: 'Yoro', kind: 'Demostración sintética' })
  })

  it('has every figure of the report, in both languages the same numbers', () => {
    expect(rows).toHaveLength(6 + 3 + 3 + 1 + 1 + 2 + 3 + 1)
    const english = placeTable(EXAMPLE_FILE, 'HN0703', 'en')
    expect(english.map(({ value, low, observation }) => [value, low, observation])).toEqual(rows.map(({ value, low, observation }) => [value, low, observation]))
    expect(english[0]).toMatchObject({ section: 'Main figures', indicatorTitle: 'Coverage', kind: 'Synthetic demonstration' })
  })

  it('throws for a place the file does not hold', () => {
    expect(() => placeTable(EXAMPLE_FILE, 'HN0999', 'es')).toThrow('does not hold HN0999')
  })
})
