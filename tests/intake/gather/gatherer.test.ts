import { describe, expect, it } from 'vitest'
import { KEY_STEPS, keyOfParts, partsOfKey } from '../../../src/intake/gather/gatherer.ts'
import { gatherLines, linesOf, mappingOf, PERCENT, PRINTED } from './gatherTable.ts'

describe('rows put together as observations', () => {
  it('keeps one for each place and period, and adds departments and the country', () => {
    const { gathered } = gatherLines(['place,period,served,need', 'HN0701,2025,4,10', 'HN0703,2025,6,30', 'HN0801,2025,50,100'], mappingOf())
    expect(linesOf(gathered)).toEqual([
      'coverage HN07 2025: 10/40/- reported 0 of 2 missing',
      'coverage HN0701 2025: 4/10/- reported',
      'coverage HN0703 2025: 6/30/- reported',
      'coverage HN08 2025: 50/100/- reported 0 of 1 missing',
      'coverage HN0801 2025: 50/100/- reported',
      'coverage HND 2025: 60/140/- reported 0 of 3 missing',
    ])
  })

  it('counts a place without a figure, or without a row, as missing in its department, and never as zero', () => {
    const { gathered } = gatherLines(['place,period,served,need', 'HN0701,2025,,10', 'HN0801,2025,0,100'], mappingOf())
    expect(linesOf(gathered)).toEqual([
      'coverage HN0701 2025: -/10/- not-reported',
      'coverage HN08 2025: 0/100/- reported 0 of 1 missing',
      'coverage HN0801 2025: 0/100/- reported',
      'coverage HND 2025: 0/100/- reported 2 of 3 missing',
    ])
  })

  it('never replaces a total that the file itself gives', () => {
    const { gathered } = gatherLines(['place,period,served,need', 'HN0701,2025,4,10', 'HN0703,2025,6,30', 'HN07,2025,99,400'], mappingOf())
    expect(linesOf(gathered)).toContain('coverage HN07 2025: 99/400/- reported')
    expect(linesOf(gathered).filter((line) => line.includes('HN07 '))).toHaveLength(1)
  })

  it('makes the total over sexes where only the parts are there, once for each of several ways to it', () => {
    const mapping = mappingOf({ dimensions: { sex: { column: 'sex', codes: { f: 'f', m: 'm', t: 'all' } }, age: { column: 'age', codes: { y: '0-17', o: '30-plus', t: 'all' } } } })
    const { gathered } = gatherLines(['place,period,sex,age,served,need', 'HN0801,2025,f,t,3,5', 'HN0801,2025,m,t,4,6', 'HN0801,2025,t,y,1,2', 'HN0801,2025,t,o,6,9'], mapping)
    expect(linesOf(gathered).filter((line) => line.startsWith('coverage HN0801 2025:'))).toEqual(['coverage HN0801 2025: 7/11/- reported'])
  })

  it('tells suppressed, not reported and not applicable apart', () => {
    const { gathered } = gatherLines(['place,period,rate', 'HN0701,2025,<5', 'HN0703,2025,NR', 'HN0801,2025,NA'], mappingOf({ measures: [PRINTED] }), { tellsNotApplicable: true })
    expect(linesOf(gathered)).toEqual(['rate HN0701 2025: -/-/- suppressed', 'rate HN0703 2025: -/-/- not-reported', 'rate HN0801 2025: -/-/- not-applicable'])
  })

  it('does with a repeated key what the mapping says', () => {
    const lines = ['place,period,served,need', 'HN0801,2025,1,10', 'HN0801,2025,2,20', 'HN0801,2025,4,40']
    const own = (repeated: 'refuse' | 'sum' | 'first' | 'last') => linesOf(gatherLines(lines, mappingOf({ repeated })).gathered).find((line) => line.includes('HN0801'))
    expect(own('sum')).toBe('coverage HN0801 2025: 7/70/- reported')
    expect(own('first')).toBe('coverage HN0801 2025: 1/10/- reported')
    expect(own('refuse')).toBe('coverage HN0801 2025: 1/10/- reported')
    expect(own('last')).toBe('coverage HN0801 2025: 4/40/- reported')
    expect(gatherLines(lines, mappingOf()).rows.repeatedRows).toBe(2)
  })

  it('a suppressed part makes a sum suppressed, whichever comes first', () => {
    for (const cells of [['<5', '3'], ['3', '<5']]) {
      const { gathered } = gatherLines(['place,period,rate', ...cells.map((cell) => `HN0801,2025,${cell}`)], mappingOf({ measures: [{ ...PRINTED, method: 'count', numerator: 'rate', value: null }], repeated: 'sum' }))
      expect(linesOf(gathered)[0]).toBe('rate HN0801 2025: -/-/- suppressed')
    }
  })

  it('lists rows whose place, period or group is unknown, with the first of them and how many', () => {
    const mapping = mappingOf({ dimensions: { sex: { column: 'sex', codes: { f: 'f' } } } })
    const { rows } = gatherLines(['place,period,sex,served,need', 'Nowhere,2025,f,1,2', 'HN0801,soon,f,1,2', 'HN0801,2025,x,1,2', 'HN0801,2025,x,1,2', 'HN0801,2025,f,1,2'], mapping)
    expect(rows.unused).toEqual([
      { reason: 'place', text: 'Nowhere', column: 'place', firstRow: 2, rows: 1 },
      { reason: 'period', text: 'soon', column: 'period', firstRow: 3, rows: 1 },
      { reason: 'sex', text: 'x', column: 'sex', firstRow: 4, rows: 2 },
    ])
    expect([rows.rows, rows.usedRows]).toEqual([5, 1])
  })

  it('counts rows where the numerator is the row itself, and leaves out the rows it is told to', () => {
    const { gathered } = gatherLines(['place,period', 'HN0801,2025', 'HN0801,2025', 'HN0801,2025'], mappingOf({ measures: [{ ...PERCENT, method: 'count', numerator: '#rows', denominator: null }], repeated: 'sum', leftOutRows: [3] }))
    expect(linesOf(gathered)).toContain('coverage HN0801 2025: 2/-/- reported')
  })

  it('takes keys apart as it put them together', () => {
    const parts = { territory: 1023, period: 4095, service: 63, sex: 2, age: 3, route: 63 }
    expect(partsOfKey(keyOfParts(parts))).toEqual(parts)
  })
})

describe('a key', () => {
  it('is changed by the step of a part as by taking it apart and putting it together', () => {
    const parts = { territory: 812, period: 37, service: 5, sex: 2, age: 3, route: 1 }
    for (const part of ['territory', 'period', 'service', 'sex', 'age', 'route'] as const) {
      expect(keyOfParts(parts) - parts[part] * KEY_STEPS[part]).toBe(keyOfParts({ ...parts, [part]: 0 }))
    }
  })
})
