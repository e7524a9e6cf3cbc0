import { describe, expect, it } from 'vitest'
import { gini } from '../../../src/domain/inequality/gini.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function places(values: readonly number[], weights: readonly number[] = values.map(() => 1)) {
  return values.map((value, at) => ({ id: `${at}`, value, weight: weights[at] ?? 1 }))
}

/** The definition without a curve: mean absolute difference of value per weight between all pairs, over twice the mean. */
function byPairs(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number {
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / totalWeight
  let difference = 0
  values.forEach((one, first) =>
    values.forEach((other, second) => {
      const [here, there] = [weights[first] ?? 0, weights[second] ?? 0]
      difference += here * there * Math.abs(one / here - other / there)
    }),
  )
  return difference / totalWeight ** 2 / (2 * mean)
}

// Ten mean incomes of the example of `ineq` and `Lc` in the R package ineq (Zeileis).
const INCOMES = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]

describe('gini index', () => {
  it('of ten incomes is that of the R package ineq, in both forms', () => {
    const found = gini(places(INCOMES)).gini ?? Number.NaN
    // ineq(x, type = "Gini") prints 0.4620911; with corr = TRUE, the form for samples, 0.5134346.
    expect(found).toBeCloseTo(0.4620911, 7)
    expect((found * 10) / 9).toBeCloseTo(0.5134346, 7)
    expect(found).toBeCloseTo(byPairs(INCOMES), 14)
  })
  it('is half the mean absolute difference over the mean, with weights too', () => {
    const random = namedStream(20051126, 'gini')
    for (let trial = 0; trial < 50; trial += 1) {
      const values = Array.from({ length: 2 + trial }, () => Math.floor(random.uniform() * 40) + (trial % 2))
      const weights = values.map(() => 1 + random.uniform() * 300)
      if (values.every((value) => value === 0)) continue
      expect(gini(places(values, weights)).gini).toBeCloseTo(byPairs(values, weights), 12)
    }
  })
  it('of the numbers 1 to n is (1 - 1/n) / 3', () => {
    for (const n of [2, 5, 40]) {
      const numbers = Array.from({ length: n }, (_, at) => at + 1)
      // The sum over pairs of |i - j| is n (n^2 - 1) / 3, their mean (n + 1) / 2: hence (n - 1) / (3 n).
      expect(gini(places(numbers)).gini).toBeCloseTo((n - 1) / (3 * n), 13)
    }
  })
  it('does not change when a place is cut into equal pieces', () => {
    const whole = gini(places([30, 10, 5], [100, 200, 80])).gini
    expect(gini(places([15, 15, 10, 2, 2, 1], [50, 50, 200, 32, 32, 16])).gini).toBeCloseTo(whole ?? Number.NaN, 14)
  })
  it('is 0 for one place and for equal parts, near 1 where one small place has all, null where none has any', () => {
    expect(gini(places([7], [3]))).toEqual({ gini: 0, leftOut: 0 })
    expect(gini(places([1, 2, 3], [10, 20, 30])).gini).toBeCloseTo(0, 14)
    expect(gini(places([0, 5], [999, 1])).gini).toBeCloseTo(0.999, 14)
    expect(gini(places([0, 0]))).toEqual({ gini: null, leftOut: 0 })
    expect(gini([])).toEqual({ gini: null, leftOut: 0 })
  })
  it('counts absent values and never takes them for 0', () => {
    const absent = { id: 'absent', value: null, weight: 500 }
    expect(gini([...places([1, 3]), absent])).toEqual({ gini: gini(places([1, 3])).gini, leftOut: 1 })
    expect(gini(places([1, 3, 0], [1, 1, 500])).gini).toBeGreaterThan(0.9)
  })
})
