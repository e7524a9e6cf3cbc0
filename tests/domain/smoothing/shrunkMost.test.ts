import { describe, expect, it } from 'vitest'
import { shrunkMost } from '../../../src/domain/smoothing/shrunkMost.ts'

describe('places that smoothing moved most', () => {
  it('stand farthest first, equal ones by id, absent ones not at all', () => {
    const place = (id: string, raw: number, smoothed: number) => ({ id, raw, smoothed, weight: 0.5, towards: smoothed })
    const found = shrunkMost([place('b', 0.5, 0.25), null, place('c', 0, 0.5), place('a', 0.25, 0.5), place('d', 0.5, 0.5)])
    expect(found.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd'])
    expect(shrunkMost([null])).toEqual([])
    expect(shrunkMost([])).toEqual([])
  })
})
