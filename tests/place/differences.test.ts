import { describe, expect, it } from 'vitest'
import { differenceOf, sharedConfidence } from '../../src/place/differences.ts'

const COVERAGE = { interval: 'wilson', method: 'proportion', factor: 1 } as const
const RATE = { interval: 'byar', method: 'rate', factor: 1000 } as const
const NEED = { interval: 'none', method: 'count', factor: 1 } as const
const ALONE = { confidence: 0.95, sharedGround: false }
const counted = (numerator: number, denominator: number, factor = 1) => ({ numerator, denominator, value: (numerator / denominator) * factor })

describe('the difference of two places', () => {
  it('is that of Newcombe for proportions, as printed in his paper: 56 of 70 less 48 of 80', () => {
    // Newcombe (1998), table II, example (a), method 10: 0.0524 to 0.3339.
    const found = differenceOf(COVERAGE, counted(56, 70), counted(48, 80), ALONE)
    expect(found.kind).toBe('real')
    if (found.kind !== 'real') return
    expect(found.difference).toBeCloseTo(0.2, 12)
    expect(found.low).toBeCloseTo(0.0524, 4)
    expect(found.high).toBeCloseTo(0.3339, 4)
  })

  it('may be chance where its interval contains zero', () => {
    expect(differenceOf(COVERAGE, counted(1353, 4031), counted(176, 532), ALONE).kind).toBe('chance')
  })

  it('needs more the more places are compared', () => {
    // At 95 % the interval of 60 of 100 less 46 of 100 leaves out zero, at 98.33 % it does not.
    const [other, reference] = [counted(60, 100), counted(46, 100)]
    expect(differenceOf(COVERAGE, other, reference, ALONE).kind).toBe('real')
    expect(differenceOf(COVERAGE, other, reference, { ...ALONE, confidence: sharedConfidence(3) }).kind).toBe('chance')
    expect(sharedConfidence(1)).toBe(0.95)
    expect(sharedConfidence(2)).toBeCloseTo(0.975, 12)
    expect(() => sharedConfidence(0)).toThrow(RangeError)
  })

  it('is in the unit of the rate', () => {
    const found = differenceOf(RATE, counted(300, 10_000, 1000), counted(100, 10_000, 1000), ALONE)
    expect(found.kind).toBe('real')
    if (found.kind !== 'real') return
    expect(found.difference).toBeCloseTo(20, 9)
    expect(found.low).toBeGreaterThan(15)
    expect(found.high).toBeLessThan(25)
  })

  it('stands without a test where no base, shared people or more people above than below forbid one', () => {
    expect(differenceOf(NEED, { numerator: 4031, denominator: null, value: 4031 }, { numerator: 532, denominator: null, value: 532 }, ALONE)).toEqual({
      kind: 'untested',
      difference: 3499,
      why: 'no-method',
    })
    expect(differenceOf(COVERAGE, counted(10, 20), counted(5, 100), { ...ALONE, sharedGround: true })).toMatchObject({ kind: 'untested', why: 'shared-ground' })
    expect(differenceOf(COVERAGE, counted(30, 20), counted(5, 100), ALONE)).toMatchObject({ kind: 'untested', why: 'above-base' })
  })

  it('is absent where a value is, and never taken for one from zero', () => {
    const absent = { numerator: null, denominator: null, value: null }
    expect(differenceOf(COVERAGE, absent, counted(5, 100), ALONE)).toEqual({ kind: 'absent' })
    expect(differenceOf(COVERAGE, counted(5, 100), null, ALONE)).toEqual({ kind: 'absent' })
    expect(differenceOf(COVERAGE, counted(0, 100), counted(50, 100), ALONE)).toMatchObject({ kind: 'real', difference: -0.5 })
  })
})
