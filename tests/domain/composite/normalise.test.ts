import { standardDeviation, zScore, mean } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { normalise, type Normalisation } from '../../../src/domain/composite/normalise.ts'

const VALUES = [12, 30, null, 18, 30, -4, 0]
const KINDS: readonly Normalisation[] = ['min-max', 'z', 'rank']

describe('a normalised component', () => {
  it('is the share of the range, the largest gap at 1', () => {
    // By hand: the range runs from -4 to 30.
    const coverage = normalise(VALUES, 'min-max', 'higher-is-better')
    expect(coverage.values).toEqual([1 - 16 / 34, 0, null, 1 - 22 / 34, 0, 1, 1 - 4 / 34])
    expect(coverage).toMatchObject({ leftOut: 1, high: 'lowest-value', highMeans: 'larger-gap' })
    const poverty = normalise(VALUES, 'min-max', 'lower-is-better')
    expect(poverty.values).toEqual([16 / 34, 1, null, 22 / 34, 1, 0, 4 / 34])
    expect(poverty.high).toBe('highest-value')
  })
  it('is the z score of simple-statistics, over all places', () => {
    const known = VALUES.filter((value) => value !== null)
    const found = normalise(VALUES, 'z', 'lower-is-better').values.filter((value) => value !== null)
    for (const [at, value] of known.entries()) expect(found[at]).toBeCloseTo(zScore(value, mean(known), standardDeviation(known)), 12)
    expect(mean(found)).toBeCloseTo(0, 12)
    expect(standardDeviation(found)).toBeCloseTo(1, 12)
  })
  it('is the rank in steps of equal width, ties at the middle of theirs', () => {
    // -4, 0, 12, 18, 30, 30 take the steps 0, 1, 2, 3, 4.5, 4.5 of 5.
    expect(normalise(VALUES, 'rank', 'lower-is-better').values).toEqual([0.4, 0.9, null, 0.6, 0.9, 0, 0.2])
    expect(normalise(VALUES, 'rank', 'higher-is-better').values).toEqual([0.6, 1 - 0.9, null, 0.4, 1 - 0.9, 1, 0.8])
  })
  it.each(KINDS)('by %s is higher wherever the gap is larger, in both directions', (kind) => {
    const up = normalise(VALUES, kind, 'lower-is-better').values
    const down = normalise(VALUES, kind, 'higher-is-better').values
    for (const [one, value] of VALUES.entries()) {
      for (const [other, otherValue] of VALUES.entries()) {
        if (value === null || otherValue === null || value <= otherValue) continue
        expect(up[one]).toBeGreaterThan(up[other] ?? 9)
        expect(down[one]).toBeLessThan(down[other] ?? -9)
      }
    }
  })
  it('tells no place apart where all are equal or there is one', () => {
    for (const values of [[7, 7, null, 7], [7]]) {
      for (const direction of ['higher-is-better', 'lower-is-better'] as const) {
        const absent = (value: number) => values.map((one) => (one === null ? null : value))
        expect(normalise(values, 'min-max', direction).values).toEqual(absent(0.5))
        expect(normalise(values, 'rank', direction).values).toEqual(absent(0.5))
        expect(normalise(values, 'z', direction).values).toEqual(absent(0))
      }
    }
  })
  it.each(KINDS)('by %s stays absent, and may be of no place', (kind) => {
    expect(normalise([null, null], kind, 'higher-is-better')).toMatchObject({ values: [null, null], leftOut: 2 })
    expect(normalise([], kind, 'higher-is-better').values).toEqual([])
    expect(() => normalise([1, Number.NaN], kind, 'higher-is-better')).toThrow(RangeError)
    expect(() => normalise([1, Infinity], kind, 'higher-is-better')).toThrow(RangeError)
  })
})
