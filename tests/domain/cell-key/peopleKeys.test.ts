import { describe, expect, it } from 'vitest'
import { KEY_RANGE, peopleKeys } from '../../../src/domain/cell-key/peopleKeys.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function leafKeys(name: string): (cells: readonly number[]) => number {
  const random = namedStream(41, name)
  return () => Math.floor(random.uniform() * KEY_RANGE)
}

describe('peopleKeys', () => {
  it('sums the keys of parts, modulo the range', () => {
    const keys = peopleKeys([3, 2, 5], [{ total: 2, parts: [0, 1] }], (cells) => (cells[0] === 0 ? KEY_RANGE - 1 : 5))
    expect([...keys]).toEqual([KEY_RANGE - 1, 5, 4])
  })

  it('gives the same people one key along every dimension', () => {
    // Areas 0 and 1 with total 2; area 1 is empty. Of the total all are women (3), no men (4).
    const sums = [{ total: 2, parts: [0, 1] }, { total: 2, parts: [3, 4] }]
    const asked: number[][] = []
    const keys = peopleKeys([7, 0, 7, 7, 0], sums, (cells) => {
      asked.push([...cells])
      return 99
    })
    expect([...keys]).toEqual([99, 0, 99, 99, 0])
    expect(asked).toEqual([[0, 3]])
  })

  it('keeps the key of a part when another stops being empty', () => {
    const sums = [{ total: 2, parts: [0, 1] }]
    const leaf = (cells: readonly number[]): number => 7 + (cells[0] ?? 0)
    expect([...peopleKeys([0, 4, 4], sums, leaf)]).toEqual([0, 8, 8])
    expect([...peopleKeys([1, 4, 5], sums, leaf)]).toEqual([7, 8, 15])
  })

  it('takes the first sum of several, and reckons parts before totals', () => {
    // 6 = 4 + 5 (listed before its parts), 4 = 0 + 1, 5 = 2 + 3; 6 = 7 + 8 is another breakdown.
    const sums = [{ total: 6, parts: [4, 5] }, { total: 4, parts: [0, 1] }, { total: 5, parts: [2, 3] }, { total: 6, parts: [7, 8] }]
    const leaf = new Map([[0, 1], [1, 10], [2, 100], [3, 1000], [7, 5], [8, 6]])
    const keys = peopleKeys([1, 2, 3, 4, 3, 7, 10, 5, 5], sums, (cells) => leaf.get(cells[0] ?? -1) ?? Number.NaN)
    expect([...keys]).toEqual([1, 10, 100, 1000, 11, 1100, 1111, 5, 6])
  })

  it('is the same in hierarchies in whatever order the parts are summed', () => {
    const counts = Array.from({ length: 40 }, (_, cell) => (cell % 7 === 0 ? 0 : 1 + (cell % 5)))
    const totals = [0, 10, 20, 30].map((from) => Array.from({ length: 10 }, (_, place) => from + place))
    const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + (all[part] ?? 0), 0)
    const all = [...counts]
    for (const parts of totals) all.push(sumOf(parts))
    all.push(sumOf([40, 41, 42, 43]))
    const nested = [...totals.map((parts, at) => ({ total: 40 + at, parts })), { total: 44, parts: [40, 41, 42, 43] }]
    const flat = [{ total: 44, parts: Array.from({ length: 40 }, (_, cell) => 39 - cell) }]
    const leaf = (cells: readonly number[]): number => leafKeys(`cell ${cells[0]}`)([])
    expect(peopleKeys(all, nested, leaf)[44]).toBe(peopleKeys(all, flat, leaf)[44])
  })

  it('spreads keys of sums evenly', () => {
    const leaf = leafKeys('even')
    const groups = new Int32Array(10)
    for (let trial = 0; trial < 5000; trial += 1) {
      const key = peopleKeys([1, 1, 1, 3], [{ total: 3, parts: [0, 1, 2] }], leaf)[3] ?? 0
      groups[Math.floor((10 * key) / KEY_RANGE)] = (groups[Math.floor((10 * key) / KEY_RANGE)] ?? 0) + 1
    }
    // Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand draws, and these draws are always the same.
    expect(groups.reduce((sum, seen) => sum + (seen - 500) ** 2 / 500, 0)).toBeLessThan(27.9)
  })
})
