import { describe, expect, it } from 'vitest'
import { columnPairs, shareRuns } from '../../../src/intake/doctor/columnPairs.ts'

function copiesIn(places: readonly number[], rows: readonly (readonly string[])[]) {
  const pairs = columnPairs(places)
  for (const cells of rows) pairs.note(cells)
  return pairs.copies()
}

function runsIn(size: number, rows: readonly (readonly number[])[]) {
  const shares = shareRuns(size)
  for (const values of rows) shares.note(values)
  return shares.runs()
}

describe('columns that hold the same', () => {
  it('are named as a pair where every row agrees, the earlier column first', () => {
    expect(copiesIn([0, 1, 2], [['4', '7', '4'], ['5', '5', '5'], ['6', '1', '6']])).toEqual([[0, 2]])
  })

  it('are no longer a pair after a single row that differs, even the last', () => {
    expect(copiesIn([0, 1], [['4', '4'], ['5', '5'], ['6', '6.0']])).toEqual([])
  })

  it('are looked for among the places that are asked for only', () => {
    expect(copiesIn([1, 3], [['9', '4', '9', '5']])).toEqual([])
    expect(copiesIn([0, 2], [['9', '4', '9', '5']])).toEqual([[0, 2]])
  })

  it('take a cell that a short row does not have for an empty one', () => {
    expect(copiesIn([0, 1], [['4', '4'], ['', ''], ['']])).toEqual([[0, 1]])
    expect(copiesIn([0, 1], [['4', '4'], ['5']])).toEqual([])
  })

  it('are each told once, beside the first, where three are the same', () => {
    expect(copiesIn([0, 1, 2], [['4', '4', '4']])).toEqual([[0, 1], [0, 2]])
  })
})

describe('shares that come to one', () => {
  it('are found as a run of neighbouring columns, here women and men after a column of another kind', () => {
    expect(runsIn(3, [[12, 0.4, 0.6], [9, 0.25, 0.75]])).toEqual([[1, 2]])
  })

  it('are found once for each of two groups of one population', () => {
    expect(runsIn(5, [[0.4, 0.6, 0.1, 0.2, 0.7], [0.55, 0.45, 0.3, 0.3, 0.4]])).toEqual([[0, 1], [2, 4]])
  })

  it('are none where one row comes to something else', () => {
    expect(runsIn(2, [[0.4, 0.6], [0.4, 0.6], [0.4, 0.59]])).toEqual([])
  })

  it('may miss one by less than a millionth, and by no more', () => {
    expect(runsIn(2, [[0.5, 0.499_999_1]])).toEqual([[0, 1]])
    expect(runsIn(2, [[0.5, 0.500_000_9]])).toEqual([[0, 1]])
    expect(runsIn(2, [[0.5, 0.499_998_9]])).toEqual([])
    expect(runsIn(2, [[0.5, 0.500_001_1]])).toEqual([])
  })

  it('count a cell without a number as nothing', () => {
    expect(runsIn(3, [[0.4, 0.6, 0], [0.4, Number.NaN, 0.6]])).toEqual([[0, 2]])
  })

  it('leave out a column of zeros at their edge', () => {
    expect(runsIn(4, [[0, 0.4, 0.6, 0], [0, 0.3, 0.7, 0]])).toEqual([[1, 2]])
  })

  it('are none where a row has no share at all, as nothing is not one', () => {
    expect(runsIn(2, [[0.4, 0.6], [Number.NaN, Number.NaN]])).toEqual([])
  })

  it('are never a single column, even where it always says one', () => {
    expect(runsIn(1, [[1], [1]])).toEqual([])
  })

  it('are looked for in up to 24 columns together', () => {
    const evenly = (size: number) => Array.from({ length: size }, () => 1 / size)
    expect(runsIn(24, [evenly(24)])).toEqual([[0, 23]])
    expect(runsIn(25, [evenly(25)])).toEqual([])
  })
})
