import { describe, expect, it } from 'vitest'
import { cellSpace } from '../../../../scripts/gate/cells/cellSpace.ts'
import { isSensitiveAmount, widthOfAmount, withTotals } from '../../../../scripts/gate/raw/amounts.ts'

const RULE = { column: 'cost', largest: 'a', second: 'b', dominance: 0.85, precision: 0.1 }
const of = (sum: number, largest: number, second: number) => ({ key: 0, sum, largest, second })

describe('a sum of money', () => {
  it('is sensitive where one contributor gives more than the rule’s share', () => {
    expect(isSensitiveAmount(of(1000, 851, 10), { ...RULE, precision: 0.001 })).toBe(true)
    expect(isSensitiveAmount(of(1000, 850, 10), { ...RULE, precision: 0.001 })).toBe(false)
    expect(isSensitiveAmount(of(0, 0, 0), RULE)).toBe(false)
  })

  it('is sensitive where the second contributor can tell the first to within the rule’s share', () => {
    // She knows the rest to be at most the sum less her own: 1,000 - 550 - 400 = 50 is less than a tenth of 550.
    expect(isSensitiveAmount(of(1000, 550, 400), RULE)).toBe(true)
    expect(isSensitiveAmount(of(1000, 550, 395), RULE)).toBe(false)
  })

  it('asks for an interval whose highest value is above its lowest by that share, wherever the sum lies in it', () => {
    for (const sum of [1, 999, 1000, 123_457]) {
      const width = widthOfAmount(sum, 0.1)
      for (const least of [sum, sum - Math.floor(width / 2), sum - width]) expect(width).toBeGreaterThanOrEqual(0.1 * (least + width))
    }
  })
})

describe('totals of money over services', () => {
  const totals = new Map([[0, [1, 2]], [2, [3, 4]]])
  const space = cellSpace(['cost'], [{ name: 'service', kind: 'union', role: 'other', codes: ['all', 'social', 'economic', 'training', 'credit'], parts: totals }])
  const by = (sums: ReturnType<typeof withTotals>) => Object.fromEntries(sums.map(({ key, sum, largest, second }) => [space.dimensions[0]?.codes[key] ?? '', [sum, largest, second]]))

  it('are made anew from their parts, with the two largest contributions of all', () => {
    const found = withTotals([{ key: 0, sum: 1, largest: 1, second: 0 }, { key: 1, sum: 700, largest: 700, second: 0 }, { key: 3, sum: 1000, largest: 900, second: 50 }, { key: 4, sum: 10, largest: 10, second: 0 }], space)
    expect(by(found)).toEqual({ all: [1710, 900, 700], social: [700, 700, 0], economic: [1010, 900, 50], training: [1000, 900, 50], credit: [10, 10, 0] })
  })

  it('are those of the raw rows where these hold no part', () => {
    expect(by(withTotals([{ key: 0, sum: 500, largest: 200, second: 100 }], space))).toEqual({ all: [500, 200, 100] })
    expect(by(withTotals([{ key: 1, sum: 300, largest: 200, second: 100 }, { key: 2, sum: 200, largest: 90, second: 80 }], space))).toEqual({ all: [500, 200, 100], social: [300, 200, 100], economic: [200, 90, 80] })
  })
})
