import { describe, expect, it } from 'vitest'
import { gap } from '../../../src/domain/gap/gap.ts'
import { wilson } from '../../../src/domain/intervals/wilson.ts'
import { binomial } from '../../../src/domain/random/binomial.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function complete(served: number, need: number, target: number, confidence?: number) {
  const found = gap({ served, need, target }, confidence)
  if (found.status !== 'complete') throw new Error(found.reason)
  return found
}

describe('gap', () => {
  it('is the need times the target less those served, with the bounds of the share the other way round', () => {
    // Wilson interval of 81 of 263: 0.2553 to 0.3662, Newcombe (1998), Statistics in Medicine 17, 857-872, table I.
    const found = complete(81, 263, 0.8)
    expect(found.persons).toBeCloseTo(263 * 0.8 - 81, 12)
    expect(found.interval?.[0]).toBeCloseTo(263 * (0.8 - 0.3662), 1)
    expect(found.interval?.[1]).toBeCloseTo(263 * (0.8 - 0.2553), 1)
    expect(found).toMatchObject({ surplus: 0, noInterval: null })
  })
  it('solves back to the interval of the share', () => {
    const found = complete(30, 200, 0.9, 0.9)
    const [low, high] = wilson(30, 200, 0.9)
    expect(0.9 - (found.interval?.[1] ?? 0) / 200).toBeCloseTo(low, 14)
    expect(0.9 - (found.interval?.[0] ?? 0) / 200).toBeCloseTo(high, 14)
  })
  it('is 0 with a surplus where the target is passed, and its interval may still reach above 0', () => {
    const found = complete(82, 100, 0.8)
    expect(found).toMatchObject({ persons: 0, surplus: expect.closeTo(2, 12) as number })
    expect(found.interval?.[0]).toBe(0)
    expect(found.interval?.[1]).toBeCloseTo(100 * (0.8 - wilson(82, 100)[0]), 12)
    expect(complete(100, 100, 0.5)).toMatchObject({ persons: 0, surplus: 50, interval: [0, 0] })
    expect(complete(80, 100, 0.8)).toMatchObject({ persons: 0, surplus: 0 })
  })
  it('holds the true gap about as often as it says', () => {
    const random = namedStream(20051126, 'gap')
    let covered = 0
    for (let trial = 0; trial < 3000; trial += 1) {
      const [low, high] = complete(binomial(random, 150, 0.35), 150, 0.8).interval ?? [0, 0]
      if (low <= 150 * 0.45 && high >= 150 * 0.45) covered += 1
    }
    expect(covered / 3000).toBeGreaterThan(0.935)
    expect(covered / 3000).toBeLessThan(0.97)
  })
  it('is absent with the reason where a side is, and never takes it for 0', () => {
    const nothing = { status: 'absent', persons: null, interval: null, surplus: null }
    expect(gap({ served: null, need: 100, target: 0.8 })).toEqual({ ...nothing, reason: 'served-absent' })
    expect(gap({ served: 5, need: null, target: 0.8 })).toEqual({ ...nothing, reason: 'need-absent' })
    expect(gap({ served: null, need: null, target: 0.8 })).toEqual({ ...nothing, reason: 'both-absent' })
    expect(complete(0, 100, 0.8).persons).toBe(80)
  })
  it('has no interval where there is no proportion, and says why', () => {
    expect(complete(120, 100, 0.8)).toEqual({ status: 'complete', persons: 0, interval: null, noInterval: 'more-served-than-in-need', surplus: 40 })
    expect(complete(0, 0, 0.8)).toEqual({ status: 'complete', persons: 0, interval: null, noInterval: 'nobody-in-need', surplus: 0 })
    expect(complete(3, 0, 0.8)).toMatchObject({ noInterval: 'more-served-than-in-need', surplus: 3 })
  })
  it('refuses what cannot be', () => {
    expect(() => gap({ served: -1, need: 100, target: 0.8 })).toThrow(RangeError)
    expect(() => gap({ served: 1, need: Number.NaN, target: 0.8 })).toThrow(RangeError)
    expect(() => gap({ served: 1, need: 100, target: 80 })).toThrow(RangeError)
    expect(() => gap({ served: null, need: 100, target: -0.1 })).toThrow(RangeError)
    expect(() => gap({ served: 1, need: 100, target: 0.5 }, 1)).toThrow(RangeError)
  })
})
