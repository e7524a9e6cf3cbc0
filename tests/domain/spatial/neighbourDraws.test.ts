import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { neighbourDraws } from '../../../src/domain/spatial/neighbourDraws.ts'

describe('draws of neighbours', () => {
  it('hold no number twice, and any choice is as likely', () => {
    const draws = 60_000
    const table = neighbourDraws(namedStream(2, 'draws'), draws, 3, 6)
    const counts = new Map<string, number>()
    const firstTwo = new Map<string, number>()
    for (let row = 0; row < table.length; row += 3) {
      const drawn = [...table.subarray(row, row + 3)]
      expect(new Set(drawn).size).toBe(3)
      counts.set(drawn.join(), (counts.get(drawn.join()) ?? 0) + 1)
      const two = drawn
        .slice(0, 2)
        .sort((left, right) => left - right)
        .join()
      firstTwo.set(two, (firstTwo.get(two) ?? 0) + 1)
    }
    // 6 · 5 · 4 ordered draws and 15 pairs; Pearson's chi-square within five standard deviations of its mean.
    for (const [found, cells] of [
      [counts, 120],
      [firstTwo, 15],
    ] as const) {
      expect(found.size).toBe(cells)
      const expected = draws / cells
      const statistic = [...found.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      expect(Math.abs(statistic - (cells - 1))).toBeLessThan(5 * Math.sqrt(2 * (cells - 1)))
    }
  })
  it('may take all, or none, but no more', () => {
    expect([...neighbourDraws(namedStream(2, 'draws'), 1, 4, 4)].sort((left, right) => left - right)).toEqual([0, 1, 2, 3])
    expect(neighbourDraws(namedStream(2, 'draws'), 5, 0, 3).length).toBe(0)
    expect(() => neighbourDraws(namedStream(2, 'draws'), 1, 5, 4)).toThrow(RangeError)
  })
})
