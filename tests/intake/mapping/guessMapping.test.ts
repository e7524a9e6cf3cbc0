import { describe, expect, it } from 'vitest'
import { codesOf, guessMapping, type GuessContext } from '../../../src/intake/mapping/guessMapping.ts'
import { isRate } from '../../../src/intake/mapping/guessMeasures.ts'
import type { ColumnFacts, ReadSettings } from '../../../src/intake/read/opened-file.ts'

const SETTINGS: ReadSettings = { delimiter: ',', encoding: 'utf-8', decimal: '.', headerRow: 1, hxlRow: 0, dateStyle: 'day-first' }
const NO_FACTS: ColumnFacts = { hxl: null, title: null, unit: null, severity: null, group: null }

function guess(lines: readonly string[], context: Partial<GuessContext> = {}, facts: readonly Partial<ColumnFacts>[] = []) {
  const [header = '', ...rows] = lines.map((line) => line.split(','))
  const columns = header as unknown as string[]
  return guessMapping({ columns, facts: columns.map((_, at) => ({ ...NO_FACTS, ...facts[at] })), settings: SETTINGS }, rows, {
    places: { column: 'municipio', department: null, country: null, name: null, system: 'any' },
    periodKindOf: (text) => (/^\d{4}$/.test(text) ? 'year' : /^\d{4}-Q\d$/.test(text) ? 'quarter' : /^\d\d\/\d\d\/\d{4}$/.test(text) ? 'day' : null),
    codeOf: (dimension, text) => (dimension === 'sex' ? ({ Mujeres: 'f', Hombres: 'm' } as Record<string, string>)[text] ?? null : null),
    year: '2026',
    personColumns: new Set(),
    ...context,
  })
}

describe('what the columns of a table are', () => {
  it('makes a share of what was reached and what it is part of, and a count of the whole', () => {
    const mapping = guess(['municipio,periodo,sexo,atendidas,necesidad', 'Danlí,2025,Mujeres,4,10', 'Danlí,2025,Hombres,5,20'])
    expect(mapping.period).toEqual({ column: 'periodo', fixed: null })
    expect(mapping.dimensions).toEqual({ sex: { column: 'sexo', codes: codesOf(['Mujeres', 'Hombres'], (text) => (text === 'Mujeres' ? 'f' : 'm')) } })
    expect(mapping.measures.map(({ id, method, numerator, denominator, ofPeople }) => ({ id, method, numerator, denominator, ofPeople }))).toEqual([
      { id: 'atendidas', method: 'proportion', numerator: 'atendidas', denominator: 'necesidad', ofPeople: true },
      { id: 'necesidad', method: 'count', numerator: 'necesidad', denominator: null, ofPeople: true },
    ])
  })

  it('takes rates and indices as they are printed, in their unit, with the direction the file gives', () => {
    const mapping = guess(['municipio,Deport,Pob,Gini', 'Danlí,247.4,31.5,0.48', 'Teupasenti,148.2,61.5,0.52'], {}, [{}, { title: 'Tasa de personas deportadas por 100.000 habitantes', severity: 1 }, { title: 'Pobreza (%)' }, { title: 'Coeficiente de Gini', severity: 1 }])
    expect(mapping.measures.map(({ id, method, value, unit, scale, direction }) => ({ id, method, value, unit, scale, direction }))).toEqual([
      { id: 'deport', method: 'as-published', value: 'Deport', unit: 'per-100000', scale: 1, direction: 'lower-is-better' },
      { id: 'pob', method: 'as-published', value: 'Pob', unit: 'percent', scale: 0.01, direction: 'neutral' },
      { id: 'gini', method: 'as-published', value: 'Gini', unit: 'number', scale: 1, direction: 'lower-is-better' },
    ])
    expect(mapping.period).toEqual({ column: null, fixed: '2026' })
  })

  it('adds days up to quarters, and says so by what it does with repeated rows', () => {
    const mapping = guess(['municipio,fecha,retornos', 'Danlí,01/02/2025,4', 'Danlí,03/02/2025,5'])
    expect(mapping.period).toEqual({ column: 'fecha', fixed: null, grain: 'quarter' })
    expect(mapping.repeated).toBe('sum')
  })

  it('maps no column about persons, no codes, no coordinates and no empty column', () => {
    const mapping = guess(['municipio,id,lat,ubicacion,telefono,vacia,casos', 'Danlí,1,14.03,14.03125,99121000,,3', 'Danlí,2,14.05,14.05127,99121001,,4'], { personColumns: new Set(['telefono']) })
    expect(mapping.measures.map(({ id }) => id)).toEqual(['casos'])
  })

  it('survives hostile names', () => {
    const mapping = guess(['municipio,__proto__,constructor', 'Danlí,1,2', 'Danlí,3,4'])
    expect(mapping.measures.map(({ numerator }) => numerator)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(Object.keys(codesOf(['__proto__'], () => 'f'))).toEqual(['__proto__'])
  })

  it.each([['Tasa de médicos', true], ['% de hogares', true], ['PIB per cápita', true], ['Casos por 1,000', true], ['Personas retornadas', false], ['Población', false], ['Visitas por mes', false]] as const)('%s is a rate: %s', (title, rate) => {
    expect(isRate(title)).toBe(rate)
  })
})
