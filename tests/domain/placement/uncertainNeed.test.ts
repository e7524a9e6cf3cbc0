import { describe, expect, test } from 'vitest'
import { byar } from '../../../src/domain/intervals/byar.ts'
import { drawnPersons, personsInterval, personsOf, type UncertainNeed } from '../../../src/domain/placement/uncertainNeed.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const everybody = (count: number): UncertainNeed => ({ count, target: 1, served: 0 })

test('persons are those in need times the share aimed at, less those served, and not below 0', () => {
  expect(personsOf(everybody(120))).toBe(120)
  expect(personsOf({ count: 200, target: 0.8, served: 100 })).toBe(60)
  expect(personsOf({ count: 100, target: 0.8, served: 80 })).toBe(0)
  expect(personsOf({ count: 100, target: 0.8, served: 95 })).toBe(0)
  expect(personsOf(everybody(0))).toBe(0)
})

describe('persons drawn again', () => {
  const meanOf = (drawn: readonly number[]) => drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const draw = (name: string, need: UncertainNeed) => {
    const random = namedStream(1, name)
    return Array.from({ length: 20_000 }, () => drawnPersons(random, [need])[0] ?? Number.NaN)
  }

  test('lie around their counts with the spread of a count', () => {
    const drawn = draw('spread', everybody(100))
    const mean = meanOf(drawn)
    const variance = meanOf(drawn.map((each) => (each - mean) ** 2))
    // Mean and variance of a gamma of shape 100.5 are 100.5.
    expect(Math.abs(mean - 100.5)).toBeLessThan(5 * Math.sqrt(100.5 / 20_000))
    expect(Math.abs(variance - 100.5)).toBeLessThan(5)
  })

  test('are drawn of the count, of which the target is taken and the served are left out', () => {
    const drawn = draw('target', { count: 400, target: 0.5, served: 50 })
    const mean = meanOf(drawn)
    // Half of a gamma of shape 400.5, of mean 200.25 and variance 100.125, less 50; below 0 is 15 deviations away.
    expect(Math.abs(mean - 150.25)).toBeLessThan(5 * Math.sqrt(100.125 / 20_000))
    expect(Math.abs(meanOf(drawn.map((each) => (each - mean) ** 2)) - 100.125)).toBeLessThan(5)
  })

  test('are never below 0, though as many are served as are aimed at', () => {
    const drawn = draw('served', { count: 25, target: 0.8, served: 20 })
    expect(Math.min(...drawn)).toBe(0)
    // About half of the draws lie below what is served.
    expect(drawn.filter((each) => each === 0).length / drawn.length).toBeCloseTo(0.5, 1)
  })

  test('have one number for each place, in their order, and the same for the same seed', () => {
    const needs = [everybody(10_000), everybody(0), everybody(100)]
    const [first = 0, second = 0, third = 0] = drawnPersons(namedStream(7, 'order'), needs)
    expect(first).toBeGreaterThan(9000)
    expect(second).toBeLessThan(20)
    expect(third).toBeGreaterThan(50)
    expect(third).toBeLessThan(150)
    expect(drawnPersons(namedStream(7, 'order'), needs)).toEqual([first, second, third])
    expect(drawnPersons(namedStream(7, 'order'), [])).toEqual([])
  })
})

describe('the interval of the persons of some places', () => {
  test("is Byar's of their counts together where everybody in need is meant", () => {
    expect(personsInterval([everybody(30), everybody(12), everybody(0)])).toEqual(byar(42))
    expect(personsInterval([everybody(0)])).toEqual(byar(0))
  })

  test('is the published one of a count of 65', () => {
    // PHEindicatormethods (UK Health Security Agency), tests/testthat/testdata_Byars_Wilson.xlsx at commit 093fd28.
    const [low, high] = personsInterval([everybody(40), everybody(25)])
    expect(low).toBeCloseTo(50.163187710459454, 9)
    expect(high).toBeCloseTo(82.84913854593984, 9)
  })

  test('is that of the count times the target less those served where those not reached are meant', () => {
    const needs = [{ count: 300, target: 0.9, served: 100 }, { count: 100, target: 0.9, served: 60 }]
    const [low, high] = byar(400)
    expect(personsInterval(needs)).toEqual([low * 0.9 - 160, high * 0.9 - 160])
    expect(needs.reduce((sum, need) => sum + personsOf(need), 0)).toBe(200)
  })

  test('does not fall below 0', () => {
    const [low, high] = personsInterval([{ count: 100, target: 0.8, served: 75 }])
    expect(low).toBe(0)
    expect(high).toBeCloseTo(byar(100)[1] * 0.8 - 75, 12)
    expect(personsInterval([{ count: 10, target: 0.8, served: 100 }])).toEqual([0, 0])
  })

  test('is nobody for no places', () => {
    expect(personsInterval([])).toEqual([0, 0])
  })
})
