import { describe, expect, it } from 'vitest'
import { keyIndex } from '../../../src/intake/gather/keyIndex.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'

describe('an index of keys', () => {
  it('gives each key its place, as a Map does, through many growths', () => {
    const index = keyIndex()
    const map = new Map<number, number>()
    const random = xoshiro128([1, 2, 3, 4]).uniform
    for (let turn = 0; turn < 200_000; turn += 1) {
      // Large and small, dense and far apart.
      const key = turn % 3 === 0 ? Math.floor(random() * 2 ** 46) : Math.floor(random() * 50_000) * (turn % 2 === 0 ? 1 : 2 ** 32)
      const expected = map.get(key) ?? map.size
      map.set(key, expected)
      expect(index.at(key)).toBe(expected)
    }
    expect(index.size).toBe(map.size)
    for (const [key, position] of map) expect([index.find(key), index.keyAt(position)]).toEqual([position, key])
    expect(index.find(2 ** 50)).toBe(-1)
  })
})
