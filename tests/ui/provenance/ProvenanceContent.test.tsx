import { describe, expect, it } from 'vitest'
import type { ProvenanceValue } from '../../../src/ui/provenance/provenance.ts'
import { ProvenanceContent } from '../../../src/ui/provenance/ProvenanceDialog.tsx'
import { exampleIndicator } from '../../state/example-catalog.ts'
import { htmlOf, textOf } from '../controls/screen.tsx'

const value: ProvenanceValue = {
  row: {
    territory: 'HN0703', period: '2025', code: 'all', numerator: 131, denominator: 422, value: 131 / 422, status: 'reported',
    missing_reports: 3, expected_reports: 16, provider: 'INM', source_id: 's', note: null,
  },
  indicator: { ...exampleIndicator('coverage'), factor: 1 },
  target: 0.5,
  territory: { name: 'Danlí', within: 'El Paraíso, Honduras' },
  filters: ['Mujeres'],
  query: { sql: 'SELECT ?', parameters: ['coverage', 2025, null] },
  dataset: null,
  source: { source_id: 's', publisher: 'INM', title: 'Retornados', year: 2025, url: 'javascript:alert(1)', licence: null },
  others: [],
  release: '2026.11.1',
}
const html = (change: Partial<ProvenanceValue>, language: 'es' | 'en' = 'es') =>
  htmlOf(<ProvenanceContent value={{ ...value, ...change }} />, language)

describe('where a number comes from', () => {
  it('writes out value, interval, formula, completeness and mark', () => {
    const text = textOf(html({}))
    const parts = ['31 %', 'Intervalo del 95 %: 27 a 36 %', '131 ÷ 422 = 31 %', 'Wilson', 'Faltan 3 informes de 16']
    for (const part of [...parts, 'Demostración sintética', 'Mujeres', '2026.11.1']) expect(text).toContain(part)
  })
  it('shows the query with its parameters', () => {
    expect(textOf(html({}))).toContain("SELECT ? Parámetros: 'coverage', 2025, NULL")
  })
  it('links web addresses only', () => {
    expect(html({})).not.toContain('javascript:')
    expect(html({ source: { ...value.source!, url: 'https://inm.gob.hn/' } })).toContain('rel="noopener noreferrer"')
  })
  it('tells the three kinds of absence and a zero apart', () => {
    const absent = (status: 'suppressed' | 'not-reported' | 'not-applicable') =>
      textOf(html({ row: { ...value.row, numerator: null, value: null, status } }))
    expect(new Set([absent('suppressed'), absent('not-reported'), absent('not-applicable')]).size).toBe(3)
    expect(absent('suppressed')).not.toContain('÷')
    expect(absent('suppressed')).toContain('No es un cero')
    expect(textOf(html({ row: { ...value.row, numerator: 0, value: 0 } }))).toContain('0 ÷ 422 = 0 %')
  })
  it('sets every provider beside the others', () => {
    const others = [
      { provider: 'INM', value: 0.31, status: 'reported' as const, source: null, shown: true },
      { provider: 'OIM', value: null, status: 'not-reported' as const, source: null, shown: false },
    ]
    expect(textOf(html({ others }))).toContain('INM 31 % OIM Sin informe')
    expect(textOf(html({}))).not.toContain('Lo que cuentan otros')
  })
  it('speaks English', () => {
    expect(textOf(html({}, 'en'))).toContain('3 reports are missing of 16')
  })
})
