import { describe, expect, it } from 'vitest'
import { aroundTargetBreaks } from '../../../src/domain/classification/aroundTarget.ts'
import { equalIntervalBreaks } from '../../../src/domain/classification/equalInterval.ts'
import { manualBreaks } from '../../../src/domain/classification/manual.ts'
import { naturalBreaks } from '../../../src/domain/classification/naturalBreaks.ts'
import { quantileBreaks } from '../../../src/domain/classification/quantile.ts'
import { readableBreaks, roundestWithin } from '../../../src/domain/classification/readableBreaks.ts'

// Employees per square kilometre in the 58 counties of California: mapclassify (PySAL), data set calempdensity;
// the bounds and counts below are those its own tests assert.
const DENSITY = [
  329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7, 6.56, 3.27, 0.33, 370.5, 4.51,
  75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85, 36.68, 0.74, 29.82, 192.05, 3.38, 11.15, 110.74, 4111.45,
  49.47, 10.33, 317.11, 20.47, 264.93, 66.26, 5.39, 0.13, 0.61, 50.65, 40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32,
  6.97,
]

function counts(values: readonly number[], bounds: readonly number[]): number[] {
  return bounds.map((bound, index) => values.filter((value) => value <= bound && value > (bounds[index - 1] ?? -Infinity)).length)
}

/** Sum of squared distances to the means of the classes, what Fisher-Jenks makes smallest. */
function spread(values: readonly number[], bounds: readonly number[]): number {
  return bounds.reduce((sum, bound, index) => {
    const members = values.filter((value) => value <= bound && value > (bounds[index - 1] ?? -Infinity))
    const mean = members.reduce((a, b) => a + b, 0) / members.length
    return sum + members.reduce((a, b) => a + (b - mean) ** 2, 0)
  }, 0)
}

describe('breaks against mapclassify', () => {
  it('natural breaks are its FisherJenks', () => {
    const bounds = naturalBreaks(DENSITY, 5)
    expect(bounds).toEqual([75.29, 192.05, 370.5, 722.85, 4111.45])
    expect(counts(DENSITY, bounds)).toEqual([49, 3, 4, 1, 1])
    const medians = bounds.map((bound, index) => {
      const members = DENSITY.filter((value) => value <= bound && value > (bounds[index - 1] ?? -Infinity)).sort((a, b) => a - b)
      const middle = (members.length - 1) / 2
      const median = ((members[Math.floor(middle)] ?? 0) + (members[Math.ceil(middle)] ?? 0)) / 2
      return members.reduce((sum, value) => sum + Math.abs(value - median), 0)
    })
    expect(medians.reduce((a, b) => a + b, 0)).toBeCloseTo(799.24, 2)
  })
  it('quantiles are its Quantiles', () => {
    const bounds = quantileBreaks(DENSITY, 5)
    ;[1.464, 5.798, 13.278, 54.616, 4111.45].forEach((bound, index) => expect(bounds[index]).toBeCloseTo(bound, 9))
    expect(counts(DENSITY, bounds)).toEqual([12, 11, 12, 11, 12])
  })
  it('equal intervals are its EqualInterval', () => {
    const bounds = equalIntervalBreaks(DENSITY, 5)
    ;[822.394, 1644.658, 2466.922, 3289.186, 4111.45].forEach((bound, index) => expect(bounds[index]).toBeCloseTo(bound, 9))
    expect(counts(DENSITY, bounds)).toEqual([57, 0, 0, 0, 1])
  })
})

describe('natural breaks', () => {
  it('are the exact optimum: no other cut of a small set is better', () => {
    const values = [0, 1, 1, 2, 7, 7.5, 8, 20, 21, 40]
    const found = spread(values, naturalBreaks(values, 3))
    for (let first = 0; first < values.length - 2; first += 1) {
      for (let second = first + 1; second < values.length - 1; second += 1) {
        const other = [values[first] ?? 0, values[second] ?? 0, 40]
        if (other[0] !== other[1]) expect(spread(values, other)).toBeGreaterThanOrEqual(found - 1e-9)
      }
    }
  })
  it('give one class a value where there are fewer values than classes', () => {
    expect(naturalBreaks([3, 1, 3, 2], 6)).toEqual([1, 2, 3])
    expect(naturalBreaks([4, 4, 4], 6)).toEqual([4])
    expect(naturalBreaks([], 6)).toEqual([])
  })
})

describe('the other methods at their edges', () => {
  it('quantiles give a bound that ties repeat once', () => {
    expect(quantileBreaks([0, 0, 0, 0, 0, 0, 1, 2], 4)).toEqual([0, 0.25, 2])
    expect(quantileBreaks([], 4)).toEqual([])
  })
  it('equal intervals of one value are one class', () => {
    expect(equalIntervalBreaks([2, 2], 5)).toEqual([2])
  })
  it('manual breaks are sorted, once each, and closed by the largest value', () => {
    expect(manualBreaks([0, 9], [6, 3, 3, Number.NaN], 9)).toEqual([3, 6, 9])
    expect(manualBreaks([0, 2], [3, 6], 9)).toEqual([3, 6])
    expect(manualBreaks([0, 9], [1, 2, 3, 4], 3)).toEqual([1, 2, 9])
  })
  it('a target keeps one class on a side where no value lies', () => {
    const short = aroundTargetBreaks([0.1, 0.5], 0.8, 5)
    expect(short.below).toBe(4)
    expect(short.bounds).toHaveLength(5)
    expect(short.bounds[3]).toBe(0.8)
    expect(aroundTargetBreaks([0.9, 1], 0.8, 5)).toMatchObject({ below: 1 })
    expect(aroundTargetBreaks([0, 1], 0.5, 4)).toEqual({ bounds: [0.25, 0.5, 0.75, 1], below: 2 })
  })
})

describe('readable breaks', () => {
  it('takes the roundest number of the gap', () => {
    expect(roundestWithin(75.29, 111.5, 75.29)).toBe(100)
    expect(roundestWithin(0.1834, 0.1921, 0.1834)).toBe(0.19)
    expect(roundestWithin(0.2987, 0.3011, 0.3)).toBe(0.3)
    expect(roundestWithin(5, 5, 5)).toBe(5)
    expect(roundestWithin(-0.31, -0.12, -0.2)).toBe(-0.2)
  })
  it('moves no place to another class, whatever the values', () => {
    const sorted = [...DENSITY].sort((a, b) => a - b)
    for (const classes of [3, 5, 7, 9]) {
      for (const breaks of [
        naturalBreaks(DENSITY, classes),
        quantileBreaks(DENSITY, classes),
        equalIntervalBreaks(DENSITY, classes),
      ]) {
        const readable = readableBreaks(breaks, sorted)
        expect(counts(DENSITY, readable)).toEqual(counts(DENSITY, breaks))
        expect(readable.every((bound, index) => index === 0 || bound > (readable[index - 1] ?? Infinity))).toBe(true)
      }
    }
    expect(readableBreaks(naturalBreaks(DENSITY, 5), sorted)).toEqual([100, 200, 500, 1000, 4111.45])
  })
})
