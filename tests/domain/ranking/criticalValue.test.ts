import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/domain/intervals/normalQuantile.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { normal } from '../../../src/domain/random/normal.ts'
import type { Estimates } from '../../../src/domain/ranking/comparison.ts'
import { bonferroniValue, checkDraws, simulatedValue } from '../../../src/domain/ranking/criticalValue.ts'
import { errorDraws } from '../../../src/domain/ranking/errorDraws.ts'
import { marginalBounds, standingOf } from '../../../src/domain/ranking/marginalBounds.ts'
import { largestOfAll, simultaneousBounds } from '../../../src/domain/ranking/simultaneousBounds.ts'

const DRAWS = 19_999
const names = (count: number) => Array.from({ length: count }, (_, at) => `place ${at}`)
const equal = (count: number): Estimates => ({ values: new Float64Array(count), variances: new Float64Array(count).fill(1) })

/** The definition, without a short cut: rounds over all ordered pairs that `compared` lets in. */
function byDefinition({ values, variances }: Estimates, draws: ReturnType<typeof errorDraws>, compared: (one: number, other: number) => boolean) {
  const places = values.length
  const spread = (one: number, other: number) => Math.sqrt((variances[one] ?? 0) + (variances[other] ?? 0))
  let open: [number, number][] = []
  for (let one = 0; one < places; one += 1) for (let other = 0; other < places; other += 1) if (one !== other && compared(one, other)) open.push([one, other])
  const better: [number, number][] = []
  const criticalValues: number[] = []
  for (;;) {
    const largest = Array.from({ length: draws.count }, (_, draw) => {
      const error = (place: number) => Math.sqrt(variances[place] ?? 0) * (draws.errors[draw * places + place] ?? 0)
      return Math.max(0, ...open.map(([one, other]) => (error(one) - error(other)) / spread(one, other)))
    }).sort((one, other) => one - other)
    const critical = largest[Math.ceil(0.95 * (draws.count + 1) - 1e-9) - 1] ?? 0
    criticalValues.push(critical)
    const passes = ([one, other]: [number, number]) => (values[one] ?? 0) - (values[other] ?? 0) > critical * spread(one, other)
    const found = open.filter(passes)
    better.push(...found)
    open = open.filter((pair) => !passes(pair))
    if (found.length === 0 || open.length === 0) return { better, criticalValues }
  }
}

describe('critical value of all pairs', () => {
  // Studentised range with infinite degrees of freedom over the root of 2; SciPy 1.17 studentized_range.ppf(0.95, k, inf):
  // 2.771808, 3.314493, 3.857656, 4.474124 (the printed tables of Tukey's test: 2.77, 3.31, 3.86, 4.47).
  it.each([
    [2, 2.771808],
    [3, 3.314493],
    [5, 3.857656],
    [10, 4.474124],
  ])('of %i equal places is that of Tukey', (places, range) => {
    const draws = errorDraws(names(places), equal(places).variances, DRAWS, 3)
    const [critical] = simultaneousBounds(equal(places), { kind: 'simulated', confidence: 0.95, draws }).criticalValues
    expect(Math.abs((critical ?? 0) - range / Math.SQRT2)).toBeLessThan(0.03)
  })
  it('is never above the one of Bonferroni', () => {
    for (const places of [2, 3, 5, 10]) {
      const draws = errorDraws(names(places), equal(places).variances, DRAWS, 3)
      const [critical] = simultaneousBounds(equal(places), { kind: 'simulated', confidence: 0.95, draws }).criticalValues
      expect(critical).toBeLessThan(bonferroniValue(places * (places - 1), 0.95) + 0.03)
    }
  })
})

it('the search from the largest errors down finds what the definition finds, round by round', () => {
  for (const seed of [1, 2, 3, 4]) {
    const random = namedStream(seed, 'places')
    const places = seed * 6
    const estimates: Estimates = {
      values: Float64Array.from({ length: places }, () => normal(random, 0, 4)),
      variances: Float64Array.from({ length: places }, (_, at) => (at === 0 ? 0 : (0.1 + 2 * random.uniform() ** 3) ** 2)),
    }
    const draws = errorDraws(names(places), estimates.variances, 99, seed)
    const rule = { kind: 'simulated', confidence: 0.95, draws } as const
    const all = byDefinition(estimates, draws, () => true)
    const found = simultaneousBounds(estimates, rule)
    expect(found.criticalValues.length).toBe(all.criticalValues.length)
    for (const [round, critical] of all.criticalValues.entries()) expect(found.criticalValues[round]).toBeCloseTo(critical, 10)
    expect(all.criticalValues.length).toBeGreaterThan(1)
    const marginal = marginalBounds(estimates, rule)
    for (let place = 0; place < places; place += 1) {
      expect(found.low[place]).toBe(1 + all.better.filter(([, other]) => other === place).length)
      expect(found.high[place]).toBe(places - all.better.filter(([one]) => one === place).length)
      const { better, criticalValues } = byDefinition(estimates, draws, (one, other) => one === place || other === place)
      const standing = standingOf(estimates, rule, place)
      expect(standing.criticalValues.length).toBe(criticalValues.length)
      for (const [round, critical] of criticalValues.entries()) expect(standing.criticalValues[round]).toBeCloseTo(critical, 10)
      expect(marginal.low[place]).toBe(1 + better.filter(([, other]) => other === place).length)
      expect(marginal.high[place]).toBe(places - better.filter(([one]) => one === place).length)
    }
  }
})

it('the largest difference of each draw is the one among all pairs', () => {
  const random = namedStream(7, 'places')
  const places = 14
  const variances = Float64Array.from({ length: places }, () => (0.02 + 3 * random.uniform() ** 4) ** 2)
  const draws = errorDraws(names(places), variances, 1000, 7)
  for (let draw = 0; draw < draws.count; draw += 1) {
    let largest = 0
    const error = (place: number) => Math.sqrt(variances[place] ?? 0) * (draws.errors[draw * places + place] ?? 0)
    for (let one = 0; one < places; one += 1) {
      for (let other = 0; other < one; other += 1) {
        largest = Math.max(largest, (error(one) - error(other)) ** 2 / ((variances[one] ?? 0) + (variances[other] ?? 0)))
      }
    }
    const found = largestOfAll({ values: new Float64Array(places), variances }, draws, draw, new Uint8Array(places * places))
    expect(found).toBeCloseTo(largest, 10)
  }
})

describe('critical value of one place', () => {
  // Two-sided value of Dunnett's test, correlation one half, infinite degrees of freedom, by numerical integration of
  // normal(z) [Phi(z + c root 2) - Phi(z - c root 2)]^k (SciPy 1.17): 2.212 for 2 others, 2.442 for 4, 2.686 for 9.
  it.each([
    [2, 2.2121],
    [4, 2.4418],
    [9, 2.6862],
  ])('against %i others is that of Dunnett', (others, critical) => {
    const places = others + 1
    const draws = errorDraws(names(places), equal(places).variances, DRAWS, 4)
    const rule = { kind: 'simulated', confidence: 0.95, draws } as const
    expect(Math.abs((standingOf(equal(places), rule, 0).criticalValues[0] ?? 0) - critical)).toBeLessThan(0.03)
    // Place 0 stands `distance` above the others, which are equal: it is told apart just above the critical value.
    const told = (distance: number) => {
      const values = Float64Array.from({ length: places }, (_, at) => (at === 0 ? distance * Math.SQRT2 : 0))
      return marginalBounds({ ...equal(places), values }, rule).high[0]
    }
    expect(told(critical + 0.04)).toBe(1)
    expect(told(critical - 0.04)).toBe(places)
  })
})

describe('critical values', () => {
  it('of Bonferroni are the quantiles of one comparison among many', () => {
    expect(bonferroniValue(1, 0.95)).toBeCloseTo(1.6448536269514722, 12)
    expect(bonferroniValue(2, 0.95)).toBeCloseTo(1.959963984540054, 12)
    expect(bonferroniValue(809_100, 0.95)).toBeCloseTo(-normalQuantile(0.05 / 809_100), 9)
    expect(bonferroniValue(1, 0.1)).toBe(0)
  })
  it('of draws are those of the order statistic', () => {
    expect(simulatedValue(Float64Array.from({ length: 19 }, (_, at) => (19 - at) ** 2), 0.95)).toBe(19)
    expect(simulatedValue(Float64Array.from({ length: 39 }, (_, at) => at ** 2), 0.95)).toBe(37)
  })
  it('need enough draws', () => {
    expect(() => checkDraws(19, 0.95)).not.toThrow()
    expect(() => checkDraws(18, 0.95)).toThrow(RangeError)
    expect(() => checkDraws(99, 0.99)).not.toThrow()
    expect(() => checkDraws(19.5, 0.5)).toThrow(RangeError)
  })
})
