import { describe, expect, it } from 'vitest'
import { numberWatch } from '../../../src/intake/doctor/numberWatch.ts'

const NOWHERE = { first: 0, last: 0, count: 0 }

/** Numbers of a column, each of another place, from row 2 on. */
function summaryOf(values: readonly number[], base = Number.POSITIVE_INFINITY, places: readonly string[] = []) {
  const watch = numberWatch(base)
  for (const [at, value] of values.entries()) watch.note(value, places[at] ?? `place ${at}`, at + 2)
  return watch.summary()
}

describe('the numbers of a column', () => {
  it('are counted: all, zeros, ones and whole ones, with the smallest and the largest', () => {
    expect(summaryOf([3, 0, 0.5, 1, 0, -2])).toEqual({
      numbers: 6, smallest: -2, largest: 3, zeros: 2, ones: 1, whole: 5, median: 0.25, negative: { first: 7, last: 7, count: 1 }, aboveOne: { first: 2, last: 2, count: 1 }, aboveBase: NOWHERE, repeated: NOWHERE,
    })
  })

  it('are none in an empty column, which has no median', () => {
    expect(summaryOf([])).toMatchObject({ numbers: 0, median: Number.NaN, negative: NOWHERE })
  })

  it('have the middle one as median, or the mean of the two in the middle', () => {
    expect(summaryOf([9, 1, 5]).median).toBe(5)
    // Sorted 1, 4, 7, 9: (4 + 7) / 2.
    expect(summaryOf([9, 1, 4, 7]).median).toBe(5.5)
  })

  it('have an exact median up to 4096 of them', () => {
    // The 2048 smaller ones are 0, the larger ones 1: the mean of both in the middle.
    expect(summaryOf(Array.from({ length: 4096 }, (_, at) => at % 2)).median).toBe(0.5)
  })

  it('have a median within a thousandth in a long sorted table', () => {
    const { median, numbers } = summaryOf(Array.from({ length: 100_000 }, (_, at) => at))
    expect(numbers).toBe(100_000)
    expect(Math.abs(median - 49_999.5)).toBeLessThan(100)
  })
})

describe('where numbers show that cannot be', () => {
  it('is the first row, the last row and how many, of those below 0, above 1 and above the base', () => {
    const found = summaryOf([-1, 0, 1, 1.01, 100, 100.1, -0.1, 250], 100)
    expect(found.negative).toEqual({ first: 2, last: 8, count: 2 })
    expect(found.aboveOne).toEqual({ first: 5, last: 9, count: 4 })
    expect(found.aboveBase).toEqual({ first: 7, last: 9, count: 2 })
  })

  it('is nowhere for the base itself, for one and for zero', () => {
    expect(summaryOf([0, 1, 1], 1)).toMatchObject({ negative: NOWHERE, aboveOne: NOWHERE, aboveBase: NOWHERE })
    expect(summaryOf([1000], 1000).aboveBase).toEqual(NOWHERE)
  })
})

describe('figures copied from another place', () => {
  it('are those of ten characters and more that an earlier place has', () => {
    expect(summaryOf([0.123_456_78, 0.5, 0.123_456_78, 0.123_456_78]).repeated).toEqual({ first: 4, last: 5, count: 2 })
  })

  it('are not told of nine characters, as those meet by chance', () => {
    expect(summaryOf([0.123_456_7, 0.123_456_7]).repeated).toEqual(NOWHERE)
  })

  it('are not told of one place in several periods', () => {
    expect(summaryOf([0.123_456_78, 0.123_456_78], 1, ['HN0703', 'HN0703']).repeated).toEqual(NOWHERE)
  })

  it('are not told of whole numbers, however long', () => {
    expect(summaryOf([1_234_567_890, 1_234_567_890]).repeated).toEqual(NOWHERE)
  })

  it('are not told where only the machine made the digits long', () => {
    // 0.1 + 0.2 is 0.30000000000000004: 0.3 to twelve digits.
    expect(summaryOf([0.1 + 0.2, 0.1 + 0.2]).repeated).toEqual(NOWHERE)
    // Thirteen digits that differ in the last are one figure to twelve.
    expect(summaryOf([0.123_456_789_012_1, 0.123_456_789_012_2]).repeated.count).toBe(1)
  })

  it('are not told of parts of few, which meet by themselves, to their last digit', () => {
    expect(summaryOf([100 / 3, 33.333_333_33, 33.333_333_33]).repeated).toEqual(NOWHERE)
    expect(summaryOf([33.333_334_44, 33.333_334_44]).repeated.count).toBe(1)
  })

  it('are remembered of the first 20000 different ones', () => {
    const figures = Array.from({ length: 20_001 }, (_, at) => 0.1 + (at * 10 + 1) / 1e10)
    expect(summaryOf([...figures, figures[19_999] ?? 0]).repeated).toEqual({ first: 20_003, last: 20_003, count: 1 })
    expect(summaryOf([...figures, figures[20_000] ?? 0]).repeated).toEqual(NOWHERE)
  })
})
