import { describe, expect, it } from 'vitest'
import { comparePoissonCounts } from '../../../src/domain/trend/comparePoissonCounts.ts'

function compare(one: number, other: number, bases: readonly [number, number] = [1, 1], confidence?: number) {
  return comparePoissonCounts({ numerator: one, denominator: bases[0] }, { numerator: other, denominator: bases[1] }, confidence)
}

/** Binomial probabilities from factorials, for sums small enough for them. */
function binomial(all: number, share: number): number[] {
  const choose = (some: number) => Array.from({ length: some }, (_, at) => (all - at) / (at + 1)).reduce((product, one) => product * one, 1)
  return Array.from({ length: all + 1 }, (_, some) => choose(some) * share ** some * (1 - share) ** (all - some))
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

describe('comparison of two Poisson counts', () => {
  it('of malformations of children of women with diabetes is that of R', () => {
    // poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)) in the documentation of R: ratio 1.971488, interval 0.8584264 to
    // 4.2772659. Its probability, 0.07967, adds up the less likely counts on both sides; ours is twice the smaller tail,
    // which agrees with the interval.
    const found = compare(11, 21, [800, 3011])
    expect(found.ratio).toBeCloseTo(1.971488, 6)
    expect(found.low).toBeCloseTo(0.8584264, 7)
    expect(found.high).toBeCloseTo(4.2772659, 7)
    const chances = binomial(32, 800 / 3811)
    expect(found.probability).toBeCloseTo(2 * sum(chances.slice(11)), 12)
    expect(sum(chances.filter((chance) => chance <= (chances[11] ?? 0) * (1 + 1e-7)))).toBeCloseTo(0.07967, 5)
    expect(found.mayBeChance).toBe(true)
  })
  it('has bounds under which the count has just half of the remaining chance', () => {
    const { low, high } = compare(7, 19, [2, 3], 0.9)
    const share = (ratio: number) => (ratio * 2) / (ratio * 2 + 3)
    expect(sum(binomial(26, share(low)).slice(7))).toBeCloseTo(0.05, 12)
    expect(sum(binomial(26, share(high)).slice(0, 8))).toBeCloseTo(0.05, 12)
  })
  it('says the same by interval and by probability', () => {
    for (let one = 0; one <= 30; one += 1) {
      for (const other of [0, 3, 11, 20]) {
        const { probability, mayBeChance } = compare(one, other)
        expect(mayBeChance).toBe(probability >= 0.05)
      }
    }
  })
  it('turns round when the two change places', () => {
    const found = compare(40, 65)
    const turned = compare(65, 40)
    expect(turned.low).toBeCloseTo(1 / found.high, 12)
    expect(turned.high).toBeCloseTo(1 / found.low, 12)
    expect(turned.probability).toBeCloseTo(found.probability, 12)
  })
  it('of large counts comes near the interval on the logarithm', () => {
    const { low, high } = compare(50_000, 50_800)
    const arm = 1.959963984540054 * Math.sqrt(1 / 50_000 + 1 / 50_800)
    expect(low / ((50_000 / 50_800) * Math.exp(-arm))).toBeCloseTo(1, 4)
    expect(high / ((50_000 / 50_800) * Math.exp(arm))).toBeCloseTo(1, 4)
  })
  it('of none has no ratio and an open end', () => {
    expect(compare(0, 0)).toEqual({ ratio: null, low: 0, high: Infinity, probability: 1, mayBeChance: true })
    expect(compare(0, 9)).toMatchObject({ ratio: 0, low: 0, mayBeChance: false })
    // Only the largest share fits nine of nine: low / (1 + low) = 0.025^(1/9).
    const share = 0.025 ** (1 / 9)
    expect(compare(9, 0)).toMatchObject({ ratio: null, high: Infinity, low: expect.closeTo(share / (1 - share), 10) as number })
  })
  it('refuses what is no count and no base', () => {
    expect(() => compare(-1, 2)).toThrow(RangeError)
    expect(() => compare(1.5, 2)).toThrow(RangeError)
    expect(() => compare(1, 2, [0, 1])).toThrow(RangeError)
    expect(() => compare(1, 2, [1, Infinity])).toThrow(RangeError)
    expect(() => compare(1, 2, [1, 1], 1)).toThrow(RangeError)
  })
})
