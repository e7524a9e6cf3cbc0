import { describe, expect, it } from 'vitest'
import { mannKendall } from '../../../src/domain/trend/mannKendall.ts'
import { normalTail } from '../../../src/domain/trend/normalTail.ts'
import { concordance, orders } from './orders.ts'

function complete(values: readonly (number | null)[], confidence?: number) {
  const found = mannKendall(values.map((value, period) => ({ period, value })), confidence)
  if (found.status !== 'complete') throw new Error('too few')
  return found
}

/** Share of all orders of the values with an S as far from 0 or farther. */
function byEnumeration(values: readonly number[]): number {
  const all = orders(values)
  return all.filter((order) => Math.abs(concordance(order)) >= Math.abs(concordance(values))).length / all.length
}

describe('test of Mann and Kendall', () => {
  it('of eleven weekly measurements with ties is that of the EPA guidance', () => {
    // EPA QA/G-9S, page 109, as given in the help of EQuIS: S = 22, variance 155.33, Z = 1.685; 10 comes four times, 15 twice.
    const found = complete([10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15])
    expect(found).toMatchObject({ s: 22, method: 'normal', known: 11, mayBeChance: true })
    expect(found.variance).toBeCloseTo(155.33, 2)
    expect(found.z).toBeCloseTo(1.685, 3)
  })
  it('of fourteen values with one tie is that of a worked example', () => {
    // Little, J., College of the Holy Cross, "A Mann-Kendall example (by hand)": S = 54, Z = 2.9058, one-sided p 0.0018.
    const found = complete([12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11, 17.3, 15.9, 19, 18.3, 20.1, 21.7])
    expect(found.s).toBe(54)
    expect(found.z).toBeCloseTo(2.9058, 4)
    expect(found.probability / 2).toBeCloseTo(0.0018, 4)
    expect(found.mayBeChance).toBe(false)
  })
  it.each([[[5, 6, 11, 8, 10]], [[3, 1, 2]], [[9, 4, 7, 1, 8, 2]], [[1, 2, 3, 4, 5, 6, 7]], [[2, 1]]])('of %j has the share of all orders', (values) => {
    const found = complete(values)
    expect(found).toMatchObject({ method: 'counted', z: null, s: concordance(values) })
    expect(found.probability).toBeCloseTo(byEnumeration(values), 14)
  })
  it('turns round with time and does not change with the scale', () => {
    const values = [4, 9, 2, 11, 12, 3, 15]
    const found = complete(values)
    expect(complete(values.toReversed())).toMatchObject({ s: -found.s, tau: -found.tau, probability: found.probability })
    expect(complete(values.map((value) => Math.exp(value)))).toEqual(found)
  })
  it('counts up to ten values and is near the normal distribution there', () => {
    const rising = [1, 3, 2, 5, 4, 7, 6, 9, 8, 10]
    expect(complete(rising).method).toBe('counted')
    expect(complete([...rising, 11]).method).toBe('normal')
    const values = [5, 1, 7, 3, 8, 2, 9, 4, 10, 6]
    const counted = complete(values)
    expect(counted.variance).toBeCloseTo((10 * 9 * 25) / 18, 12)
    const approximate = 2 * normalTail((Math.abs(counted.s) - 1) / Math.sqrt(counted.variance))
    expect(Math.abs(counted.probability - approximate)).toBeLessThan(0.01)
  })
  it('leaves out absent periods and never takes them for 0', () => {
    const found = complete([5, null, 6, 11, null, 8, 10])
    expect(found).toEqual({ ...complete([5, 6, 11, 8, 10]), leftOut: 2 })
    expect(complete([5, 0, 6, 11, 0, 8, 10]).s).not.toBe(found.s)
  })
  it('goes by time, not by the order of the rows', () => {
    const found = mannKendall([{ period: 3, value: 9 }, { period: 1, value: 2 }, { period: 2, value: 5 }])
    expect(found).toMatchObject({ s: 3, tau: 1 })
    expect(() => mannKendall([{ period: 1, value: 9 }, { period: 1, value: 2 }])).toThrow(RangeError)
    expect(() => mannKendall([{ period: 1, value: Number.NaN }])).toThrow(RangeError)
    expect(() => complete([1, 2], 0)).toThrow(RangeError)
  })
  it('of equal values is no trend, of one value not known', () => {
    expect(complete([4, 4, 4])).toMatchObject({ s: 0, variance: 0, z: 0, probability: 1, mayBeChance: true })
    expect(mannKendall([{ period: 1, value: 3 }, { period: 2, value: null }])).toEqual({ status: 'too-few', known: 1, needed: 2, leftOut: 1 })
  })
})
