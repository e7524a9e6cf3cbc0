import { describe, expect, it } from 'vitest'
import { assertSame, countsHash } from '../../../../scripts/bench/brush/countsHash.ts'

describe('countsHash', () => {
  it('is FNV-1a over the length of each view and its counts', () => {
    // By hand from the definition (Fowler, Noll and Vo): 8 bytes, 1 0 0 0 and 97 0 0 0, then 4 of an empty view.
    let expected = 0x811c9dc5n
    for (const byte of [1, 0, 0, 0, 97, 0, 0, 0, 0, 0, 0, 0]) expected = ((expected ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn
    expect(countsHash([{ bars: [[97]], places: [] }])).toBe(expected.toString(16).padStart(8, '0'))
    expect(countsHash([])).toBe('811c9dc5')
  })

  it('tells one row in another bar', () => {
    const places = new Uint32Array([3, 4])
    expect(countsHash([{ bars: [[1, 2]], places }])).not.toBe(countsHash([{ bars: [[2, 1]], places }]))
    expect(countsHash([{ bars: [[1, 2], []], places }])).not.toBe(countsHash([{ bars: [[1], [2]], places }]))
    expect(countsHash([{ bars: [[1, 2]], places }])).toBe(countsHash([{ bars: [Uint32Array.of(1, 2)], places: [3, 4] }]))
  })
})

describe('assertSame', () => {
  it('names who counts differently', () => {
    expect(() => assertSame(new Map([['a', '1'], ['b', '1'], ['c', '2']]))).toThrow('1 by a, b; 2 by c')
    expect(() => assertSame(new Map([['a', '1'], ['b', '1']]))).not.toThrow()
  })
})
