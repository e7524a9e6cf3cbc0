import { zScore, mean, standardDeviation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { peers, type PeerPlace } from '../../../src/domain/peers/peers.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function complete(places: readonly PeerPlace[], id: string, count = places.length) {
  const found = peers(places, id, count)
  if (found.status !== 'complete') throw new Error('absent')
  return found
}

function place(id: string, population: number | null, need: number | null, povertyRate: number | null, country = 'HN'): PeerPlace {
  return { id, country, population, need, povertyRate }
}

const random = namedStream(20051126, 'peers')
const PLACES = Array.from({ length: 60 }, (_, at) => {
  const [population, need] = [Math.round(Math.exp(8 + 4 * random.uniform())), Math.floor(random.uniform() * 900)]
  return place(`p${String(at).padStart(2, '0')}`, population, need, random.uniform(), ['HN', 'GT', 'SV'][at % 3])
})

describe('peers', () => {
  it('are the nearest by standardised distance, reckoned with simple-statistics', () => {
    const columns = [
      PLACES.map((one) => Math.log((one.population ?? 0) + 1)),
      PLACES.map((one) => Math.log((one.need ?? 0) + 1)),
      PLACES.map((one) => one.povertyRate ?? 0),
    ]
    const scores = columns.map((column) => column.map((value) => zScore(value, mean(column), standardDeviation(column))))
    const expected = PLACES.map((other, at) => {
      const squares = scores.reduce((sum, column) => sum + ((column[at] ?? 0) - (column[7] ?? 0)) ** 2, 0)
      return { id: other.id, distance: Math.sqrt(squares + (other.country === PLACES[7]?.country ? 0 : 1)) }
    })
      .filter(({ id }) => id !== 'p07')
      .sort((one, other) => one.distance - other.distance)
    const found = complete(PLACES, 'p07', 10)
    expect(found.leftOut).toBe(0)
    expect(found.peers.map(({ id }) => id)).toEqual(expected.slice(0, 10).map(({ id }) => id))
    found.peers.forEach((peer, at) => expect(peer.distance).toBeCloseTo(expected[at]?.distance ?? Number.NaN, 10))
  })
  it('lie as far from each other both ways and do not depend on the order of the places', () => {
    const there = complete(PLACES, 'p03').peers.find(({ id }) => id === 'p44')
    const back = complete(PLACES, 'p44').peers.find(({ id }) => id === 'p03')
    expect(there?.distance).toBeCloseTo(back?.distance ?? Number.NaN, 12)
    expect(complete(PLACES.toReversed(), 'p03').peers.map(({ id }) => id)).toEqual(complete(PLACES, 'p03').peers.map(({ id }) => id))
  })
  it('can be reckoned by hand', () => {
    // Four places, need and poverty the same everywhere: only the logarithm of the population tells them apart.
    const places = [place('a', 9, 5, 0.3), place('b', 99, 5, 0.3), place('c', 999, 5, 0.3, 'GT'), place('d', 9999, 5, 0.3)]
    const deviation = Math.sqrt(1.25)
    expect(complete(places, 'a').peers).toEqual([
      { id: 'b', distance: expect.closeTo(1 / deviation, 12) as number, sameCountry: true, comparedOver: ['population', 'need', 'povertyRate'] },
      { id: 'c', distance: expect.closeTo(Math.sqrt(4 / 1.25 + 1), 12) as number, sameCountry: false, comparedOver: ['population', 'need', 'povertyRate'] },
      { id: 'd', distance: expect.closeTo(3 / deviation, 12) as number, sameCountry: true, comparedOver: ['population', 'need', 'povertyRate'] },
    ])
  })
  it('give equal distances in the order of the ids', () => {
    const places = [place('m', 100, 5, 0.3), place('z', 200, 5, 0.3), place('b', 200, 5, 0.3), place('k', 200, 5, 0.3)]
    expect(complete(places, 'm').peers.map(({ id }) => id)).toEqual(['b', 'k', 'z'])
    expect(complete(places.toReversed(), 'm', 2).peers.map(({ id }) => id)).toEqual(['b', 'k'])
  })
})

describe('peers with absent variables', () => {
  const places = [place('a', 100, 10, 0.2), place('b', 110, null, 0.21), place('c', null, null, 0.2), place('d', 5000, 400, 0.7), place('e', 90, 12, null)]
  it('are compared over what both have, and say so', () => {
    const found = complete(places, 'a')
    expect(found.leftOut).toBe(1)
    expect(Object.fromEntries(found.peers.map(({ id, comparedOver }) => [id, comparedOver.join()]))).toEqual({
      b: 'population,povertyRate',
      d: 'population,need,povertyRate',
      e: 'population,need',
    })
  })
  it('share too little where each lacks another variable', () => {
    expect(complete(places, 'b')).toMatchObject({ leftOut: 2, peers: [{ id: 'a' }, { id: 'd' }] })
  })
  it('are scaled up to all variables, so that an absent one makes no place look nearer', () => {
    // Need and poverty lie one standard deviation apart each; without the population two thirds of the squares are known.
    const two = [place('a', 500, 10, 0.2), place('b', null, 1000, 0.8)]
    expect(complete(two, 'a').peers[0]?.distance).toBeCloseTo(Math.sqrt(((2 ** 2 + 2 ** 2) * 3) / 2), 12)
  })
  it('never take it for 0', () => {
    const zero = places.map((one) => (one.id === 'b' ? { ...one, need: 0 } : one))
    const distance = (list: readonly PeerPlace[]) => complete(list, 'a').peers.find(({ id }) => id === 'b')?.distance ?? Number.NaN
    expect(distance(zero)).toBeGreaterThan(distance(places))
  })
  it('are absent for a place with fewer than two', () => {
    expect(peers(places, 'c', 3)).toEqual({ status: 'absent', missing: ['population', 'need'] })
    expect(complete([place('a', 100, 10, 0.2)], 'a')).toEqual({ status: 'complete', peers: [], leftOut: 0 })
  })
  it('refuse what cannot be', () => {
    expect(() => peers(places, 'x', 3)).toThrow(RangeError)
    expect(() => peers(places, 'a', 0)).toThrow(RangeError)
    expect(() => peers([...places, place('a', 1, 1, 0.1)], 'a', 3)).toThrow(RangeError)
    expect(() => peers([place('a', -1, 1, 0.1)], 'a', 3)).toThrow(RangeError)
    expect(() => peers([place('a', 1, 1, 20)], 'a', 3)).toThrow(RangeError)
    expect(() => peers([place('a', 1, Number.NaN, 0.2)], 'a', 3)).toThrow(RangeError)
  })
})
