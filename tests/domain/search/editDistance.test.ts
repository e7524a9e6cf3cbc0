import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/domain/search/editDistance.ts'

describe('edit distance', () => {
  it.each([
    ['danli', 'danli', 0],
    ['choluteka', 'choluteca', 1],
    ['cholutecca', 'choluteca', 1],
    ['cholutca', 'choluteca', 1],
    // Two neighbours swapped are one mistake; the Levenshtein distance would be 2.
    ['choluetca', 'choluteca', 1],
    // Both from the article of Wagner and Fischer's problem as taught: kitten, sitting.
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('%s to %s is %i', (typed, target, distance) => {
    expect(editDistance(typed, target, 5)).toBe(distance)
  })
  it('stops above its limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3)
    expect(editDistance('a', 'abcdefgh', 1)).toBe(2)
  })
  it('leaves the rest of the word free while it is being typed', () => {
    expect(editDistance('tegusi', 'tegucigalpa', 1, true)).toBe(1)
    expect(editDistance('tegusi', 'tegucigalpa', 1)).toBe(2)
    expect(editDistance('xegusi', 'tegucigalpa', 1, true)).toBe(2)
  })
  it('agrees with the plain recursive definition', () => {
    const slow = (a: string, b: string): number => {
      if (!a || !b) return a.length + b.length
      const swap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] ? 1 + slow(a.slice(2), b.slice(2)) : Infinity
      const change = (a[0] === b[0] ? 0 : 1) + slow(a.slice(1), b.slice(1))
      return Math.min(swap, change, 1 + slow(a.slice(1), b), 1 + slow(a, b.slice(1)))
    }
    const words = ['', 'a', 'ab', 'ba', 'abc', 'acb', 'bac', 'cab', 'aabb', 'abab', 'baba', 'abcd']
    for (const a of words) for (const b of words) expect(editDistance(a, b, 9), `${a} ${b}`).toBe(slow(a, b))
  })
})
