import { describe, expect, it } from 'vitest'
import { sharedDistance } from '../../../src/domain/peers/sharedDistance.ts'

describe('distance over shared coordinates', () => {
  it('is that of the example of scikit-learn', () => {
    // nan_euclidean_distances: between [3, na, na, 6] and [1, na, 4, 5] it is sqrt(4/2 ((3 - 1)^2 + (6 - 5)^2)).
    const found = sharedDistance([3, null, null, 6], [1, null, 4, 5])
    expect(found?.distance).toBeCloseTo(Math.sqrt(10), 14)
    expect(found?.shared).toEqual([0, 3])
  })
  it('is Euclidean where all are there and null where none is shared', () => {
    expect(sharedDistance([0, 0, 2], [2, 3, 8])).toEqual({ distance: 7, shared: [0, 1, 2] })
    expect(sharedDistance([1, null], [null, 2])).toBeNull()
    expect(sharedDistance([], [])).toBeNull()
  })
  it('refuses lists of different length', () => {
    expect(() => sharedDistance([1], [1, 2])).toThrow(RangeError)
  })
})
