import { describe, expect, it } from 'vitest'
import { monitoredSum } from '../../../src/programme/monitoring/monitoredSum.ts'
import type { MonitoredCell, MonitoredCount } from '../../../src/programme/monitoring/monitoring-file.ts'
import { placeProgress } from '../../../src/programme/monitoring/placeProgress.ts'

const PLAN = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((period) => ({ period, planned: 10 }))
type Said = number | 'suppressed' | 'not-reported' | 'not-applicable'

function progress(...said: Said[]) {
  const cells = said.map((each, at): MonitoredCell => {
    const reached: MonitoredCount = typeof each === 'number' ? { status: 'reported', value: each } : { status: each, value: null }
    return { period: PLAN[at]?.period ?? '', reached, planned: each === 'not-applicable' ? null : 10, report: { state: 'received', day: null } }
  })
  return placeProgress(cells, monitoredSum(cells), PLAN)
}

describe('a place against its plan', () => {
  it('is judged by the steps of the plan on the last day of the newest quarter', () => {
    expect(progress(10, 10)).toBe('on-track')
    expect(progress(9, 10)).toBe('behind')
    expect(progress(20, 20)).toBe('done')
  })

  it('is not behind by a lower bound, but may be on track by one', () => {
    expect(progress(9, 'suppressed')).toBeNull()
    expect(progress(9, 'not-reported')).toBeNull()
    expect(progress(20, 'suppressed')).toBe('on-track')
    expect(progress(40, 'not-reported')).toBe('done')
  })

  it('has no state without a known figure', () => {
    expect(progress('not-reported', 'not-reported')).toBe('no-report')
    expect(progress('suppressed', 'not-reported')).toBeNull()
    expect(progress('not-applicable')).toBeNull()
    expect(placeProgress([], monitoredSum([]), PLAN)).toBeNull()
  })
})
