import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/domain/classification/classify.ts'
import { equalIntervalBreaks } from '../../../src/domain/classification/equalInterval.ts'
import { classByUpperBounds, goodnessOfFit } from '../../../src/domain/classification/goodnessOfFit.ts'
import { naturalBreaks } from '../../../src/domain/classification/naturalBreaks.ts'
import { quantileBreaks } from '../../../src/domain/classification/quantile.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const KNOWN = '../shared/known/calempdensity.csv'

function fitOf(values: readonly number[], bounds: readonly number[]): number {
  return goodnessOfFit(values, classByUpperBounds(bounds)).fit ?? Number.NaN
}

/** The other road: squared distances between the means of the classes and the mean of all, over all squared distances. */
function betweenOverTotal(values: readonly number[], bounds: readonly number[]): number {
  const average = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length
  const middle = average(values)
  const between = bounds.map((bound, at) => {
    const members = values.filter((value) => value <= bound && value > (bounds[at - 1] ?? -Infinity))
    return members.length === 0 ? 0 : members.length * (average(members) - middle) ** 2
  })
  return between.reduce((sum, one) => sum + one, 0) / values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
}

const scale = { sequential: (count: number) => Array.from({ length: count }, (_, at) => `c${at}`), diverging: () => [] }

describe('goodness of variance fit against published answers', () => {
  it.each([
    // Worked example of the method that goes round for Jenks' breaks: 26 squared distances to the mean of all, and
    // within the classes 14, 1 and 14.
    [4, 1 - 14 / 26],
    [5, 1 - 1 / 26],
    [9, 1 - 14 / 26],
  ])('4, 5, 9, 10 cut after %s', (bound, published) => {
    expect(fitOf([4, 5, 9, 10], [bound, 10])).toBeCloseTo(published, 14)
  })
  it('is the R-squared of a one-way analysis of variance, certified by NIST', () => {
    // NIST Statistical Reference Datasets, SiRstv.dat: resistivity of silicon by five instruments, in the public domain.
    const values = [
      196.3052, 196.124, 196.189, 196.2569, 196.3403, 196.3042, 196.3825, 196.1669, 196.3257, 196.0422, 196.1303, 196.2005, 196.2889,
      196.0343, 196.1811, 196.2795, 196.1748, 196.1494, 196.1485, 195.9885, 196.2119, 196.1051, 196.185, 196.0052, 196.209,
    ]
    const found = goodnessOfFit(values, values.map((_, at) => Math.floor(at / 5)))
    expect(found.fit).toBeCloseTo(0.190999039051129, 11)
    expect(found.leftOut).toBe(0)
  })
  it.skipIf(!existsSync(KNOWN))('ranks the methods on the data set calempdensity of mapclassify', () => {
    const values = readFileSync(KNOWN, 'utf8').trim().split('\n').slice(1).map((line) => Number(line.split(',').at(-1)))
    expect(values).toHaveLength(58)
    // Bounds as the tests of mapclassify assert them for FisherJenks and Quantiles with five classes.
    const natural = [75.29, 192.05, 370.5, 722.85, 4111.45]
    const quantiles = [1.464, 5.798, 13.278, 54.616, 4111.45]
    for (const bounds of [natural, quantiles, equalIntervalBreaks(values, 5)]) {
      expect(fitOf(values, bounds)).toBeCloseTo(betweenOverTotal(values, bounds), 12)
    }
    expect(fitOf(values, natural)).toBeGreaterThan(fitOf(values, equalIntervalBreaks(values, 5)))
    expect(fitOf(values, equalIntervalBreaks(values, 5))).toBeGreaterThan(fitOf(values, quantiles))
  })
})

describe('goodness of variance fit', () => {
  const random = namedStream(20051126, 'goodness of fit')
  const values = Array.from({ length: 60 }, () => random.uniform() ** 3 * 100)
  it('is the variance between classes over that of all, for every method', () => {
    for (const breaks of [naturalBreaks, quantileBreaks, equalIntervalBreaks]) {
      const bounds = breaks(values, 5)
      expect(fitOf(values, bounds)).toBeCloseTo(betweenOverTotal(values, bounds), 12)
    }
  })
  it('is largest for natural breaks, as no other cut of a small set is better', () => {
    const few = values.slice(0, 14).toSorted((one, other) => one - other)
    const best = fitOf(few, naturalBreaks(few, 3))
    for (let first = 0; first < few.length - 2; first += 1) {
      for (let second = first + 1; second < few.length - 1; second += 1) {
        expect(fitOf(few, [few[first] ?? 0, few[second] ?? 0, few.at(-1) ?? 0])).toBeLessThanOrEqual(best + 1e-12)
      }
    }
    expect(fitOf(values, naturalBreaks(values, 6))).toBeGreaterThan(fitOf(values, naturalBreaks(values, 5)))
  })
  it('does not change with the unit or the zero of the values', () => {
    const bounds = quantileBreaks(values, 4)
    const moved = (value: number) => 7 * value - 300
    expect(fitOf(values.map(moved), bounds.map(moved))).toBeCloseTo(fitOf(values, bounds), 11)
  })
  it('judges the classes on screen, absent values left out and counted', () => {
    const rows = [...values, null].map((value, at) => ({ territory: `${at}`, value, status: value === null ? 'suppressed' : 'reported' }))
    const screen = classify(rows, { method: 'natural-breaks', classes: 5, breaks: [], target: null }, scale)
    const found = goodnessOfFit([...values, null], screen.classOf)
    expect(found.leftOut).toBe(1)
    // Rounded bounds move no place to another class.
    expect(found.fit).toBeCloseTo(fitOf(values, naturalBreaks(values, 5)), 12)
  })
  it('knows its ends', () => {
    expect(fitOf([1, 2, 3], [3])).toBe(0)
    expect(fitOf([1, 2, 3], [1, 2, 3])).toBe(1)
    expect(fitOf([5, 5], [5])).toBe(1)
    expect(goodnessOfFit([7], [0])).toEqual({ fit: 1, leftOut: 0 })
    expect(goodnessOfFit([], [])).toEqual({ fit: null, leftOut: 0 })
    expect(goodnessOfFit([null], [0])).toEqual({ fit: null, leftOut: 1 })
    expect(goodnessOfFit([1, 2], classByUpperBounds([]))).toEqual({ fit: null, leftOut: 2 })
    expect(goodnessOfFit([1, 2, 3], [0, 0, -1])).toEqual({ fit: 0, leftOut: 1 })
  })
  it('puts a bound in the class under it and what lies above all in the last', () => {
    const classOf = classByUpperBounds([10, 20])
    expect([0, 10, 10.1, 20, 99].map(classOf)).toEqual([0, 0, 1, 1, 1])
  })
  it('refuses values that are not finite and classes that do not match', () => {
    expect(() => goodnessOfFit([1, Number.NaN], [0, 0])).toThrow(RangeError)
    expect(() => goodnessOfFit([1, 2], [0])).toThrow(RangeError)
  })
})
