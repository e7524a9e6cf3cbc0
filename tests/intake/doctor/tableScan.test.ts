import { describe, expect, it } from 'vitest'
import { mappingOf, PERCENT, PRINTED } from '../gather/gatherTable.ts'
import { scanLines, withoutWords } from './judgedTable.ts'

const HEADER = 'place,period,served,need'
/** Sound rows of as many places. */
const sound = (size: number) => Array.from({ length: size }, (_, at) => `HN${1001 + at},2025,${10 + at},${40 + 2 * at}`)
const scan = (rows: readonly string[], mapping = mappingOf()) => withoutWords(scanLines([HEADER, ...rows], mapping))

/** Printed figures of ten places in columns of these names. */
const printed = (names: readonly string[], cells: (at: number) => string, size = 10, titles: Readonly<Record<string, string>> = {}) =>
  scanLines([`place,period,${names.join(',')}`, ...Array.from({ length: size }, (_, at) => `HN${1001 + at},2025,${cells(at)}`)], mappingOf({ measures: names.map((name) => ({ ...PRINTED, id: name, value: name })) }), titles)

describe('a table that is sound', () => {
  it('has nothing to be told, with few rows or many', () => {
    expect(scan(sound(3))).toEqual([])
    expect(scan(sound(60))).toEqual([])
  })
})

describe('rows', () => {
  it('with more served than in need are an error at the first, and equal ones are sound', () => {
    const rows = ['HN0701,2025,40,40', 'HN0702,2025,41,40', 'HN0703,2025,9,8']
    expect(scan(rows)).toEqual([{ code: 'above-denominator', severity: 'error', row: 3, column: 'served', count: 2, fix: null }])
    expect(scan(rows, mappingOf({ measures: [{ ...PERCENT, method: 'rate' }] }))).toEqual([])
  })

  it('of a place and period that was there can be left out where all is the same, and summed where it is not', () => {
    const repeated = (row: number, way: string) => ({ code: way === 'first' ? 'repeated-same' : 'repeated', severity: 'warning', row, column: null, count: 1, fix: { kind: 'repeated', repeated: way } })
    expect(scan(['HN0701,2025,4,40', 'HN0702,2025,4,40', 'HN0701,2025,4,40'])).toEqual([repeated(4, 'first')])
    expect(scan(['HN0701,2025,4,40', 'HN0701,2025,5,40'])).toEqual([repeated(3, 'sum')])
    expect(scan(['HN0701,2025,4,40', 'HN0701,2024,4,40'])).toEqual([])
  })

  it('that repeat some with the same figures and some with others are told apart, and no one click is offered', () => {
    const of = (code: string, row: number) => ({ code, severity: 'warning', row, column: null, count: 1, fix: null })
    expect(scan(['HN0701,2025,9,40', 'HN0701,2025,9,40', 'HN0702,2025,5,40', 'HN0702,2025,6,40'])).toEqual([of('repeated-same', 3), of('repeated', 5)])
  })

  it('are not repeated where a group tells them apart, or where it was decided what is done with them', () => {
    const rows = ['place,period,served,need,sex', 'HN0701,2025,4,40,f', 'HN0701,2025,4,40,m']
    expect(scanLines(rows, mappingOf({ dimensions: { sex: { column: 'sex', codes: { f: 'f', m: 'm' } } } }))).toEqual([])
    expect(scan(['HN0701,2025,4,40', 'HN0701,2025,4,40'], mappingOf({ repeated: 'sum' }))).toEqual([])
  })

  it('that are left out or blank are not judged', () => {
    expect(scan(['HN0701,2025,-4,40', '', 'HN0702,2025,4,40'], mappingOf({ leftOutRows: [2] }))).toEqual([])
  })
})

describe('cells', () => {
  it('of counts are told by column, the first row and how many', () => {
    expect(scan(['HN0701,2025,-4,40', 'HN0702,2025,<5,40', 'HN0703,2025,-1,4.5'])).toEqual([
      { code: 'negative', severity: 'error', row: 2, column: 'served', count: 2, fix: null },
      { code: 'cut', severity: 'note', row: 3, column: 'served', count: 1, fix: null },
      { code: 'fraction', severity: 'error', row: 4, column: 'need', count: 1, fix: null },
    ])
  })

  it('of text are told for how they are written: blanks a note, a formula an error', () => {
    expect(scan([' HN0701,2025,4,40', '=A1,2025,4,40'])).toEqual([
      { code: 'blanks', severity: 'note', row: 2, column: 'place', count: 1, fix: null },
      { code: 'formula', severity: 'error', row: 3, column: 'place', count: 1, fix: null },
    ])
  })
})

describe('columns as a whole', () => {
  it('with gaps are noted from ten rows on', () => {
    const rows = [...sound(8), 'HN2001,2025,,40']
    expect(scan(rows)).toEqual([])
    expect(scan([...rows, 'HN2002,2025,,40'])).toEqual([{ code: 'gaps', severity: 'note', row: null, column: 'served', count: 2, fix: null }])
  })

  it('with a cell of blanks have a gap there, and marks are no figures that all say the same', () => {
    expect(scan([...sound(9), 'HN2001,2025, ,40'])).toEqual([{ code: 'gaps', severity: 'note', row: null, column: 'served', count: 1, fix: null }])
    const marked = scan([...sound(9).map((row) => row.replace(/,\d+,(\d+)$/, ',NR,$1')), 'HN2001,2025,7,41'])
    expect(marked.map(({ code }) => code)).toEqual(['not-reported'])
  })

  it('that say the same in all of ten rows are told, and in nine are not', () => {
    const rows = sound(10).map((row) => row.replace(/\d+$/, '90'))
    expect(scan(rows)).toEqual([{ code: 'constant', severity: 'warning', row: null, column: 'need', count: 10, fix: null }])
    expect(scan(rows.slice(1))).toEqual([])
    expect(scan([...rows.slice(1), 'HN2001,2025,7,91'])).toEqual([])
  })

  it('that repeat another one in all of ten rows are told as its copy', () => {
    const rows = sound(10).map((row) => row.replace(/(\d+),\d+$/, '$1,$1'))
    expect(scan(rows)).toEqual([{ code: 'copy', severity: 'warning', row: null, column: 'need', count: 1, fix: null }])
    expect(scan(rows.slice(1))).toEqual([])
  })

  it('of shares that come to one in all of ten rows are noted from the first to the last of them', () => {
    const found = printed(['women', 'men'], (at) => `0.${41 + at},0.${59 - at}`)
    expect(withoutWords(found)).toEqual([{ code: 'shares', severity: 'note', row: null, column: 'women', count: 1, fix: null }])
    expect(found[0]?.words.en).toContain('from “women” to “men”')
    expect(printed(['women', 'men'], (at) => `0.${41 + at},0.${59 - at}`, 9)).toEqual([])
  })

  it('are judged against what the file says they measure', () => {
    const found = withoutWords(printed(['V1'], (at) => String(3 + at * 2), 10, { V1: 'Tasa por 1.000' }))
    expect(found).toEqual([{ code: 'whole-rate', severity: 'warning', row: null, column: 'V1', count: 10, fix: { kind: 'as-count', measures: ['V1'] } }])
  })

  it('of exact coordinates can be left out as measures, from three different ones on', () => {
    const found = printed(['V1'], (at) => `14.08${100 + at}`, 3)
    expect(withoutWords(found)).toEqual([{ code: 'coordinates', severity: 'warning', row: null, column: 'V1', count: 3, fix: { kind: 'leave-out-measures', measures: ['V1'] } }])
    expect(printed(['V1'], (at) => `14.08${100 + at}`, 2)).toEqual([])
    expect(printed(['V1'], (at) => (at === 3 ? '7.5' : `14.08${100 + at}`), 4)).toEqual([])
  })
})

describe('columns about persons', () => {
  const person = (row: number, column: string, fix: object | null = { kind: 'count-rows' }) => ({ code: 'person-column', severity: 'error', row, column, count: 1, fix })
  const rows = ['place,period,remarks', 'HN0701,2025,none', 'HN0701,2025,04123456-7', 'HN0702,2025,=1+1']

  it('are refused by one document, at its row, which is not quoted, and nothing else is told of their cells', () => {
    const found = scanLines(rows, mappingOf())
    expect(withoutWords(found)).toMatchObject([person(3, 'remarks'), { code: 'repeated', row: 3 }])
    expect(JSON.stringify(found)).not.toContain('04123456')
  })

  it('are refused by their name, whatever is in them', () => {
    expect(withoutWords(scanLines(['place,period,telefono', 'HN0701,2025,x'], mappingOf()))).toEqual([person(1, 'telefono')])
  })

  it('cannot be counted by place where there is none, or where rows are counted already', () => {
    expect(scanLines(rows, mappingOf({ place: { ...mappingOf().place, column: null } }))[0]?.fix).toBe(null)
    expect(scanLines(rows, mappingOf({ measures: [{ ...PERCENT, method: 'count', numerator: '#rows', denominator: null }] }))[0]?.fix).toBe(null)
  })

  it('are those that number rows of which none counts more than one, with two rows a place and more', () => {
    const ones = (places: number) => ['place,period,served,mark', ...Array.from({ length: 6 }, (_, at) => `HN${1001 + (at % places)},2025,${at % 2},k${at}`)]
    const mapping = mappingOf({ measures: [{ ...PERCENT, method: 'count', denominator: null }], repeated: 'sum' })
    expect(withoutWords(scanLines(ones(3), mapping))).toEqual([person(2, 'mark')])
    expect(scanLines(ones(4), mapping)).toEqual([])
  })
})
