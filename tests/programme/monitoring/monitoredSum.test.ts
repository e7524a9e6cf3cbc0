import { describe, expect, it } from 'vitest'
import { completenessOf, monitoredSum } from '../../../src/programme/monitoring/monitoredSum.ts'
import type { MonitoredCount } from '../../../src/programme/monitoring/monitoring-file.ts'

const reported = (value: number, planned = 10) => ({ reached: { status: 'reported', value } as MonitoredCount, planned })
const absent = (status: 'suppressed' | 'not-reported' | 'not-applicable', planned: number | null = 10) => ({ reached: { status, value: null } as MonitoredCount, planned })

describe('a sum of counts', () => {
  it('is exact where every part is known, zeros too', () => {
    expect(monitoredSum([reported(8), reported(0)])).toEqual({ reached: 8, bound: 'exact', parts: 2, suppressed: 0, notReported: 0, planned: 20, plannedOfKnown: 20, share: 0.4 })
  })

  it('is a lower bound beside a hidden or a missing part, and is read against the plan of the known ones', () => {
    expect(monitoredSum([reported(8), absent('suppressed', 5), absent('not-reported', 7)])).toEqual({ reached: 8, bound: 'at-least', parts: 3, suppressed: 1, notReported: 1, planned: 22, plannedOfKnown: 10, share: 0.8 })
  })

  it('passes over what does not apply', () => {
    expect(monitoredSum([reported(8), absent('not-applicable', null)])).toMatchObject({ bound: 'exact', parts: 1, planned: 10 })
  })

  it('is not known, and no zero, where no part is', () => {
    expect(monitoredSum([absent('suppressed'), absent('not-reported')])).toMatchObject({ reached: null, bound: 'unknown', plannedOfKnown: null, share: null, planned: 20 })
    expect(monitoredSum([])).toMatchObject({ reached: null, bound: 'unknown', parts: 0, planned: 0, share: null })
  })

  it('has no share without a plan', () => {
    expect(monitoredSum([reported(3, 0)])).toMatchObject({ reached: 3, share: null })
  })
})

it('completeness counts reports received of those due alone', () => {
  const report = (state: 'received' | 'missing' | 'not-due') => ({ report: { state, day: null } })
  expect(completenessOf([report('received'), report('missing'), report('not-due'), report('received')])).toEqual({ due: 3, received: 2, share: 2 / 3 })
  expect(completenessOf([report('not-due')])).toEqual({ due: 0, received: 0, share: null })
})
