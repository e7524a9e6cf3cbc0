import { distance } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { greatCircleKilometres } from '../../../src/domain/spatial/greatCircleKilometres.ts'

describe('great-circle distance', () => {
  it('is that of turf, and a known share of the circumference', () => {
    const random = namedStream(1, 'great circle')
    for (let pair = 0; pair < 200; pair += 1) {
      const from: LonLat = [random.uniform() * 360 - 180, random.uniform() * 180 - 90]
      const to: LonLat = [random.uniform() * 360 - 180, random.uniform() * 180 - 90]
      expect(greatCircleKilometres(from, to)).toBeCloseTo(distance([...from], [...to], { units: 'kilometers' }), 6)
    }
    expect(greatCircleKilometres([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6371.0088, 9)
    expect(greatCircleKilometres([-89, 13.7], [-89, 90])).toBeCloseTo(((90 - 13.7) / 180) * Math.PI * 6371.0088, 9)
    expect(greatCircleKilometres([-89.2, 13.7], [-89.2, 13.7])).toBe(0)
  })
  it('refuses what is no place', () => {
    expect(() => greatCircleKilometres([0, 91], [0, 0])).toThrow(RangeError)
    expect(() => greatCircleKilometres([0, 0], [Number.NaN, 0])).toThrow(RangeError)
  })
})
