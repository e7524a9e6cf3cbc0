import { describe, expect, it } from 'vitest'
import { cascade, CASCADE_STEPS, type CascadeInput } from '../../../src/domain/cascade/cascade.ts'

/** Steps of 1000 persons in need; null is not reported, undefined not applicable. */
function steps(persons: readonly (number | null | undefined)[], of: number | null = 1000): CascadeInput[] {
  return CASCADE_STEPS.map((name, at) => {
    const count = persons[at]
    const status = count === undefined ? 'not-applicable' : count === null ? 'not-reported' : 'reported'
    return { name, persons: count ?? null, of, status }
  })
}

const columns = (input: readonly CascadeInput[], column: 'coverage' | 'conversion' | 'loss' | 'from') => cascade(input).steps.map((step) => step[column])

describe('cascade with all steps known', () => {
  const input = steps([800, 600, 300, 240, 60])
  it('has the coverage, conversion and loss of each step', () => {
    expect(columns(input, 'coverage')).toEqual([0.8, 0.6, 0.3, 0.24, 0.06])
    expect(columns(input, 'conversion')).toEqual([0.8, 0.75, 0.5, 0.8, 0.25])
    expect(columns(input, 'loss')).toEqual([200, 200, 300, 60, 180])
    expect(columns(input, 'from')).toEqual(['need', 'availability', 'accessibility', 'contact', 'completion'])
  })
  it('multiplies its conversions and adds its losses up to the whole', () => {
    const conversions = columns(input, 'conversion') as number[]
    const losses = columns(input, 'loss') as number[]
    expect(conversions.reduce((product, one) => product * one, 1)).toBeCloseTo(0.06, 14)
    expect(losses.reduce((sum, one) => sum + one, 0)).toBe(940)
  })
  it('names the step that loses most persons, not the one that loses the largest share', () => {
    expect(cascade(input).largestLoss).toEqual({ from: 'accessibility', to: 'contact', persons: 300, certain: true, unknown: [] })
    expect(cascade(input)).toMatchObject({ unknown: [], rising: [], needsDiffer: false })
  })
  it('names the earliest of equal losses, and none where nobody is lost', () => {
    expect(cascade(steps([700, 400, 100, 100, 100])).largestLoss).toMatchObject({ from: 'need', to: 'availability', persons: 300 })
    expect(cascade(steps([1000, 1000, 1000, 1000, 1000])).largestLoss).toBeNull()
  })
})

describe('cascade with unknown steps', () => {
  it('gives the loss to the span and names no step for certain', () => {
    const found = cascade(steps([900, null, 200, 180, 170]))
    expect(found.steps[1]).toMatchObject({ coverage: null, conversion: null, loss: null, from: 'availability', unknownBetween: [] })
    expect(found.steps[2]).toMatchObject({ coverage: 0.2, conversion: 200 / 900, loss: 700, from: 'availability', unknownBetween: ['accessibility'] })
    expect(found.largestLoss).toEqual({ from: 'availability', to: 'contact', persons: 700, certain: false, unknown: ['accessibility'] })
    expect(found.unknown).toEqual(['accessibility'])
  })
  it('is not certain of a later step either while one before it is unknown', () => {
    const found = cascade(steps([900, null, 880, 180, 170]))
    expect(found.largestLoss).toEqual({ from: 'contact', to: 'completion', persons: 700, certain: false, unknown: ['accessibility'] })
  })
  it('is certain where too few are left to be lost in the unknown steps after', () => {
    expect(cascade(steps([900, 200, 150, null, null])).largestLoss).toEqual({ from: 'availability', to: 'accessibility', persons: 700, certain: true, unknown: [] })
    expect(cascade(steps([900, 700, 600, null, null])).largestLoss).toEqual({
      from: 'availability',
      to: 'accessibility',
      persons: 200,
      certain: false,
      unknown: ['completion', 'outcome'],
    })
  })
  it('is certain where a span after it loses less as a whole', () => {
    expect(cascade(steps([300, 280, null, 100, 90])).largestLoss).toEqual({ from: 'need', to: 'availability', persons: 700, certain: true, unknown: [] })
  })
  it('never takes an unknown step for 0', () => {
    expect(cascade(steps([900, 800, 700, 600, null])).largestLoss?.to).toBe('availability')
    expect(cascade(steps([900, 800, 700, 600, 0])).largestLoss).toMatchObject({ to: 'outcome', persons: 600 })
  })
  it('without the persons in need compares the steps only', () => {
    const found = cascade(steps([800, 600, 300, 240, 60], null))
    expect(found.steps[0]).toMatchObject({ coverage: null, conversion: null, loss: null, from: null, unknownBetween: ['need'] })
    expect(found.steps[1]).toMatchObject({ coverage: null, conversion: 0.75, loss: 200 })
    expect(found.largestLoss).toMatchObject({ persons: 300, certain: false, unknown: ['need'] })
  })
  it('of nothing known has no loss', () => {
    expect(cascade(steps([null, null, null, null, null])).largestLoss).toBeNull()
    const found = cascade(steps([null, null, null, null, null], null))
    expect(found.unknown).toEqual(['need', ...CASCADE_STEPS])
    expect(found.largestLoss).toBeNull()
  })
  it('finds the only known step at the end of a span', () => {
    expect(cascade(steps([null, null, null, null, 50])).largestLoss).toEqual({
      from: 'need',
      to: 'outcome',
      persons: 950,
      certain: false,
      unknown: ['availability', 'accessibility', 'contact', 'completion'],
    })
  })
})

describe('cascade of odd data', () => {
  it('flags a step larger than the one before and is certain of nothing', () => {
    const found = cascade(steps([500, 650, 300, 240, 60]))
    expect(found.rising).toEqual(['accessibility'])
    expect(found.steps[1]).toMatchObject({ rises: true, loss: -150, conversion: 1.3 })
    expect(found.largestLoss).toEqual({ from: 'need', to: 'availability', persons: 500, certain: false, unknown: [] })
  })
  it('flags more than are in need, and a rise over an unknown step', () => {
    expect(cascade(steps([1200, 600, 300, 240, 60]))).toMatchObject({ rising: ['availability'], steps: [{ coverage: 1.2 }, {}, {}, {}, {}] })
    expect(cascade(steps([500, null, 600, 240, 60])).rising).toEqual(['contact'])
  })
  it('says that the steps name different needs and starts from that of the first known', () => {
    const input = steps([null, 600, 300, 240, 60]).map((step, at) => (at === 0 ? { ...step, of: 5000 } : at === 1 ? { ...step, of: 700 } : step))
    const found = cascade(input)
    expect(found.needsDiffer).toBe(true)
    expect(found.steps[1]).toMatchObject({ from: 'need', loss: 100, coverage: 600 / 700 })
  })
  it('passes over a step that does not apply', () => {
    const found = cascade(steps([800, 600, 300, undefined, 60]))
    expect(found.unknown).toEqual([])
    expect(found.steps[3]).toMatchObject({ persons: null, loss: null })
    expect(found.steps[4]).toMatchObject({ from: 'contact', loss: 240, unknownBetween: [] })
    expect(found.largestLoss).toMatchObject({ to: 'contact', certain: true })
  })
  it('of nobody in need has no shares', () => {
    const found = cascade(steps([0, 0, 0, 0, 0], 0))
    expect(found.steps[0]).toMatchObject({ coverage: null, conversion: null, loss: 0 })
    expect(found.largestLoss).toBeNull()
  })
  it('refuses steps missing, out of order or below 0', () => {
    expect(() => cascade(steps([1, 1, 1, 1, 1]).slice(1))).toThrow(RangeError)
    expect(() => cascade(steps([1, 1, 1, 1, 1]).toReversed())).toThrow(RangeError)
    expect(() => cascade(steps([-1, 1, 1, 1, 1]))).toThrow(RangeError)
    expect(() => cascade(steps([1, 1, 1, 1, 1], Number.NaN))).toThrow(RangeError)
  })
})
