import { describe, expect, it } from 'vitest'
import { discordantPairs, probabilityOfAtMost, varianceOfS } from '../../../src/domain/trend/discordantPairs.ts'
import { concordance, orders } from './orders.ts'

describe('pairs in falling order', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('of %s values are counted as in all orders, one after the other', (count) => {
    const tally = new Map<number, number>()
    for (const order of orders(Array.from({ length: count }, (_, at) => at))) {
      const falling = ((count * (count - 1)) / 2 - concordance(order)) / 2
      tally.set(falling, (tally.get(falling) ?? 0) + 1)
    }
    expect(discordantPairs(count)).toEqual(Array.from({ length: tally.size }, (_, pairs) => tally.get(pairs)))
  })
  it('of ten values are symmetric and sum to ten factorial', () => {
    const counts = discordantPairs(10)
    expect(counts).toHaveLength(46)
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(3_628_800)
    expect(counts).toEqual(counts.toReversed())
  })
  it('have the chances of the tables', () => {
    // Four values always rising: 1 of 24 orders, printed as 0.042 in the tables of S; three values 1 of 6, printed as 0.167.
    expect(probabilityOfAtMost(0, 4)).toBeCloseTo(1 / 24, 15)
    expect(probabilityOfAtMost(0, 3)).toBeCloseTo(1 / 6, 15)
    expect(probabilityOfAtMost(-1, 4)).toBe(0)
    expect(probabilityOfAtMost(6, 4)).toBe(1)
  })
  it('are not counted for more than ten values', () => {
    for (const count of [11, -1, 2.5]) expect(() => discordantPairs(count)).toThrow(RangeError)
  })
})

describe('variance of S', () => {
  it.each([[[1, 2, 3, 4, 5]], [[1, 1, 2, 3, 3, 3]], [[7, 7, 7, 7]], [[1, 1, 2, 2, 3]]])('of %j is the mean square over all orders', (values) => {
    const all = orders(values)
    expect(varianceOfS(values)).toBeCloseTo(all.reduce((sum, order) => sum + concordance(order) ** 2, 0) / all.length, 10)
  })
})
