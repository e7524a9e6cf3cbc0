import { describe, expect, it } from 'vitest'
import { geodesicDestination } from '../../../src/domain/projection/geodesic.ts'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { withinRings } from '../../../src/domain/reach/withinRings.ts'

const office: LonLat = [-86.57, 14.03]
const offers = [{ at: office }]
const at = (kilometres: number): LonLat => geodesicDestination(office, 77, kilometres * 1000)

describe('the share within rings', () => {
  it('sums what lies within each, by hand: 40, 40 + 30 and 40 + 30 + 20 of 100', () => {
    const origins = [
      { at: at(5), weight: 40 },
      { at: at(29), weight: 30 },
      { at: at(49), weight: 20 },
      { at: at(51), weight: 10 },
    ]
    expect(withinRings(origins, offers, [10, 30, 50])).toEqual({ shares: [0.4, 0.7, 0.9], weight: 100, leftOut: 0 })
  })

  it('leaves absent weights out, and counts them', () => {
    const origins = [
      { at: at(5), weight: 40 },
      { at: at(100), weight: null },
      { at: at(45), weight: 10 },
    ]
    // As zero or as one the absent weight would leave other shares, or none left out.
    expect(withinRings(origins, offers, [10, 30, 50])).toEqual({ shares: [0.8, 0.8, 1], weight: 50, leftOut: 1 })
  })

  it('says nothing where no weight is known, or all are zero', () => {
    expect(withinRings([{ at: at(5), weight: null }], offers, [10])).toEqual({ shares: [null], weight: 0, leftOut: 1 })
    expect(withinRings([{ at: at(5), weight: 0 }], offers, [10])).toEqual({ shares: [null], weight: 0, leftOut: 0 })
    expect(withinRings([], offers, [10, 30])).toEqual({ shares: [null, null], weight: 0, leftOut: 0 })
  })

  it('is zero where nobody offers anything: that is known', () => {
    expect(withinRings([{ at: at(5), weight: 7 }], [], [10, 30])).toEqual({ shares: [0, 0], weight: 7, leftOut: 0 })
  })

  it('counts what is exactly at the radius, and nothing a millimetre beyond', () => {
    const origin = { at: at(20), weight: 1 }
    const exactly = geodesicKilometres(origin.at, office)
    expect(withinRings([origin], offers, [exactly, exactly - 1e-6]).shares).toEqual([1, 0])
    expect(withinRings([{ at: office, weight: 1 }], offers, [0]).shares).toEqual([1])
  })

  it('takes the nearest of several offers', () => {
    expect(withinRings([{ at: at(45), weight: 1 }], [...offers, { at: at(41) }], [10]).shares).toEqual([1])
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s as radius or weight', (wrong) => {
    expect(() => withinRings([{ at: office, weight: 1 }], offers, [wrong])).toThrow(RangeError)
    expect(() => withinRings([{ at: office, weight: wrong }], offers, [10])).toThrow(RangeError)
  })
})
