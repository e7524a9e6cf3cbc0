import { describe, expect, it } from 'vitest'
import { type ProgressQuestion, targetProgress } from '../../../src/domain/progress/targetProgress.ts'

const YEAR: ProgressQuestion = { target: 100, start: '2025-01-01', end: '2025-12-31', milestones: [], reached: null }
const reached = (value: number, day: string) => ({ ...YEAR, reached: { value, day } })

describe('the progress of a target', () => {
  it('is even from the first day to the last', () => {
    expect(targetProgress(reached(0, '2025-01-01')).planned).toBeCloseTo(100 / 365, 10)
    // 90 of 365 days are over on 31 March.
    expect(targetProgress(reached(0, '2025-03-31')).planned).toBeCloseTo((100 * 90) / 365, 10)
    expect(targetProgress(reached(0, '2025-12-31')).planned).toBe(100)
  })

  it('is on track at the plan, behind below it', () => {
    expect(targetProgress({ ...reached(50, '2025-07-02'), end: '2025-12-31', target: 100 }).state).toBe('behind')
    expect(targetProgress(reached(51, '2025-07-02')).state).toBe('on-track')
    expect(targetProgress({ ...reached(73, '2025-09-30'), target: 100 }).state).toBe('behind')
  })

  it('is done once reached, early or late, and behind where the end has come', () => {
    expect(targetProgress(reached(100, '2025-02-01')).state).toBe('done')
    expect(targetProgress(reached(120, '2026-06-30'))).toMatchObject({ state: 'done', share: 1.2, planned: 100 })
    expect(targetProgress(reached(99, '2026-06-30'))).toMatchObject({ state: 'behind', planned: 100 })
  })

  it('judges nothing without a figure', () => {
    expect(targetProgress(YEAR)).toEqual({ state: 'no-report', day: null, share: null, planned: null, rule: 'linear' })
  })

  it('goes by the steps of the programme where it has any, evenly between them', () => {
    const milestones = [{ date: '2025-06-30', value: 10 }, { date: '2025-09-30', value: 60 }]
    const judged = (value: number, day: string) => targetProgress({ ...reached(value, day), milestones })
    expect(judged(10, '2025-06-30')).toMatchObject({ state: 'on-track', planned: 10, rule: 'milestones' })
    // 46 of the 92 days between the two steps.
    expect(judged(34, '2025-08-15')).toMatchObject({ state: 'behind', planned: 35 })
    expect(judged(60, '2025-09-30').state).toBe('on-track')
  })

  it('plans nothing before the start, and for no day where start or end is not known', () => {
    expect(targetProgress(reached(0, '2024-06-30')).planned).toBe(0)
    expect(targetProgress({ ...reached(5, '2025-06-30'), start: null })).toMatchObject({ planned: null, state: 'no-plan', share: 0.05 })
    expect(targetProgress({ ...reached(5, '2025-06-30'), end: null })).toMatchObject({ planned: null, state: 'no-plan' })
    expect(targetProgress({ ...reached(100, '2025-06-30'), end: null }).state).toBe('done')
  })

  it('refuses what is no target and no day', () => {
    expect(() => targetProgress({ ...YEAR, target: 0 })).toThrow(RangeError)
    expect(() => targetProgress(reached(1, '2025-13-01'))).toThrow(RangeError)
    expect(() => targetProgress(reached(1, '2025'))).toThrow(RangeError)
  })
})
