import { describe, expect, it } from 'vitest'
import type { JudgedFigure } from '../../../src/intake/doctor/judgeObservations.ts'
import { outlierFindings } from '../../../src/intake/doctor/outlierFindings.ts'
import { PERCENT, PRINTED } from '../gather/gatherTable.ts'
import { TERRITORIES, withoutWords } from './judgedTable.ts'

const AROUND = ['HN0701', 'HN0702', 'HN0801', 'HN0802', 'HN0803'] as const
const context = (touching: readonly string[] = AROUND) => ({ territories: TERRITORIES, neighbours: new Map([['HN0703', touching]]), threshold: 5 })
const figure = (territory: string, value: number, row: number, period = '2025'): JudgedFigure => ({ territory, period, value, numerator: Number.NaN, row })

/** Danlí in row 9 among neighbours in rows 2 and on. */
const danli = (value: number, around: readonly number[]) => [...around.map((near, at) => figure(AROUND[at] ?? '', near, at + 2)), figure('HN0703', value, 9)]
const codes = (value: number, around: readonly number[]) => outlierFindings(danli(value, around), PRINTED, context()).map(({ code }) => code)

describe('a figure unlike those of its neighbours', () => {
  // Median 10, deviations from it 2, 1, 0, 1, 2: their median is 1, times 1.4826.
  const alike = [8, 9, 10, 11, 12]
  // Median 10, deviations 9, 9, 0, 9, 9: 9 · 1.4826 = 13.3434, and 10 + 3.5 · 13.3434 = 56.7019.
  const scattered = [1, 1, 10, 19, 19]

  it('is a note at its row, with the name of the place and the median around it', () => {
    const found = outlierFindings(danli(80.123_45, alike), PRINTED, context())
    expect(withoutWords(found)).toEqual([{ code: 'outlier', severity: 'note', row: 9, column: 'rate', count: 1, fix: null }])
    expect(found[0]?.words).toEqual({ es: 'Danlí: 80.12, y la mediana de sus vecinos es 10', en: 'Danlí: 80.12, and the median of its neighbours is 10' })
  })

  it('is told from more than 3.5 robust deviations on, the cut of Iglewicz and Hoaglin', () => {
    expect(codes(56.7, scattered)).toEqual([])
    expect(codes(56.71, scattered)).toEqual(['outlier'])
  })

  it('is told only where it is more than five times the median as well', () => {
    // 50 is 40 / 1.4826 = 27 deviations away, and five times 10 exactly.
    expect(codes(50, alike)).toEqual([])
    expect(codes(50.1, alike)).toEqual(['outlier'])
  })

  it('is told where it is less than a fifth of the median', () => {
    // 2 is 8 / 1.4826 = 5.4 deviations away, and a fifth of 10 exactly.
    expect(codes(2, alike)).toEqual([])
    expect(codes(1.9, alike)).toEqual(['outlier'])
  })

  it('takes the mean of the two in the middle where neighbours are even in number', () => {
    // 8, 9, 11, 12: median 10, deviations 2, 1, 1, 2 with median 1.5; 50.1 is 40.1 / 2.2239 = 18 away.
    expect(codes(50.1, [8, 9, 11, 12])).toEqual(['outlier'])
    expect(codes(50, [8, 9, 11, 12])).toEqual([])
  })

  it('wants at least four neighbours that have a figure', () => {
    expect(codes(80, [8, 10, 12])).toEqual([])
    expect(codes(80, [8, 9, 10, 12])).toEqual(['outlier'])
    expect(outlierFindings(danli(80, alike), PRINTED, context(['HN0701', 'HN0702', 'HN0801']))).toEqual([])
  })

  it('is not told where most neighbours say exactly the same, as there is no deviation to measure by', () => {
    expect(codes(80, [10, 10, 10, 10, 12])).toEqual([])
  })

  it('is not told where the median around is zero', () => {
    expect(codes(80, [0, 0, 0, 1, 2])).toEqual([])
  })

  it('is looked for in the newest period only, among figures of that period', () => {
    const before = danli(80, alike).map((old) => ({ ...old, period: '2024' }))
    const now = danli(10.5, alike).map((late) => ({ ...late, row: late.row + 20 }))
    expect(outlierFindings([...now, ...before], PRINTED, context())).toEqual([])
    expect(outlierFindings([...before, figure('HN0703', 90, 30)], PRINTED, context())).toEqual([])
  })

  it('is not told of counts, which grow with their place, and of ratios under their numerator', () => {
    expect(outlierFindings(danli(80, alike), { ...PERCENT, method: 'count' }, context())).toEqual([])
    expect(outlierFindings(danli(80, alike), PERCENT, context()).map(({ column }) => column)).toEqual(['served'])
  })

  it('is told of the three farthest at most, the farthest first', () => {
    const far = ['HN0703', 'HND', 'HN07', 'HN08']
    const around = alike.map((near, at) => figure(AROUND[at] ?? '', near, at + 2))
    const found = outlierFindings([...around, ...[70, 90, 60, 80].map((value, at) => figure(far[at] ?? '', value, at + 10))], PRINTED, { ...context(), neighbours: new Map(far.map((id) => [id, AROUND])) })
    expect(found.map(({ row }) => row)).toEqual([11, 13, 10])
  })
})
