import { describe, expect, it } from 'vitest'
import { formula } from '../../../src/ui/provenance/formula.ts'
import { linkAddress } from '../../../src/ui/provenance/linkAddress.ts'

const share = { method: 'proportion', unit: 'percent', factor: 1 } as const
const gap = { method: 'shortfall', unit: 'persons', factor: 1 } as const

describe('the formula written out', () => {
  it('has the numbers of the row', () => {
    const row = { numerator: 131, denominator: 422, value: 131 / 422 }
    expect(formula(share, row, 1, 'es-GT')).toMatchObject({
      kind: 'proportion',
      numerator: '131',
      denominator: '422',
      value: '31\u00a0%',
    })
  })
  it('names the factor of a rate', () => {
    const row = { numerator: 1200, denominator: 96_000, value: 12.5 }
    expect(formula({ method: 'rate', unit: 'per-1000', factor: 1000 }, row, 1, 'en-GB')).toMatchObject({
      kind: 'rate', numerator: '1,200', factor: '1,000', denominator: '96,000', value: '12.5',
    })
  })
  it('tells a shortfall from a target that is met', () => {
    expect(formula(gap, { numerator: 131, denominator: 422, value: 80 }, 0.5, 'es-GT')).toMatchObject({
      kind: 'shortfall',
      target: '50\u00a0%',
      value: '80',
    })
    expect(formula(gap, { numerator: 300, denominator: 422, value: 0 }, 0.5, 'es-GT').kind).toBe('shortfallMet')
    expect(formula(gap, { numerator: 211, denominator: 422, value: 0 }, 0.5, 'es-GT').kind).toBe('shortfall')
  })
  it('writes nothing out with a number nobody may see', () => {
    expect(formula(share, { numerator: null, denominator: 422, value: null }, 1, 'es-GT')).toEqual({ kind: 'notComputed' })
    expect(formula(share, { numerator: 3, denominator: null, value: null }, 1, 'es-GT')).toEqual({ kind: 'notComputed' })
  })
  it('takes a reported zero for a number', () => {
    expect(formula(share, { numerator: 0, denominator: 422, value: 0 }, 1, 'es-GT')).toMatchObject({
      kind: 'proportion',
      numerator: '0',
      value: '0\u00a0%',
    })
  })
  it('works nothing out for counts and printed figures', () => {
    const row = { numerator: 5, denominator: null, value: 5 }
    expect(formula({ method: 'count', unit: 'persons', factor: 1 }, row, 1, 'es-GT')).toEqual({ kind: 'counted' })
    const printed = { method: 'as-published', unit: 'percent', factor: 1 } as const
    expect(formula(printed, { ...row, numerator: null, value: 0.3 }, 1, 'es-GT')).toEqual({ kind: 'asPublished' })
  })
})

describe('the address of a source', () => {
  it('is a web address or nothing', () => {
    expect(linkAddress('https://inm.gob.hn/estadisticas')).toBe('https://inm.gob.hn/estadisticas')
    const others = [null, '', 'javascript:alert(1)', 'data:text/html,x', 'see outcomes.csv', '//x']
    for (const other of others) expect(linkAddress(other)).toBeNull()
  })
})
