import { describe, expect, it } from 'vitest'
import { wrongTotals } from '../../../src/intake/doctor/wrongTotals.ts'
import type { Mapping } from '../../../src/intake/mapping/mapping.ts'
import { mappingOf, PERCENT, PRINTED } from '../gather/gatherTable.ts'
import { gatherHere, MUNICIPALITIES, TERRITORIES, withoutWords } from './judgedTable.ts'

const COUNT = { ...PERCENT, method: 'count', denominator: null } as const
const BY_PLACE = mappingOf({ measures: [COUNT] })
const BY_SEX = mappingOf({ measures: [COUNT], dimensions: { sex: { column: 'sex', codes: { f: 'f', m: 'm', t: 'all' } } } })

const totalsOf = (lines: readonly string[], mapping: Mapping) => wrongTotals(gatherHere(lines, mapping), mapping, TERRITORIES)
const bySex = (...rows: readonly string[]) => totalsOf(['place,period,sex,served', ...rows], BY_SEX)
const byPlace = (...rows: readonly string[]) => totalsOf(['place,period,served', ...rows], BY_PLACE)
const wrong = (row: number) => ({ code: 'wrong-total', severity: 'warning', row, column: 'served', count: 1, fix: null })

describe('a total over both sexes', () => {
  it('that is their sum is sound', () => {
    expect(bySex('HN0703,2025,f,30', 'HN0703,2025,m,12', 'HN0703,2025,t,42')).toEqual([])
  })

  it.each([41, 43])('that is one off, %d in place of 42, is told at the row of the total', (total) => {
    const found = bySex('HN0703,2025,f,30', `HN0703,2025,t,${total}`, 'HN0703,2025,m,12')
    expect(withoutWords(found)).toEqual([wrong(3)])
    expect(found[0]?.words).toEqual({ es: `el total es ${total} y sus partes suman 42 (sex)`, en: `the total is ${total} and its parts come to 42 (sex)` })
  })

  it('may be more than the parts where one of them is not there or cut, and never less', () => {
    const other = ['HN0701,2025,f,1', 'HN0701,2025,m,1']
    expect(bySex(...other, 'HN0703,2025,f,30', 'HN0703,2025,t,42')).toEqual([])
    expect(bySex(...other, 'HN0703,2025,f,30', 'HN0703,2025,m,<5', 'HN0703,2025,t,33')).toEqual([])
    expect(withoutWords(bySex(...other, 'HN0703,2025,f,30', 'HN0703,2025,t,29'))).toEqual([wrong(5)])
  })

  it('that is itself not reported is compared with nothing', () => {
    expect(bySex('HN0703,2025,f,30', 'HN0703,2025,m,12', 'HN0703,2025,t,NR')).toEqual([])
  })

  it('is compared within its own place and period', () => {
    expect(bySex('HN0703,2024,f,30', 'HN0703,2024,m,12', 'HN0703,2025,t,7', 'HN0701,2024,t,9')).toEqual([])
  })

  it('is compared within each age, where there are ages as well', () => {
    const mapping = mappingOf({ measures: [COUNT], dimensions: { ...BY_SEX.dimensions, age: { column: 'age', codes: { y: '0-17', o: '30-plus' } } } })
    const lines = ['place,period,sex,age,served', 'HN0703,2025,f,y,3', 'HN0703,2025,m,y,4', 'HN0703,2025,t,y,7', 'HN0703,2025,f,o,5', 'HN0703,2025,m,o,6', 'HN0703,2025,t,o,12']
    expect(withoutWords(totalsOf(lines, mapping))).toEqual([wrong(7)])
  })
})

describe('a department beside its municipalities', () => {
  const parts = ['HN0701,2025,10', 'HN0702,2025,20', 'HN0703,2025,30']

  it('is their sum, or is told', () => {
    expect(byPlace(...parts, 'HN07,2025,60')).toEqual([])
    const found = byPlace(...parts, 'HN07,2025,61')
    expect(withoutWords(found)).toEqual([wrong(5)])
    expect(found[0]?.words.en).toBe('the total is 61 and its parts come to 60 (territory)')
  })

  it('may be more than the municipalities that are there, and not less', () => {
    expect(byPlace(...parts.slice(1), 'HN07,2025,61')).toEqual([])
    expect(byPlace(...parts.slice(1), 'HN07,2025,50')).toEqual([])
    expect(withoutWords(byPlace(...parts.slice(1), 'HN07,2025,49'))).toEqual([wrong(4)])
  })

  it('is not compared where the file gives no total and it is summed here', () => {
    expect(byPlace(...parts)).toEqual([])
  })

  it('is compared with its country too', () => {
    expect(withoutWords(byPlace('HN07,2025,60', 'HN08,2025,40', 'HND,2025,99'))).toEqual([wrong(4)])
  })
})

describe('a year beside its quarters', () => {
  const quarters = ['HN0703,2025-Q1,1', 'HN0703,2025-Q2,2', 'HN0703,2025-Q3,3', 'HN0703,2025-Q4,4']

  it('is the sum of four, or is told', () => {
    expect(byPlace(...quarters, 'HN0703,2025,10')).toEqual([])
    expect(byPlace('HN0703,2025,11', ...quarters)[0]).toMatchObject({ ...wrong(2), words: { en: 'the total is 11 and its parts come to 10 (period)' } })
  })

  it('may be more than three of them, and not less', () => {
    expect(byPlace(...quarters.slice(1), 'HN0703,2025,10')).toEqual([])
    expect(withoutWords(byPlace(...quarters.slice(1), 'HN0703,2025,8'))).toEqual([wrong(5)])
  })

  it('is not compared with quarters of another year', () => {
    expect(byPlace(...quarters, 'HN0703,2024,3')).toEqual([])
  })
})

describe('totals that are not compared', () => {
  it('are those over services, as one person may use two', () => {
    const mapping = mappingOf({ measures: [COUNT], dimensions: { service: { column: 'service', codes: { a: 'soft-skills', b: 'financial-education', t: 'all' } } } })
    expect(totalsOf(['place,period,service,served', 'HN0703,2025,a,30', 'HN0703,2025,b,12', 'HN0703,2025,t,35'], mapping)).toEqual([])
  })

  it('are printed figures, which have no sum', () => {
    expect(totalsOf(['place,period,rate', 'HN07,2025,9', 'HN0701,2025,1', 'HN0702,2025,1', 'HN0703,2025,1'], mappingOf({ measures: [PRINTED] }))).toEqual([])
  })

  it('are those after the tenth that is told', () => {
    const rows = MUNICIPALITIES.flatMap((place) => ['2024', '2025'].flatMap((year) => [`${place},${year},f,3`, `${place},${year},m,4`, `${place},${year},t,8`]))
    expect(bySex(...rows.slice(0, 33))).toHaveLength(10)
    expect(bySex(...rows.slice(0, 30)).map(({ row }) => row)).toEqual([4, 7, 10, 13, 16, 19, 22, 25, 28, 31])
  })
})
