import { describe, expect, it } from 'vitest'
import type { JudgedFigure } from '../../../src/intake/doctor/judgeObservations.ts'
import { jumpFindings } from '../../../src/intake/doctor/jumpFindings.ts'
import { PERCENT, PRINTED } from '../gather/gatherTable.ts'
import { withoutWords } from './judgedTable.ts'

const COUNT = { ...PERCENT, method: 'count', denominator: null } as const

/** Figures `place period value`, from row 2 on. */
const figures = (...lines: readonly string[]): readonly JudgedFigure[] =>
  lines.map((line, at) => {
    const [territory = '', period = '', value = ''] = line.split(' ')
    return { territory, period, value: Number(value), numerator: Number(value), row: at + 2 }
  })
const jump = (row: number) => ({ code: 'jump', severity: 'warning', row, column: 'served', count: 1, fix: null })

describe('a count from one period to the next', () => {
  it('is told where it grows to more than three times, at the later row', () => {
    const found = jumpFindings(figures('HN0703 2023 40', 'HN0703 2024 121'), COUNT)
    expect(withoutWords(found)).toEqual([jump(3)])
    expect(found[0]?.words).toEqual({ es: '121 en 2024 tras 40 en 2023', en: '121 in 2024 after 40 in 2023' })
  })

  it('is told where it falls to less than a third', () => {
    expect(withoutWords(jumpFindings(figures('HN0703 2023 121', 'HN0703 2024 40'), COUNT))).toEqual([jump(3)])
  })

  it('is not told at three times and at a third exactly', () => {
    expect(jumpFindings(figures('HN0703 2023 40', 'HN0703 2024 120', 'HN0703 2025 40'), COUNT)).toEqual([])
  })

  it('is left alone below 30, where counts jump by chance', () => {
    expect(jumpFindings(figures('HN0703 2023 2', 'HN0703 2024 29'), COUNT)).toEqual([])
    expect(withoutWords(jumpFindings(figures('HN0703 2023 2', 'HN0703 2024 30'), COUNT))).toEqual([jump(3)])
    expect(withoutWords(jumpFindings(figures('HN0703 2023 30', 'HN0703 2024 0'), COUNT))).toEqual([jump(3)])
  })

  it('is compared in the order of time, whatever the order of the rows', () => {
    expect(withoutWords(jumpFindings(figures('HN0703 2025 100', 'HN0703 2023 10', 'HN0703 2024 90'), COUNT))).toEqual([jump(4)])
  })

  it('is compared with its own place only, and quarters not with years', () => {
    expect(jumpFindings(figures('HN0701 2023 10', 'HN0703 2024 100'), COUNT)).toEqual([])
    expect(jumpFindings(figures('HN0703 2024 400', 'HN0703 2024-Q4 100', 'HN0703 2025-Q1 110', 'HN0703 2025 420'), COUNT)).toEqual([])
  })

  it('of quarters follows over the turn of the year', () => {
    expect(withoutWords(jumpFindings(figures('HN0703 2024-Q4 10', 'HN0703 2025-Q1 100'), COUNT))).toEqual([jump(3)])
  })

  it('is told five times at most', () => {
    const places = ['HN0701', 'HN0702', 'HN0703', 'HN0801', 'HN0802', 'HN0803']
    const found = jumpFindings(figures(...places.flatMap((place) => [`${place} 2023 10`, `${place} 2024 100`])), COUNT)
    expect(found.map(({ row }) => row)).toEqual([3, 5, 7, 9, 11])
  })

  it('is not told of rates, which have no counts to jump', () => {
    expect(jumpFindings(figures('HN0703 2023 40', 'HN0703 2024 400'), PERCENT)).toEqual([])
    expect(jumpFindings(figures('HN0703 2023 40', 'HN0703 2024 400'), PRINTED)).toEqual([])
  })
})

describe('periods missing in between', () => {
  const gap = (row: number, column: string, count: number) => ({ code: 'period-gap', severity: 'note', row, column, count, fix: null })

  it('are one note, with how many gaps and the row after the first', () => {
    const found = jumpFindings(figures('HN0701 2020 5', 'HN0701 2022 5', 'HN0703 2020 5', 'HN0703 2024 5'), COUNT)
    expect(withoutWords(found)).toEqual([gap(3, 'served', 2)])
    // The first by row, whichever place it is of.
    expect(withoutWords(jumpFindings(figures('HN0701 2020 5', 'HN0703 2020 5', 'HN0703 2022 5', 'HN0701 2022 5'), COUNT))).toEqual([gap(4, 'served', 2)])
  })

  it('are told of printed figures too, under the column they stand in', () => {
    expect(withoutWords(jumpFindings(figures('HN0703 2024-Q1 1.5', 'HN0703 2024-Q3 1.6'), PRINTED))).toEqual([gap(3, 'rate', 1)])
  })

  it('are no place to look for a jump', () => {
    expect(withoutWords(jumpFindings(figures('HN0703 2020 10', 'HN0703 2022 100'), COUNT))).toEqual([gap(3, 'served', 1)])
  })

  it('are none between years and quarters that follow one another', () => {
    expect(jumpFindings(figures('HN0703 2023 40', 'HN0703 2024 41', 'HN0703 2024-Q3 10', 'HN0703 2024-Q4 11'), COUNT)).toEqual([])
  })
})
