import { describe, expect, it } from 'vitest'
import { byar } from '../../../src/domain/intervals/byar.ts'
import { poissonExact } from '../../../src/domain/intervals/poissonExact.ts'

/** Sum of Poisson probabilities from `from` to `to`, written out. */
function chance(mean: number, from: number, to: number): number {
  let sum = 0
  let logarithm = -mean
  for (let count = 0; count <= to; count += 1) {
    if (count >= from) sum += Math.exp(logarithm)
    logarithm += Math.log(mean) - Math.log(count + 1)
  }
  return sum
}

describe('exact interval of a Poisson count', () => {
  it.each([
    // Output of poisson.test(42) of R as quoted in teaching notes ("Poisson Confidence Intervals in R").
    { count: 42, confidence: 0.9, low: 31.94, high: 54.32, digits: 2 },
    { count: 42, confidence: 0.95, low: 30.27, high: 56.77, digits: 2 },
    { count: 42, confidence: 0.99, low: 27.18, high: 61.76, digits: 2 },
    // Documentation of pois.exact in the R package epitools.
    { count: 0, confidence: 0.95, low: 0, high: 3.689, digits: 3 },
  ])('of $count at $confidence is the published one', ({ count, confidence, low, high, digits }) => {
    const found = poissonExact(count, confidence)
    expect(Math.abs(found[0] - low)).toBeLessThanOrEqual(0.5 * 10 ** -digits)
    expect(Math.abs(found[1] - high)).toBeLessThanOrEqual(0.5 * 10 ** -digits)
  })
  it('of 0 and 1 is the closed form', () => {
    // exp(-m) = tail for nobody or fewer; 1 - exp(-m) = tail for one or more.
    expect(poissonExact(0, 0.95)[1]).toBeCloseTo(-Math.log(0.025), 12)
    expect(poissonExact(0, 0.998)[1]).toBeCloseTo(-Math.log(0.001), 12)
    expect(poissonExact(1, 0.95)[0]).toBeCloseTo(-Math.log(0.975), 12)
  })
  it.each([1, 2, 5, 10, 65, 200])('of %d leaves half of the remaining chance on each side', (count) => {
    for (const confidence of [0.8, 0.95, 0.998]) {
      const [low, high] = poissonExact(count, confidence)
      expect(chance(low, count, count + 400)).toBeCloseTo((1 - confidence) / 2, 11)
      expect(chance(high, 0, count)).toBeCloseTo((1 - confidence) / 2, 11)
    }
  })
  it.each([
    // Byar's limits as published by the UK Health Security Agency (PHEindicatormethods, testdata_Byars_Wilson.xlsx,
    // 093fd28). Its technical guide on confidence intervals (2018) puts Byar within 0.2 % of exact from 10 events on.
    { count: 65, confidence: 0.95, low: 50.163187710459454, high: 82.84913854593984, within: 0.002 },
    { count: 1045, confidence: 0.95, low: 982.5932018073325, high: 1110.33121298565, within: 0.00001 },
    { count: 65, confidence: 0.998, low: 42.8802614714802, high: 94.00029084431802, within: 0.002 },
    { count: 1045, confidence: 0.998, low: 947.9407035610374, high: 1148.806160988033, within: 0.00001 },
  ])("of $count at $confidence is near Byar's published limits", ({ count, confidence, low, high, within }) => {
    const found = poissonExact(count, confidence)
    expect(Math.abs(found[0] / low - 1)).toBeLessThan(within)
    expect(Math.abs(found[1] / high - 1)).toBeLessThan(within)
  })
  it('of a large count agrees with Byar and stays quick', () => {
    const exact = poissonExact(250_000)
    const near = byar(250_000)
    expect(exact[0] / near[0]).toBeCloseTo(1, 8)
    expect(exact[1] / near[1]).toBeCloseTo(1, 8)
  })
  it('refuses what is no count or confidence', () => {
    expect(() => poissonExact(-1)).toThrow(RangeError)
    expect(() => poissonExact(2.5)).toThrow(RangeError)
    expect(() => poissonExact(Number.NaN)).toThrow(RangeError)
    expect(() => poissonExact(3, 1)).toThrow(RangeError)
    expect(() => poissonExact(3, 0)).toThrow(RangeError)
  })
})
