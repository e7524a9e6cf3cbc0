import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../src/intake/mapping/fix.ts'
import { mappingOf, PERCENT, PRINTED } from '../gather/gatherTable.ts'

describe('a fix with one click', () => {
  const mapping = mappingOf({ measures: [PERCENT, PRINTED], leftOutRows: [9] })
  it('changes what it says and nothing else', () => {
    expect(applyFix(mapping, { kind: 'repeated', repeated: 'sum' })).toEqual({ ...mapping, repeated: 'sum' })
    expect(applyFix(mapping, { kind: 'leave-out-rows', rows: [4, 9] }).leftOutRows).toEqual([4, 9])
    expect(applyFix(mapping, { kind: 'leave-out-measures', measures: ['rate'] }).measures).toEqual([PERCENT])
    expect(applyFix(mapping, { kind: 'scale', measures: ['rate'], scale: 0.01, unit: 'percent' }).measures).toEqual([PERCENT, { ...PRINTED, scale: 0.01, unit: 'percent' }])
    expect(applyFix(mapping, { kind: 'as-count', measures: ['rate'] }).measures[1]).toMatchObject({ method: 'count', numerator: 'rate', value: null })
    expect(applyFix(mapping, { kind: 'place', decisions: { danli: 'HN0703' } }).place.decisions).toEqual({ danli: 'HN0703' })
    expect(applyFix(mapping, { kind: 'count-rows' })).toMatchObject({ repeated: 'sum', measures: [{ numerator: '#rows', method: 'count', ofPeople: true }] })
  })
})
