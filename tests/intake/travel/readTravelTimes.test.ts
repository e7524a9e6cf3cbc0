import { describe, expect, test } from 'vitest'
import { readTravelTimes } from '../../../src/intake/travel/readTravelTimes.ts'

const known = (id: string) => ['HN0703', 'HN0801', 'HN0501'].includes(id)
const read = (text: string) => readTravelTimes(text, known)

describe('travel times', () => {
  test('one pair a row, in either language, the way back as the way there', () => {
    for (const text of ['from,to,minutes\nHN0703,HN0801,95\nHN0801,HN0703,100\nHN0703,HN0501,240', '\uFEFForigen;destino;minutos\r\nhn0703;hn0801;95\r\nHN0801;HN0703;100\r\n\r\nHN0703;HN0501;240,0\r\n']) {
      const { times, problems } = read(text)
      expect(problems).toEqual([])
      expect(times?.minutes('HN0703', 'HN0801')).toBe(95)
      expect(times?.minutes('HN0801', 'HN0703')).toBe(100)
      expect(times?.minutes('HN0501', 'HN0703')).toBe(240)
      expect(times?.minutes('HN0501', 'HN0801')).toBeNull()
      expect(times?.minutes('HN0501', 'HN0501')).toBe(0)
      expect(times?.pairs).toBe(3)
    }
  })

  test('a table of places by places, an empty cell is no way', () => {
    const { times } = read(',HN0703,HN0801\nHN0703,0,95\nHN0801,,0')
    expect(times?.minutes('HN0703', 'HN0801')).toBe(95)
    expect(read(',HN0703,HN0801,HN0501\nHN0703,0,95,\nHN0801,95,0,').times?.minutes('HN0703', 'HN0501')).toBeNull()
  })

  test('says which row and field is wrong, and uses nothing of the file', () => {
    expect(read('from,to,minutes\nHN0703,HN9999,95\n\nHN0703,HN0801,soon\nHN0703,HN0501,-1\nHN0703,HN0501,')).toEqual({
      times: null,
      problems: [
        { kind: 'unknown-place', row: 2, field: 'to', value: 'HN9999' },
        { kind: 'no-minutes', row: 4, field: 'minutes', value: 'soon' },
        { kind: 'no-minutes', row: 5, field: 'minutes', value: '-1' },
        { kind: 'no-minutes', row: 6, field: 'minutes', value: '' },
      ],
      more: 0,
    })
    expect(read('from,to,minutes\nHN0703,HN0801,95\nHN0703,HN0801,96').problems).toEqual([{ kind: 'repeated', row: 3, field: 'minutes', value: 'HN0703 HN0801' }])
  })

  test('a file of something else, an empty one and one of many faults', () => {
    expect(read('a,b\n1,2').problems).toEqual([{ kind: 'no-columns' }])
    expect(read('').problems).toEqual([{ kind: 'no-rows' }])
    expect(read('from,to,minutes').problems).toEqual([{ kind: 'no-rows' }])
    const many = read(`from,to,minutes\n${'XX,HN0801,1\n'.repeat(50)}`)
    expect([many.problems.length, many.more]).toEqual([20, 30])
  })
})
