import { describe, expect, it } from 'vitest'
import { byar } from '../../../src/domain/intervals/byar.ts'
import { normalQuantile, standardErrors } from '../../../src/domain/intervals/normalQuantile.ts'
import { observationInterval } from '../../../src/domain/intervals/observationInterval.ts'
import { wilson } from '../../../src/domain/intervals/wilson.ts'

// Source of every number in the two tables: PHEindicatormethods (UK Health Security Agency),
// tests/testthat/testdata_Byars_Wilson.xlsx at commit 093fd28.
const PUBLISHED_WILSON = [
  { x: 65, n: 100, confidence: 0.95, lower: 0.5525444329688797, upper: 0.7363575175690247 },
  { x: 1045, n: 5000, confidence: 0.95, lower: 0.19795549880013297, upper: 0.22049130373189027 },
  { x: 0.445, n: 1, confidence: 0.95, lower: 0.04381744772058822, upper: 0.9334621276979156 },
  { x: 65, n: 100, confidence: 0.998, lower: 0.4954946574070431, upper: 0.7783540614089697 },
  { x: 1045, n: 5000, confidence: 0.998, lower: 0.19179381799015244, upper: 0.22731562902525818 },
  { x: 0.445, n: 1, confidence: 0.998, lower: 0.019347006132900975, upper: 0.9702259947019541 },
]
const PUBLISHED_BYAR = [
  { x: 65, confidence: 0.95, lower: 50.163187710459454, upper: 82.84913854593984 },
  { x: 1045, confidence: 0.95, lower: 982.5932018073325, upper: 1110.33121298565 },
  { x: 1, confidence: 0.95, lower: 0.01307213290150435, upper: 5.5637555824752605 },
  { x: 65, confidence: 0.998, lower: 42.8802614714802, upper: 94.00029084431802 },
  { x: 1045, confidence: 0.998, lower: 947.9407035610374, upper: 1148.806160988033 },
  { x: 10, confidence: 0.998, lower: 2.916318374695686, upper: 24.193724927880535 },
]

describe('standard errors of a two-sided interval', () => {
  it('are those of printed tables of the normal distribution', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1, and R 4: qnorm(0.975), qnorm(0.999), qnorm(1e-10).
    expect(standardErrors(0.95)).toBeCloseTo(1.959963984540054, 14)
    expect(standardErrors(0.998)).toBeCloseTo(3.090232306167813, 14)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 13)
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 12)
    expect(normalQuantile(0.5)).toBe(0)
  })
  it('refuse what is no probability', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError)
    expect(() => normalQuantile(1)).toThrow(RangeError)
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError)
  })
})

describe('Wilson interval', () => {
  it.each(PUBLISHED_WILSON)('of $x of $n at $confidence is the published one', ({ x, n, confidence, lower, upper }) => {
    const [low, high] = wilson(x, n, confidence)
    expect(low).toBeCloseTo(lower, 12)
    expect(high).toBeCloseTo(upper, 12)
  })
  it('stays between 0 and 1 and reaches them only at nobody and everybody', () => {
    expect(wilson(0, 20)[0]).toBe(0)
    expect(wilson(0, 20)[1]).toBeGreaterThan(0)
    expect(wilson(20, 20)[1]).toBe(1)
    expect(wilson(20, 20)[0]).toBeLessThan(1)
  })
  it('refuses what is no proportion', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError)
    expect(() => wilson(-1, 2)).toThrow(RangeError)
    expect(() => wilson(0, 0)).toThrow(RangeError)
  })
})

describe("Byar's interval", () => {
  it.each(PUBLISHED_BYAR)('of $x at $confidence is the published one', ({ x, confidence, lower, upper }) => {
    const [low, high] = byar(x, confidence)
    expect(low).toBeCloseTo(lower, 9)
    expect(high).toBeCloseTo(upper, 9)
  })
  it('of zero begins at zero and does not end there', () => {
    const [low, high] = byar(0)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(2)
    expect(() => byar(-1)).toThrow(RangeError)
  })
})

describe('interval of an observation', () => {
  const served = { numerator: 131, denominator: 422, value: 131 / 422 }
  it('of a proportion is in the unit of its value', () => {
    const share = observationInterval(served, { interval: 'wilson', method: 'proportion', factor: 1 })
    const percent = observationInterval(served, { interval: 'wilson', method: 'proportion', factor: 100 })
    expect(share).toEqual(wilson(131, 422))
    expect(percent?.[1]).toBeCloseTo((share?.[1] ?? 0) * 100, 10)
  })
  it('of a rate holds its base fixed', () => {
    const found = observationInterval(
      { numerator: 65, denominator: 10_000, value: 6.5 },
      { interval: 'byar', method: 'rate', factor: 1000 },
    )
    expect(found?.[0]).toBeCloseTo(5.016318771, 8)
    expect(found?.[1]).toBeCloseTo(8.284913855, 8)
  })
  it('is none where a side is missing, nobody is in the base, or the counts contradict each other', () => {
    const rule = { interval: 'wilson', method: 'proportion', factor: 1 } as const
    expect(observationInterval({ numerator: null, denominator: 422, value: null }, rule)).toBeNull()
    expect(observationInterval({ numerator: 0, denominator: 0, value: null }, rule)).toBeNull()
    expect(observationInterval({ numerator: 5, denominator: 4, value: 1.25 }, rule)).toBeNull()
    expect(observationInterval(served, { ...rule, interval: 'none' })).toBeNull()
  })
})
