import { distance as turfDistance } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { geodesicDestination } from '../../../src/domain/projection/geodesic.ts'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { regionPlaces } from './regionPlaces.ts'

const degrees = (whole: number, minutes: number, seconds: number) => Math.sign(whole) * (Math.abs(whole) + minutes / 60 + seconds / 3600)
const metres = (from: LonLat, to: LonLat) => geodesicKilometres(from, to) * 1000

describe('published distances', () => {
  it('Flinders Peak to Buninyong, 54 972.271 m: the test line of the Geocentric Datum of Australia Technical Manual, on GRS 80', () => {
    const flindersPeak: LonLat = [degrees(144, 25, 29.5244), degrees(-37, 57, 3.7203)]
    const buninyong: LonLat = [degrees(143, 55, 35.3839), degrees(-37, 39, 10.1561)]
    expect(metres(flindersPeak, buninyong)).toBeCloseTo(54972.271, 3)
  })

  it('Karney (2013), table 2: ten thousand kilometres from 40 N at a bearing of 30 degrees', () => {
    expect(metres([0, 40], [137.84490004377, 41.79331020506])).toBeCloseTo(10_000_000, 4)
  })

  it('Karney (2013), table 5: nearly to the other side of the Earth, where other methods fail', () => {
    expect(metres([0, -30], [179.8, 29.9])).toBeCloseTo(19989832.82761, 4)
  })

  // Lines of test/geodesictest.js of geographiclib-geodesic 2.2.0: latitude, longitude, latitude, longitude, metres.
  it.each([
    [35.60777, -139.44815, -11.17491, -69.95921, 8935244.5604818305],
    [55.52454, 106.05087, 77.03196, 197.18234, 4105086.1713924406],
    [-66.99028, 112.2363, -12.70631, 285.90344, 11150344.2312080241],
    [-17.42761, 173.34268, -15.84784, 5.93557, 16076603.1631180673],
    [-19.79938, -174.47484, -11.99349, -154.35109, 2319004.8601169389],
    [-87.85331, 85.66836, 66.48646, 16.09921, 17286615.3147144645],
  ])('of the author of the method: from %f, %f to %f, %f', (fromLatitude, fromLongitude, toLatitude, toLongitude, published) => {
    expect(metres([fromLongitude, fromLatitude], [toLongitude, toLatitude])).toBeCloseTo(published, 4)
  })

  it('a quarter of the meridian of WGS 84: 10 001 965.729 m', () => {
    expect(metres([-87, 0], [-87, 90])).toBeCloseTo(10_001_965.729, 3)
  })
})

describe('another implementation, the direct formula of Vincenty', () => {
  it('comes back to the same distance everywhere in the region, far within a metre', () => {
    const { uniform } = xoshiro128([11, 12, 13, 14])
    let largest = 0
    for (const from of regionPlaces(7, 5000)) {
      // From a few metres to the whole region.
      const gone = 10 ** (6 * uniform())
      largest = Math.max(largest, Math.abs(metres(from, geodesicDestination(from, 360 * uniform(), gone)) - gone))
    }
    // 0.03 mm, of a metre allowed. It is nearly all GRS 80 against WGS 84.
    expect(largest).toBeLessThan(0.0001)
    expect(largest).toBeGreaterThan(0)
  })
})

describe('the sphere of Turf', () => {
  it('is up to 0.50 % too long in the region, north to south, and up to 0.14 % too short, east to west', () => {
    const places = regionPlaces(3, 4000)
    let longest = 0
    let shortest = 0
    for (const [place, from] of places.entries()) {
      const to = places[(place * 7 + 1) % places.length] ?? from
      const exact = geodesicKilometres(from, to)
      if (exact < 1) continue
      const error = turfDistance([...from], [...to]) / exact - 1
      longest = Math.max(longest, error)
      shortest = Math.min(shortest, error)
    }
    expect(longest).toBeCloseTo(0.005, 4)
    expect(shortest).toBeCloseTo(-0.0014, 4)
  })
})

describe('the edges', () => {
  const seat: LonLat = [-86.57, 14.03]

  it('a place is at no distance from itself, and as far there as back', () => {
    expect(geodesicKilometres(seat, seat)).toBe(0)
    for (const other of regionPlaces(5, 200)) expect(geodesicKilometres(seat, other)).toBeCloseTo(geodesicKilometres(other, seat), 9)
  })

  it('crosses the date line the short way, and takes 360 degrees for a full turn', () => {
    expect(geodesicKilometres([179.5, 0], [-179.5, 0])).toBeCloseTo(111.319491, 6)
    expect(geodesicKilometres([-86.57, 14.03], [273.43, 14.03])).toBeCloseTo(0, 9)
  })

  it('all longitudes meet at a pole', () => {
    expect(geodesicKilometres([0, 90], [123, 90])).toBeCloseTo(0, 9)
  })

  it.each([
    ['latitude', [-86, 90.001], seat],
    ['latitude', seat, [-86, -91]],
    ['latitude', [-86, Number.NaN], seat],
    ['longitude', [Number.NaN, 14], seat],
    ['longitude', seat, [Number.POSITIVE_INFINITY, 14]],
  ] as const)('refuses a %s that is none', (word, from, to) => {
    expect(() => geodesicKilometres(from, to)).toThrow(RangeError)
    expect(() => geodesicKilometres(from, to)).toThrow(`no ${word}`)
  })
})
