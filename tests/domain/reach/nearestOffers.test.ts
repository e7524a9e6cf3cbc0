import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { nearestOffers } from '../../../src/domain/reach/nearestOffers.ts'
import { greatCircleKilometres } from '../../../src/domain/spatial/greatCircleKilometres.ts'
import { regionPlaces } from './regionPlaces.ts'

/** Every distance worked out, all of them sorted. */
function byBruteForce<Offer extends { readonly at: LonLat }>(origins: readonly LonLat[], offers: readonly Offer[], count: number) {
  return origins.map((origin) =>
    offers
      .map((offer) => ({ offer, kilometres: geodesicKilometres(origin, offer.at) }))
      .sort((one, other) => one.kilometres - other.kilometres)
      .slice(0, count),
  )
}
const named = (places: readonly LonLat[]) => places.map((at, id) => ({ id, at }))

describe('the nearest offers', () => {
  it.each([1, 3, 10])('are those of working out every distance (%i of 300, from 200 origins)', (count) => {
    const origins = regionPlaces(21, 200)
    const offers = named(regionPlaces(22, 300))
    expect(nearestOffers(origins, offers, { count })).toEqual(byBruteForce(origins, offers, count))
  })

  it('are right where sphere and ellipsoid disagree on which is nearer', () => {
    // North to south the sphere is too long, east to west too short.
    const origin: LonLat = [-87, 14]
    const north = { id: 'north', at: [-87, 14.9] as LonLat }
    const east = { id: 'east', at: [-87 + 0.925, 14] as LonLat }
    expect(greatCircleKilometres(origin, north.at)).toBeGreaterThan(greatCircleKilometres(origin, east.at))
    expect(geodesicKilometres(origin, north.at)).toBeLessThan(geodesicKilometres(origin, east.at))
    expect(nearestOffers([origin], [east, north], { count: 1 })[0]?.[0]?.offer.id).toBe('north')
    expect(nearestOffers([origin], [east, north], { count: 2 })[0]?.map(({ offer }) => offer.id)).toEqual(['north', 'east'])
  })

  it('are the same all over the Earth, poles and date line included', () => {
    const { uniform } = xoshiro128([31, 32, 33, 34])
    const anywhere = (): LonLat => [360 * uniform() - 180, 180 * uniform() - 90]
    const origins = [...Array.from({ length: 60 }, anywhere), [0, 90], [0, -90], [180, 0], [-180, 12]] as LonLat[]
    const offers = named([...Array.from({ length: 120 }, anywhere), [77, 90], [179.99, 0.01]])
    expect(nearestOffers(origins, offers, { count: 2 })).toEqual(byBruteForce(origins, offers, 2))
  })

  it('keep the order of the list at equal distances, the place itself among them', () => {
    const at: LonLat = [-86.57, 14.03]
    const found = nearestOffers([at], [{ id: 'b', at }, { id: 'a', at }, { id: 'c', at: [-86.5, 14] as LonLat }], { count: 2 })
    expect(found[0]).toEqual([
      { offer: { id: 'b', at }, kilometres: 0 },
      { offer: { id: 'a', at }, kilometres: 0 },
    ])
  })

  it('are fewer where there are fewer, and none without offers or origins', () => {
    expect(nearestOffers([[-87, 14]], named([[-87, 15]]), { count: 3 })[0]).toHaveLength(1)
    expect(nearestOffers([[-87, 14]], [], { count: 3 })).toEqual([[]])
    expect(nearestOffers([], named([[-87, 15]]), { count: 3 })).toEqual([])
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses to look for %s offers', (count) => {
    expect(() => nearestOffers([[-87, 14]], [], { count })).toThrow(RangeError)
  })

  it('refuses a place that is none', () => {
    expect(() => nearestOffers([[-87, 94]], named([[-87, 15]]), { count: 1 })).toThrow(RangeError)
    expect(() => nearestOffers([[-87, 14]], named([[Number.NaN, 15]]), { count: 1 })).toThrow(RangeError)
  })
})

describe('the bound by the sphere', () => {
  it('holds between any two places on Earth', () => {
    const { uniform } = xoshiro128([41, 42, 43, 44])
    for (let pair = 0; pair < 5000; pair += 1) {
      const from: LonLat = [360 * uniform() - 180, 180 * uniform() - 90]
      const near = 10 ** (2 - 5 * uniform())
      const to: LonLat = [from[0] + near * (uniform() - 0.5), Math.max(-90, Math.min(90, from[1] + near * (uniform() - 0.5)))]
      const ratio = geodesicKilometres(from, to) / greatCircleKilometres(from, to)
      expect(ratio).toBeGreaterThan(0.9944)
      expect(ratio).toBeLessThan(1.0045)
    }
  })
})
