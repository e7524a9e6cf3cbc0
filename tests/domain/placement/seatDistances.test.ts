import { describe, expect, test } from 'vitest'
import { seatDistances } from '../../../src/domain/placement/seatDistances.ts'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'

/** Places in northern Central America, the same for the same name. */
function placesOf(name: string, count: number): readonly LonLat[] {
  const random = namedStream(5, name)
  return Array.from({ length: count }, (): LonLat => [-92 + 8 * random.uniform(), 13 + 4 * random.uniform()])
}

const PLACES = placesOf('places', 25)
const STANDING = placesOf('standing', 6)
/** A tenth of a millimetre, in kilometres: the way back is measured anew. */
const DIGITS = 7

describe('distances between seats', () => {
  test.each([
    ['some places are candidates', [3, 17, 0, 24]],
    ['all are', [...PLACES.keys()]],
    ['all are, from the last to the first', [...PLACES.keys()].toReversed()],
    ['one is', [12]],
  ])('are those along the ellipsoid for each pair where %s', (_, candidates) => {
    const { rows } = seatDistances(PLACES, candidates, STANDING)
    expect(rows).toHaveLength(candidates.length)
    for (const [at, candidate] of candidates.entries()) {
      expect(rows[at]).toHaveLength(PLACES.length)
      for (const [place, to] of PLACES.entries()) expect(rows[at]?.[place]).toBeCloseTo(geodesicKilometres(PLACES[candidate]!, to), DIGITS)
      expect(rows[at]?.[candidate]).toBe(0)
    }
  })

  test('are the same there and back', () => {
    const { rows } = seatDistances(PLACES, [...PLACES.keys()], [])
    for (const one of PLACES.keys()) for (const other of PLACES.keys()) expect(rows[one]?.[other]).toBe(rows[other]?.[one])
  })

  test('of a candidate named twice are two rows alike', () => {
    const { rows } = seatDistances(PLACES, [4, 4], [])
    expect(rows[1]).toEqual(rows[0])
  })
})

describe('the distance to what stands', () => {
  test('is that to the nearest', () => {
    const { existing } = seatDistances(PLACES, [0], STANDING)
    expect(existing).toHaveLength(PLACES.length)
    for (const [place, from] of PLACES.entries()) expect(existing[place]).toBeCloseTo(Math.min(...STANDING.map((at) => geodesicKilometres(from, at))), DIGITS)
  })

  test('is 0 where one stands there', () => {
    expect(seatDistances(PLACES, [], [PLACES[7]!]).existing[7]).toBe(0)
  })

  test('is infinite where none stands', () => {
    const { existing } = seatDistances(PLACES, [0, 1], [])
    expect(existing).toHaveLength(PLACES.length)
    expect(existing.every((distance) => distance === Number.POSITIVE_INFINITY)).toBe(true)
  })
})

test('the share done grows with each candidate and ends at 1', () => {
  const heard: number[] = []
  seatDistances(PLACES, [2, 9, 5, 11], STANDING, (share) => heard.push(share))
  expect(heard).toEqual([0.25, 0.5, 0.75, 1])
})

test('no places and no candidates have no distances', () => {
  expect(seatDistances([], [], STANDING)).toEqual({ rows: [], existing: new Float64Array() })
  expect(seatDistances(PLACES, [], STANDING).rows).toEqual([])
})

test.each([25, -1, 1.5])('a candidate that is no place is refused: %s', (candidate) => {
  expect(() => seatDistances(PLACES, [0, candidate], STANDING)).toThrow(RangeError)
  expect(() => seatDistances(PLACES, [0, candidate], STANDING)).toThrow(`no place ${candidate}`)
})

test.each([[[-90, 91]], [[Number.NaN, 15]], [[-90, Number.NaN]]] as const)('a place that is none on Earth is refused: %s', (nowhere) => {
  expect(() => seatDistances([...PLACES, nowhere], [0], [])).toThrow(RangeError)
  expect(() => seatDistances(PLACES, [0], [nowhere])).toThrow(RangeError)
})
