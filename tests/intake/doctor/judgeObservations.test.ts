import { describe, expect, it } from 'vitest'
import { judgeObservations } from '../../../src/intake/doctor/judgeObservations.ts'
import type { Mapping } from '../../../src/intake/mapping/mapping.ts'
import { mappingOf, PERCENT, PRINTED } from '../gather/gatherTable.ts'
import { CONTEXT, gatherHere, MUNICIPALITIES, withoutWords } from './judgedTable.ts'

const judge = (lines: readonly string[], mapping: Mapping = mappingOf(), context = CONTEXT) => judgeObservations(gatherHere(lines, mapping), mapping, context)
const coverage = (rows: readonly string[]) => judge(['place,period,served,need', ...rows])
const everywhere = (cells: string) => MUNICIPALITIES.map((place) => `${place},2025,${cells}`)

describe('observations that are sound', () => {
  it('have nothing to be told, whether counted or printed', () => {
    expect(coverage(everywhere('20,40'))).toEqual([])
    expect(judge(['place,period,rate', ...everywhere('31.5')], mappingOf({ measures: [PRINTED] }))).toEqual([])
  })
})

describe('small counts of people', () => {
  const [first, ...others] = everywhere('20,40')

  it.each([['1,40', 1], ['4,40', 1], ['0,4', 1], ['3,4', 1], ['5,40', 0], ['0,40', 0], ['0,5', 0]])('of which %s are served and in need are told %d times, below the threshold of 5', (cells, count) => {
    const expected = count === 0 ? [] : [{ code: 'small-cells', severity: 'warning', row: 7, column: 'served', count, fix: null }]
    expect(withoutWords(coverage([first ?? '', ...others.slice(0, -1), `HN0803,2025,${cells}`]))).toEqual(expected)
  })

  it('are one warning with the first row and how many, and name the counts that are withheld', () => {
    const found = coverage(['HN0701,2025,20,40', ...MUNICIPALITIES.slice(1).map((place) => `${place},2025,2,40`)])
    expect(withoutWords(found)).toEqual([{ code: 'small-cells', severity: 'warning', row: 3, column: 'served', count: 5, fix: null }])
    expect(found[0]?.words.en).toContain('5 counts of people from 1 to 4')
  })

  it('follow the threshold that is asked for', () => {
    expect(judge(['place,period,served,need', ...everywhere('9,40')], mappingOf(), { ...CONTEXT, threshold: 10 })[0]).toMatchObject({ code: 'small-cells', row: 2, count: 6 })
  })

  it('are nothing to protect where no people are counted', () => {
    expect(judge(['place,period,served,need', ...everywhere('2,40')], mappingOf({ measures: [{ ...PERCENT, ofPeople: false }] }))).toEqual([])
  })

  it('are looked for in every group and not in sums made here', () => {
    const mapping = mappingOf({ dimensions: { sex: { column: 'sex', codes: { f: 'f', m: 'm' } } } })
    const found = judge(['place,period,sex,served,need', 'HN0703,2025,f,2,20', 'HN0703,2025,m,2,20'], mapping)
    expect(withoutWords(found)).toEqual([{ code: 'small-cells', severity: 'warning', row: 2, column: 'served', count: 2, fix: null }])
  })
})

describe('municipalities without a figure', () => {
  it('are a note where at least half of their country have one, with how many and the first three names', () => {
    const found = coverage(everywhere('20,40').slice(0, 3))
    expect(withoutWords(found)).toEqual([{ code: 'places-missing', severity: 'note', row: null, column: 'served', count: 3, fix: null }])
    expect(found[0]?.words.en).toBe('3 of 6 municipalities without a figure: Distrito Central, Alubarén, Cedros')
  })

  it('are not told where most have none: the table is of a part of the country', () => {
    expect(coverage(everywhere('20,40').slice(0, 2))).toEqual([])
  })

  it('count those whose cell is empty, cut or a ratio over nobody', () => {
    const rows = [...everywhere('20,40').slice(0, 3), 'HN0801,2025,,40', 'HN0802,2025,<5,40', 'HN0803,2025,0,0']
    expect(coverage(rows).map(({ code, count }) => [code, count])).toEqual([['places-missing', 3]])
  })

  it('are there where they have a figure in any period', () => {
    expect(coverage([...everywhere('20,40').slice(1), 'HN0701,2024,20,40'])).toEqual([])
  })
})

describe('sums over services', () => {
  const services = (codes: Readonly<Record<string, string>>) => mappingOf({ dimensions: { service: { column: 'service', codes } } })
  const rows = ['place,period,service,served,need', 'HN0703,2025,a,20,40', 'HN0703,2025,b,30,40']

  it('that are made here are told, as who used two counts twice', () => {
    const found = judge(rows, services({ a: 'soft-skills', b: 'financial-education' }))
    expect(withoutWords(found)).toEqual([{ code: 'services-summed', severity: 'warning', row: null, column: 'service', count: 1, fix: null }])
  })

  it('are not made where the file gives the total itself', () => {
    expect(judge([...rows, 'HN0703,2025,t,45,40'], services({ a: 'soft-skills', b: 'financial-education', t: 'all' }))).toEqual([])
  })
})

describe('figures against their neighbours and their past', () => {
  const neighbours = new Map([['HN0703', MUNICIPALITIES.filter((id) => id !== 'HN0703')]])
  /** Danlí in row 7, after five neighbours. */
  const around = (values: readonly string[], danli: string) => [...MUNICIPALITIES.filter((id) => id !== 'HN0703').map((id, at) => `${id},2025,${values[at]}`), `HN0703,2025,${danli}`]

  it('are compared as ratios, times the factor of a rate', () => {
    const rate = { ...PERCENT, method: 'rate', factor: 1000 } as const
    const found = judge(['place,period,served,need', ...around(['8,1000', '9,1000', '10,1000', '11,1000', '12,1000'], '60,1000')], mappingOf({ measures: [rate] }), { ...CONTEXT, neighbours })
    expect(withoutWords(found)).toEqual([{ code: 'outlier', severity: 'note', row: 7, column: 'served', count: 1, fix: null }])
    expect(found[0]?.words.en).toBe('Danlí: 60, and the median of its neighbours is 10')
  })

  it('are compared as printed, and only those of all groups together', () => {
    const mapping = mappingOf({ measures: [PRINTED], dimensions: { sex: { column: 'sex', codes: { f: 'f', t: 'all' } } } })
    const lines = (sex: string) => ['place,period,rate,sex', ...around(['8', '9', '10', '11', '12'].map((value) => `${value},${sex}`), `60,${sex}`)]
    expect(judge(lines('t'), mapping, { ...CONTEXT, neighbours }).map(({ code, row, column }) => [code, row, column])).toEqual([['outlier', 7, 'rate']])
    expect(judge(lines('f'), mapping, { ...CONTEXT, neighbours })).toEqual([])
  })

  it('are told to jump and to be wrong as totals too, totals first', () => {
    const mapping = mappingOf({ measures: [{ ...PERCENT, method: 'count', denominator: null }] })
    const rows = [...everywhere('40'), ...MUNICIPALITIES.map((place) => `${place},2026,${place === 'HN0703' ? 121 : 40}`), 'HN07,2025,119']
    const found = judge(['place,period,served', ...rows], mapping)
    expect(found.map(({ code, severity, row }) => [code, severity, row])).toEqual([['wrong-total', 'warning', 14], ['jump', 'warning', 10]])
  })
})
