import { describe, expect, it } from 'vitest'
import { OBSERVATION_STATUSES } from '../../../src/catalog/observation-status.ts'
import { cellReader, readNumber } from '../../../src/intake/gather/readCell.ts'

describe('a number as people write it', () => {
  it.each([
    ['1234.5', '.', 1234.5], ['1,234.5', '.', 1234.5], ['1 234', '.', 1234], ['-3', '.', -3], ['1.2E+05', '.', 120000], ['31.5%', '.', 31.5], ['.5', '.', 0.5],
    ['1234,5', ',', 1234.5], ['1.234,5', ',', 1234.5], ['1.234', ',', 1234], ['0,42', ',', 0.42], ['12', ',', 12],
  ] as const)('%s with %s is %d', (text, decimal, number) => expect(readNumber(text, decimal)).toBe(number))

  it.each([['1,2', '.'], ['12,34,567', '.'], ['1.25', ','], ['--3', '.'], ['=1+1', '.'], ['0x10', '.'], ['Infinity', '.'], ['1e999999', '.'], ['', '.'], ['1.2.3', ',']] as const)('%s with %s is none', (text, decimal) => {
    expect(readNumber(text, decimal)).toBeNull()
  })
})

describe('a cell of numbers', () => {
  const statusOf = (cell: string, tells = false) => {
    const read = cellReader({ decimal: '.', tellsNotApplicable: tells })(cell)
    return `${OBSERVATION_STATUSES[read.status] ?? ''}${read.bad ? ' bad' : ''}`
  }
  it('says why there is no number', () => {
    expect(['', '-', 'NR', 's/d', 'NaN', 'sin dato'].map((cell) => statusOf(cell))).toEqual(Array.from({ length: 6 }, () => 'not-reported'))
    expect(['<5', '≤ 4', 'suprimido'].map((cell) => statusOf(cell))).toEqual(['suppressed', 'suppressed', 'suppressed'])
    expect([statusOf('NA'), statusOf('NA', true), statusOf('no aplica', true)]).toEqual(['not-reported', 'not-applicable', 'not-applicable'])
    expect(statusOf('0')).toBe('reported')
    expect(statusOf('fifty')).toBe('not-reported bad')
  })
})
