import { describe, expect, it } from 'vitest'
import { roundingLoss } from '../../../src/domain/rounding/roundingLoss.ts'

describe('roundingLoss', () => {
  it('counts what was changed, by how much, and what became of rates', () => {
    // Changes 0, 2, 2, 1, 3; rates 2/8 -> 0/5, 4/10 -> 5/10, 1/2 -> 0/0, 7/7 -> 10/5.
    const truth = [10, 2, 8, 4, 2, 1, 7]
    const rounded = [10, 0, 5, 5, 0, 0, 10]
    const loss = roundingLoss(truth, rounded, [
      { numerator: 1, denominator: 2 },
      { numerator: 3, denominator: 0 },
      { numerator: 5, denominator: 4 },
    ])
    expect(loss).toMatchObject({ cells: 7, changed: 6 / 7, mean: (0 + 2 + 3 + 1 + 2 + 1 + 3) / 7, most: 3, persons: 12, emptied: 3 })
    expect(loss.rates).toMatchObject({ rates: 2, lost: 1, aboveOne: 0, most: 0.25 })
    expect(loss.rates.mean).toBeCloseTo((0.25 + 0.1) / 2, 12)
  })

  it('sees rates above one', () => {
    expect(roundingLoss([4, 4], [5, 4], [{ numerator: 0, denominator: 1 }]).rates.aboveOne).toBe(1)
  })

  it('knows that nothing was lost, and refuses what does not belong together', () => {
    expect(roundingLoss([5, 0], [5, 0])).toMatchObject({ changed: 0, mean: 0, most: 0, emptied: 0 })
    expect(roundingLoss([], [])).toMatchObject({ cells: 0, changed: 0, mean: 0 })
    expect(() => roundingLoss([1], [1, 2])).toThrow(RangeError)
  })
})
