import Papa from 'papaparse'
import { createTranslator } from 'use-intl'
import { describe, expect, it } from 'vitest'
import type { Territory } from '../../../src/catalog/territory.ts'
import { classify } from '../../../src/domain/classification/classify.ts'
import { wilson } from '../../../src/domain/intervals/wilson.ts'
import { palette } from '../../../src/domain/palette/palette.ts'
import { MESSAGES } from '../../../src/i18n/languages.ts'
import { csvFileName, territoryCsv } from '../../../src/ui/export/territoryCsv.ts'
import { breakLabels, classWords } from '../../../src/ui/legend/classWords.ts'
import { columnsFor } from '../../../src/ui/table/tableColumns.ts'
import { tableRows } from '../../../src/ui/table/tableRows.ts'
import { COVERAGE, observed } from '../../charts/rows.ts'

function territory(id: string, name: string, department: string | null, level: number): Territory {
  return {
    id,
    level,
    name,
    country: 'HND',
    parent_id: department,
    department_id: level === 0 ? null : (department ?? id),
    is_leaf: level === 2,
    cod_pcode: id,
    national_code: null,
    longitude: null,
    latitude: null,
  }
}
const TERRITORIES = new Map(
  [
    territory('HN07', 'El Paraíso', null, 1),
    territory('HN0703', 'Danlí', 'HN07', 2),
    territory('HN0704', '=cmd|calc', 'HN07', 2),
  ].map((each) => [each.id, each]),
)
const CONTEXT = { indicatorId: 'coverage', unit: 'share', kind: 'synthetic', notes: [['Fuente', 'Demostración']] } as const
const ROWS = tableRows(
  [observed('HN0703', 131, 422), observed('HN0704', 1, 1, { status: 'suppressed' }), observed('HN07', 0, 9)],
  COVERAGE,
  TERRITORIES,
  '2026-Q1',
)

function parsed(text: string): string[][] {
  return Papa.parse<string[]>(text.replace('\ufeff', '')).data
}

describe('rows of the table', () => {
  it('carry names, interval and both counts; absent figures are undefined and never zero', () => {
    expect(ROWS[0]).toMatchObject({ place: 'Danlí', department: 'El Paraíso', country: 'HND' })
    expect(ROWS[0]).toMatchObject({ numerator: 131, denominator: 422 })
    expect([ROWS[0]?.low, ROWS[0]?.high]).toEqual(wilson(131, 422))
    expect(ROWS[1]).toMatchObject({ value: undefined, low: undefined, numerator: undefined, status: 'suppressed' })
    expect(ROWS[2]).toMatchObject({ value: 0, department: '' })
  })
  it('fit their width with fewer columns', () => {
    expect(columnsFor(390)).toEqual(['place', 'value', 'interval'])
    expect(columnsFor(1400)).toContain('source')
    expect(columnsFor(1400)).not.toContain('interval')
  })
})

describe('CSV', () => {
  const text = territoryCsv(ROWS, CONTEXT)
  const [header = [], ...lines] = parsed(text)
  const cell = (line: number, column: string) => lines[line]?.[header.indexOf(column)]

  it('begins with a byte order mark and the header, and reads back the same numbers', () => {
    expect(text.startsWith('\ufeffTERRITORY_ID,PLACE,')).toBe(true)
    expect(Number(cell(0, 'OBS_VALUE'))).toBe(131 / 422)
    expect(Number(cell(0, 'LOWER_95'))).toBe(wilson(131, 422)[0])
    expect(cell(2, 'OBS_VALUE')).toBe('0')
  })
  it('has the SDMX codes, and empty cells for what is absent', () => {
    expect([cell(0, 'OBS_STATUS'), cell(0, 'CONF_STATUS')]).toEqual(['A', 'F'])
    expect([cell(1, 'OBS_STATUS'), cell(1, 'CONF_STATUS'), cell(1, 'OBS_VALUE'), cell(1, 'NUMERATOR')]).toEqual([
      'Q',
      'C',
      '',
      '',
    ])
  })
  it('keeps formulas as text and negative numbers as numbers', () => {
    expect(cell(1, 'PLACE')).toBe("'=cmd|calc")
    const nasty = ['+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '\nx', ' =1', '\uff1d1']
    const rows = nasty.map((place) => ({ ...(ROWS[0] as (typeof ROWS)[number]), place, value: -0.25 }))
    const [head = [], ...found] = parsed(territoryCsv(rows, CONTEXT))
    for (const line of found.slice(0, nasty.length)) {
      expect(line[head.indexOf('PLACE')]?.startsWith("'")).toBe(true)
      expect(line[head.indexOf('OBS_VALUE')]).toBe('-0.25')
    }
  })
  it('leaves ordinary names alone and quotes what needs it', () => {
    const rows = ['San José, Villanueva', 'La "Unión"', "O'Higgins", '3 de Mayo'].map((place) => ({
      ...(ROWS[0] as (typeof ROWS)[number]),
      place,
    }))
    expect(
      parsed(territoryCsv(rows, CONTEXT))
        .slice(1, 5)
        .map((line) => line[1]),
    ).toEqual(rows.map((row) => row.place))
  })
  it('ends with an empty row and the notes, a formula in them disarmed', () => {
    const notes = [
      ['Fuente', 'Demostración'],
      ['=1', 'x'],
    ] as const
    const all = territoryCsv(ROWS, { ...CONTEXT, notes }).split('\r\n')
    expect(all.slice(-4)).toEqual(['', 'Fuente: Demostración', `"'=1: x"`, ''])
    expect(lines.every((line) => line.length < 2 || line.at(-1) === 'synthetic')).toBe(true)
  })
  it('has a name every system takes', () => {
    expect(csvFileName('coverage', 'municipality', '2018-01-01/2020-12-31')).toBe(
      'arraigo-coverage-municipality-2018-01-01_2020-12-31.csv',
    )
  })
})

describe('words of the legend', () => {
  const rows = Array.from({ length: 60 }, (_, index) => observed(`T${index}`, Math.max(index - 9, 0), 100))
  const classes = classify(rows, { method: 'quantile', classes: 5, breaks: [], target: null }, palette('teal', 'light'))
  const words = createTranslator({ locale: 'es-GT', messages: MESSAGES.es, namespace: 'legend' })

  it('show a reported zero as 0 in the middle of its class, then every bound', () => {
    const labels = breakLabels(classes, 'percent', 'es-GT')
    expect(classes.zeroClass).toBe(true)
    expect(labels[0]).toEqual({ text: '0', at: 0.1 })
    expect(labels.at(-1)).toEqual({ text: '50', at: 1 })
    expect(labels).toHaveLength(5)
  })
  it('name a class for the screen reader', () => {
    expect(classWords(classes, 0, 'percent', 'es-GT', words)).toBe('0\u00a0%, valor reportado')
    expect(classWords(classes, 4, 'percent', 'es-GT', words)).toMatch(/^\d+ a 50\u00a0%$/)
  })
  it('leave out bounds that would meet', () => {
    const many = Array.from({ length: 90 }, (_, index) => observed(`T${index}`, 1, 1, { value: 123_457 * (index + 1) }))
    const found = classify(many, { method: 'quantile', classes: 9, breaks: [], target: null }, palette('teal', 'light'))
    const labels = breakLabels(found, 'persons', 'es-GT')
    expect(labels.length).toBeLessThan(10)
    expect(labels[0]?.at).toBe(0)
    expect(labels.at(-1)?.at).toBe(1)
  })
})
