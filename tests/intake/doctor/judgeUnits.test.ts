import { describe, expect, it } from 'vitest'
import { columnUnit } from '../../../src/intake/doctor/columnUnit.ts'
import { judgeUnits } from '../../../src/intake/doctor/judgeUnits.ts'
import { numberWatch } from '../../../src/intake/doctor/numberWatch.ts'
import { withoutWords } from './judgedTable.ts'

/** What is said of numbers under a title, each of another place, from row 2 on. */
function judge(title: string, values: readonly number[], measures: readonly string[] = []) {
  const unit = columnUnit(title, undefined)
  const watch = numberWatch(unit?.kind === 'per' ? unit.base : unit?.kind === 'percent' ? 100 : Number.POSITIVE_INFINITY)
  for (const [at, value] of values.entries()) watch.note(value, `place ${at}`, at + 2)
  return judgeUnits('rate', unit, watch.summary(), measures)
}
const brief = (title: string, values: readonly number[]) => judge(title, values).map(({ code, severity, row, count }) => [code, severity, row, count])
const times = (size: number, value: number) => Array.from({ length: size }, () => value)

describe('a column that says what it is', () => {
  it.each([
    ['Homicidios por 100.000', [0, 4.5, 21.5, 88.1, 3, 14.2, 7.7, 51.3, 9.8, 12.6]],
    ['Hogares con agua (%)', [0, 4.5, 21.5, 88.1, 100, 14.2, 7.7, 51.3, 9.8, 12.6]],
    ['Proporción de mujeres', [0, 0.5, 1, 0.4, 0.31, 0.6, 0.52, 0.48, 0.5, 0.45]],
    ['Índice de Gini', [0.41, 0.52, 0.38, 1, 0]],
    ['PIB per cápita', [-120.5, 2400.25, 9100]],
    ['Índice de precios', [-3, 104, 131]],
    ['Personas atendidas', [4, 9, 120, 31]],
    ['Tasa por 1000', []],
  ])('%s, and holds what it says, has nothing to be told', (title, values) => {
    expect(judge(title, values)).toEqual([])
  })
})

describe('numbers that a rate cannot have', () => {
  it('below zero are an error in every kind of rate, with the first row and how many', () => {
    const found = judge('Tasa de matrícula', [0.5, -0.25, 0.75, -1])
    expect(withoutWords(found)).toEqual([{ code: 'negative-rate', severity: 'error', row: 3, column: 'rate', count: 2, fix: null }])
    expect(found[0]?.words.en).toBe('2 rates are negative (smallest -1); the last in row 5')
    expect(brief('Índice de Gini', [-0.1])).toEqual([['negative-rate', 'error', 2, 1]])
  })

  it('above one are told of a Gini index', () => {
    expect(brief('Índice de Gini', [0.4, 1, 1.01, 41.5])).toEqual([['gini-above-one', 'warning', 4, 2]])
  })

  it('above their base are told of a rate per so many, and of percentages', () => {
    expect(brief('Tasa por 1.000', [12.5, 1000, 1000.5])).toEqual([['above-base', 'warning', 4, 1]])
    expect(brief('Cobertura (%)', [50, 100, 100.1, 130])).toEqual([['above-base', 'warning', 4, 2]])
  })

  it('above one among ratios are told where they are at most half', () => {
    expect(brief('Proporción de mujeres', [0.5, 0.4, 31.5, 40])).toEqual([['above-one', 'warning', 4, 2]])
    expect(brief('Proporción de mujeres', [0.5, 31.5, 40])).toEqual([])
  })
})

describe('a title that says another unit than the numbers', () => {
  const low = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 19.9]

  it('“per 100,000” with all of ten figures below 20 is told as a ratio or a figure a head', () => {
    expect(withoutWords(judge('Tasa por 100.000', low))).toEqual([{ code: 'low-rate', severity: 'warning', row: null, column: 'rate', count: 10, fix: null }])
    expect(judge('Tasa por 100.000', low)[0]?.words.en).toContain('its median is 5 (largest 19.9)')
  })

  it('is not told from 20 on, of nine figures, where a tenth are zero, and of another base', () => {
    expect(brief('Tasa por 100.000', [...low.slice(1), 20])).toEqual([])
    expect(brief('Tasa por 100.000', low.slice(1))).toEqual([])
    expect(brief('Tasa por 100.000', [...low.slice(1), 0])).toEqual([])
    expect(brief('Tasa por 10.000', low)).toEqual([])
  })

  const whole = [3, 0, 12, 31, 7, 25, 9, 40, 18, 2]

  it('a rate of ten whole numbers is told as counts, and can be taken as such where it is a measure', () => {
    expect(withoutWords(judge('Tasa por 1000', whole, ['tasa']))).toEqual([{ code: 'whole-rate', severity: 'warning', row: null, column: 'rate', count: 10, fix: { kind: 'as-count', measures: ['tasa'] } }])
    expect(judge('Tasa por 1000', whole)[0]?.fix).toBe(null)
  })

  it('is not told of nine whole numbers, of one with decimals, or where all are zero', () => {
    expect(brief('Tasa por 1000', whole.slice(1))).toEqual([])
    expect(brief('Tasa por 1000', [...whole, 2.5])).toEqual([])
    expect(brief('Tasa por 1000', times(10, 0))).toEqual([])
  })

  it('“%” with ten numbers up to one is noted as ratios, and nine of them are not', () => {
    expect(brief('Cobertura (%)', [...times(9, 0.5), 1])).toEqual([['percent-as-ratio', 'note', null, 10]])
    expect(brief('Cobertura (%)', [...times(8, 0.5), 1])).toEqual([])
    // Zeros are neither ratios nor percentages.
    expect(brief('Cobertura (%)', times(10, 0))).toEqual([])
  })

  it('“rate” with most numbers above one is noted to lack its base', () => {
    expect(brief('Tasa de homicidios', [0.5, 12.5, 31.5])).toEqual([['rate-without-base', 'note', null, 3]])
  })

  it('“rate” with ten whole numbers is told as counts, and with zeros and ones only is not', () => {
    expect(brief('Tasa de homicidios', whole)).toContainEqual(['whole-rate', 'warning', null, 10])
    expect(brief('Tasa de homicidios', [...times(9, 0), 1])).not.toContainEqual(['whole-rate', 'warning', null, 10])
  })

  it('a rate whose largest is exactly one, in fewer than a tenth of ten or more, is noted as perhaps capped', () => {
    expect(brief('Tasa de dependencia', [...times(10, 0.5), 1])).toEqual([['capped', 'note', null, 11]])
    expect(brief('Tasa de dependencia', [...times(9, 0.5), 1])).toEqual([])
    expect(brief('Tasa de dependencia', [...times(10, 0.5), 0.99])).toEqual([])
  })
})

describe('numbers of whatever unit', () => {
  it('of which more than half of twenty are zero are noted', () => {
    expect(brief('Refugiados', [...times(11, 0), ...times(9, 4)])).toEqual([['mostly-zero', 'note', null, 20]])
    expect(brief('Refugiados', [...times(10, 0), ...times(10, 4)])).toEqual([])
    expect(brief('Refugiados', [...times(11, 0), ...times(8, 4)])).toEqual([])
    expect(brief('Refugiados', times(20, 0))).toEqual([])
  })

  // Each copy repeats the first figure, so five copies are six rows.
  const copies = (size: number, of: number) => [...times(size + 1, 0.123_456_789), ...Array.from({ length: of - size - 1 }, (_, at) => 0.2 + at / 100_000)]

  it('copied to the last digit are told from five rows on', () => {
    const found = judge('Personas', copies(5, 20))
    expect(withoutWords(found)).toEqual([{ code: 'copied-figures', severity: 'warning', row: 3, column: 'rate', count: 5, fix: null }])
    expect(found[0]?.words.en).toContain('the last in row 7')
    expect(brief('Personas', copies(4, 20))).toEqual([])
  })

  it('copied to the last digit are told from two in a hundred rows on', () => {
    expect(brief('Personas', copies(6, 300))).toEqual([['copied-figures', 'warning', 3, 6]])
    expect(brief('Personas', copies(6, 301))).toEqual([])
  })
})
