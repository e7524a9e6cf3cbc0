import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { neighbourCount } from '../../../src/domain/spatial/spatialWeights.ts'
import { weightsFromNearestSeats } from '../../../src/domain/spatial/weightsFromNearestSeats.ts'
import { namesOf } from './namesOf.ts'

describe('weights from the nearest seats', () => {
  // Five seats on the equator at 0, 1, 3, 7 and 15 degrees.
  const seats = [0, 1, 3, 7, 15].map((longitude) => ({ id: `at ${longitude}`, seat: [longitude, 0] as LonLat }))

  it('name the nearest, which need not be mutual', () => {
    expect(namesOf(weightsFromNearestSeats(seats, 1))).toEqual([['at 1'], ['at 0'], ['at 1'], ['at 3'], ['at 7']])
    expect(namesOf(weightsFromNearestSeats(seats, 2))[3]).toEqual(['at 1', 'at 3'])
  })
  it('follow the sphere and not degrees, over the date line too', () => {
    const north = [
      { id: 'here', seat: [0, 60] as LonLat },
      { id: 'east', seat: [1.5, 60] as LonLat },
      { id: 'north', seat: [0, 61] as LonLat },
    ]
    expect(namesOf(weightsFromNearestSeats(north, 1))[0]).toEqual(['east'])
    const line = [179.9, -179.9, 178].map((longitude) => ({ id: `${longitude}`, seat: [longitude, 0] as LonLat }))
    expect(namesOf(weightsFromNearestSeats(line, 1))[0]).toEqual(['-179.9'])
  })
  it('take fewer where there are not enough, the first of equals, and leave out whom nobody knows the seat of', () => {
    const found = weightsFromNearestSeats([...seats, { id: 'unknown', seat: null }], 9)
    expect(found.ids.map((_, at) => neighbourCount(found, at))).toEqual([4, 4, 4, 4, 4, 0])
    expect(found.islands).toBe(1)
    const same = ['p', 'q', 'r', 's'].map((id) => ({ id, seat: [-88, 14] as LonLat }))
    expect(namesOf(weightsFromNearestSeats(same, 2))).toEqual([
      ['q', 'r'],
      ['p', 'r'],
      ['p', 'q'],
      ['p', 'q'],
    ])
  })
  it('refuse an impossible number of neighbours and an id twice', () => {
    expect(() => weightsFromNearestSeats(seats, 0)).toThrow(RangeError)
    expect(() => weightsFromNearestSeats(seats, 1.5)).toThrow(RangeError)
    expect(() => weightsFromNearestSeats([...seats, ...seats], 1)).toThrow(RangeError)
    expect(namesOf(weightsFromNearestSeats(seats.slice(0, 1), 3))).toEqual([[]])
  })
})
