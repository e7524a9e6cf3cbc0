import { describe, expect, it } from 'vitest'
import { dasGupta, type Factor } from '../../../src/domain/decomposition/dasGupta.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function factors(from: readonly number[], to: readonly number[]): Factor[] {
  return from.map((value, at) => ({ name: `factor ${at}`, from: value, to: to[at] ?? null }))
}

function effects(from: readonly number[], to: readonly number[]): number[] {
  const found = dasGupta(factors(from, to))
  if (found.status !== 'complete') throw new Error('absent')
  return found.parts.map(({ effect }) => effect)
}

/** The definition: the mean of an effect over every order in which the factors can change, one after the other. */
function overAllOrders(from: readonly number[], to: readonly number[]): number[] {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]))
  const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1)
  const sums = from.map(() => 0)
  const all = orders(from.map((_, at) => at))
  for (const order of all) {
    const now = [...from]
    for (const factor of order) {
      const before = product(now)
      now[factor] = to[factor] ?? 0
      sums[factor] = (sums[factor] ?? 0) + product(now) - before
    }
  }
  return sums.map((sum) => sum / all.length)
}

// Examples of Das Gupta (1993), chapter 2, with the effects printed in the README of the R package DasGuptR 2.1.0.
const PUBLISHED = [
  {
    example: 'earnings per person as earnings per earner and earners per person',
    from: [10930, 0.717892],
    to: [16591, 0.825974],
    effects: [4369.913, 1487.262],
    start: 7846.56,
    end: 13703.73,
    digits: 3,
  },
  {
    example: 'birth rates of Austria and Chile as three factors',
    from: [51.78746, 0.45919, 0.52638],
    to: [84.90502, 0.75756, 0.51065],
    effects: [10.4340333, 10.5608476, -0.6670084],
    start: 12.51747,
    end: 32.84534,
    digits: 7,
  },
  {
    example: 'non-marital births to young women as four factors',
    from: [25.3, 0.214, 0.279, 0.949],
    to: [32.7, 0.29, 0.473, 0.986],
    effects: [0.6889411, 0.8125381, 1.3829055, 0.1047547],
    start: 1.433523,
    end: 4.422663,
    digits: 7,
  },
  {
    example: 'fertility in South Korea as five factors',
    from: [0.58, 0.76, 0.84, 0.66, 16.573],
    to: [0.72, 0.97, 0.97, 0.56, 16.158],
    effects: [1.0909785, 1.2298438, 0.7278399, -0.8398707, -0.1290187],
    start: 4.050102,
    end: 6.129875,
    digits: 7,
  },
]

describe('effects of factors', () => {
  it.each(PUBLISHED)('on $example are the published ones', ({ from, to, effects: published, start, end, digits }) => {
    const found = dasGupta(factors(from, to))
    if (found.status !== 'complete') throw new Error('absent')
    // A printed figure is off by at most half of its last digit.
    for (const [at, effect] of published.entries()) expect(Math.abs((found.parts[at]?.effect ?? 0) - effect)).toBeLessThanOrEqual(0.5001 * 10 ** -digits)
    expect(Math.abs(found.start - start)).toBeLessThan(0.005)
    expect(Math.abs(found.end - end)).toBeLessThan(0.005)
  })

  it('of two, three and four factors follow the written-out formulas of Das Gupta', () => {
    const [a, b, c, d] = [1.3, 0.4, 7, 2.2]
    const [A, B, C, D] = [0.9, 0.6, 5, 3.1]
    expect(effects([a, b], [A, B])[0]).toBeCloseTo(((A - a) * (b + B)) / 2, 12)
    const three = (A - a) * ((b * c + B * C) / 3 + (b * C + B * c) / 6)
    expect(effects([a, b, c], [A, B, C])[0]).toBeCloseTo(three, 12)
    const four = (A - a) * ((b * c * d + B * C * D) / 4 + (b * c * D + b * C * d + B * c * d + B * C * d + B * c * D + b * C * D) / 12)
    expect(effects([a, b, c, d], [A, B, C, D])[0]).toBeCloseTo(four, 12)
  })

  it('are the mean over all orders of change, and sum to the difference, for 2 to 6 factors', () => {
    const random = namedStream(4, 'factors')
    for (let count = 2; count <= 6; count += 1) {
      for (let turn = 0; turn < 5; turn += 1) {
        const from = Array.from({ length: count }, () => 5 * random.uniform() - 1)
        const to = Array.from({ length: count }, () => 5 * random.uniform() - 1)
        const found = dasGupta(factors(from, to))
        if (found.status !== 'complete') throw new Error('absent')
        for (const [at, effect] of overAllOrders(from, to).entries()) expect(Math.abs((found.parts[at]?.effect ?? 0) - effect)).toBeLessThan(1e-9)
        const sum = found.parts.reduce((total, { effect }) => total + effect, 0)
        expect(Math.abs(found.start + sum - found.end)).toBeLessThan(1e-9)
      }
    }
  })

  it('turn sign with the comparison, do not mind the order, and are 0 for a factor that did not change', () => {
    expect(effects([2, 3, 4], [5, 1, 4])).toEqual(effects([5, 1, 4], [2, 3, 4]).map((effect) => 0 - effect))
    expect(effects([2, 3, 4], [5, 1, 4]).toReversed()).toEqual(effects([4, 3, 2], [4, 1, 5]))
    expect(effects([2, 3, 4], [5, 1, 4])[2]).toBe(0)
    // A true zero is a figure like any other.
    expect(effects([0, 3], [2, 0])).toEqual([3, -3])
  })
})

describe('a decomposition by factors', () => {
  it('is refused where a figure is absent, by name', () => {
    const found = dasGupta([
      { name: 'seekers', from: 0, to: null },
      { name: 'served', from: 0.4, to: 0.5 },
      { name: 'placed', from: null, to: null },
    ])
    expect(found).toEqual({ status: 'absent', missing: ['seekers', 'placed'] })
  })
  it('takes two to six factors of different names', () => {
    expect(() => dasGupta(factors([1], [2]))).toThrow(RangeError)
    expect(() => dasGupta(factors([1, 1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2, 2]))).toThrow(RangeError)
    expect(() => dasGupta([{ name: 'a', from: 1, to: 1 }, { name: 'a', from: 1, to: 1 }])).toThrow(RangeError)
    expect(() => dasGupta(factors([1, Number.NaN], [1, 1]))).toThrow(RangeError)
    expect(() => dasGupta(factors([1, 1], [Infinity, 1]))).toThrow(RangeError)
  })
})
