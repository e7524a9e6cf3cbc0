import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { byar } from '../../../src/domain/intervals/byar.ts'
import { differenceInterval } from '../../../src/domain/intervals/differenceInterval.ts'
import { rateDifference } from '../../../src/domain/intervals/rateDifference.ts'

describe('interval of the difference of two rates', () => {
  it("recovers the variances from Byar's published limits", () => {
    // Limits of 65 and 1045 events at 95 %: PHEindicatormethods, testdata_Byars_Wilson.xlsx, 093fd28. The combination
    // is written out here from Zou and Donner (2008): each bound takes the arms that face it.
    const found = rateDifference({ numerator: 65, denominator: 1000 }, { numerator: 1045, denominator: 20_000 })
    const difference = 0.065 - 0.05225
    const down = Math.sqrt((0.065 - 0.050163187710459454) ** 2 + (0.0555165606492825 - 0.05225) ** 2)
    const up = Math.sqrt((0.08284913854593984 - 0.065) ** 2 + (0.05225 - 0.049129660090366625) ** 2)
    expect(found.difference).toBeCloseTo(difference, 14)
    expect(found.low).toBeCloseTo(difference - down, 12)
    expect(found.high).toBeCloseTo(difference + up, 12)
    expect(found.mayBeChance).toBe(true)
  })
  it("against nothing in an enormous base is Byar's interval of the first", () => {
    const found = rateDifference({ numerator: 65, denominator: 100 }, { numerator: 0, denominator: 1e15 }, 0.998)
    const [low, high] = byar(65, 0.998)
    expect(found.low).toBeCloseTo(low / 100, 12)
    expect(found.high).toBeCloseTo(high / 100, 12)
    expect(found.mayBeChance).toBe(false)
  })
  it('changes its sign when the two change places, and its scale with the base', () => {
    const few = { numerator: 12, denominator: 900 }
    const many = { numerator: 40, denominator: 1500 }
    const found = rateDifference(few, many)
    const swapped = rateDifference(many, few)
    const thousands = rateDifference({ numerator: 12, denominator: 0.9 }, { numerator: 40, denominator: 1.5 })
    expect(swapped.low).toBeCloseTo(-found.high, 14)
    expect(thousands.low).toBeCloseTo(found.low * 1000, 10)
  })
  it('covers the true difference about as often as it says', () => {
    const random = namedStream(20051126, 'rate difference')
    const drawn = (mean: number) => {
      let count = 0
      for (let product = random.uniform(); product > Math.exp(-mean); product *= random.uniform()) count += 1
      return count
    }
    let covered = 0
    for (let trial = 0; trial < 4000; trial += 1) {
      const { low, high } = rateDifference({ numerator: drawn(20), denominator: 100 }, { numerator: drawn(30), denominator: 200 })
      if (low <= 0.05 && high >= 0.05) covered += 1
    }
    // Standard error 0.0034; the limits of Byar are slightly wide.
    expect(covered / 4000).toBeGreaterThan(0.94)
    expect(covered / 4000).toBeLessThan(0.975)
  })
  it('of no events at all may be chance', () => {
    const found = rateDifference({ numerator: 0, denominator: 50 }, { numerator: 0, denominator: 80 })
    expect(found).toMatchObject({ difference: 0, mayBeChance: true })
    expect(found.high).toBeCloseTo(byar(0)[1] / 50, 12)
  })
  it('counts a bound that falls on no difference as inside', () => {
    const certain = { value: 0, interval: [0, 0] } as const
    expect(differenceInterval({ value: 1, interval: [0, 2] }, certain)).toEqual({ difference: 1, low: 0, high: 2, mayBeChance: true })
    expect(differenceInterval(certain, { value: 1, interval: [0, 2] })).toEqual({ difference: -1, low: -2, high: 0, mayBeChance: true })
    expect(differenceInterval({ value: 1, interval: [0.1, 2] }, certain).mayBeChance).toBe(false)
  })
  it('refuses a negative count and a base that is none', () => {
    const fine = { numerator: 1, denominator: 2 }
    expect(() => rateDifference({ numerator: -1, denominator: 2 }, fine)).toThrow(RangeError)
    expect(() => rateDifference(fine, { numerator: 1, denominator: 0 })).toThrow(RangeError)
    expect(() => rateDifference(fine, { numerator: 1, denominator: Number.NaN })).toThrow(RangeError)
  })
})
