import { describe, expect, it } from 'vitest'
import {
  countInRange,
  distributionSeries,
  edgeOfValue,
  placeOfValue,
  rangeOfEdges,
  valueOfEdge,
} from '../../src/charts/distribution/series.ts'
import { ranking, scaleEnd } from '../../src/charts/ranked/series.ts'
import { nextFocus } from '../../src/charts/parts/roving.ts'
import { spreadLabels } from '../../src/charts/parts/spreadLabels.ts'
import { splitSeries } from '../../src/charts/split/series.ts'
import { everyPeriod, isChosen, trendSeries } from '../../src/charts/trend/series.ts'
import { classify } from '../../src/domain/classification/classify.ts'
import { palette } from '../../src/domain/palette/palette.ts'
import { COVERAGE, observed } from './rows.ts'

describe('ranking', () => {
  const rows = [
    observed('A', 10, 100),
    observed('B', 0, 100),
    observed('C', 50, 100),
    observed('D', 50, 100),
    observed('E', 1, 1, { status: 'suppressed' }),
    observed('F', 1, 1, { status: 'not-reported' }),
    observed('G', 90, 100),
  ]
  const shown = (order: 'highest' | 'lowest', count: number, selection: string[] = []) =>
    ranking(rows, COVERAGE, { order, count, selection })

  it('puts the highest first, a reported zero last, and absent places nowhere', () => {
    const found = shown('highest', 9)
    expect(found.places.map(({ row }) => row.territory)).toEqual(['G', 'C', 'D', 'A', 'B'])
    expect(found.places.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 5])
    expect(found).toMatchObject({ total: 5, leftOut: 2, more: false })
  })
  it('begins with the reported zero when the lowest come first', () => {
    expect(shown('lowest', 2).places.map(({ row }) => row.territory)).toEqual(['B', 'A'])
    expect(shown('lowest', 2).more).toBe(true)
  })
  it('keeps selected places that rank lower, with their true rank, and no absent ones', () => {
    const found = shown('highest', 1, ['B', 'E'])
    expect(found.places.map(({ row, rank, apart }) => [row.territory, rank, apart])).toEqual([
      ['G', 1, false],
      ['B', 5, true],
    ])
  })
  it('gives the zero an interval that does not end at zero, and a scale that holds all ends', () => {
    const found = shown('highest', 9)
    const zero = found.places.at(-1)
    expect(zero?.interval?.[0]).toBe(0)
    expect(zero?.interval?.[1]).toBeGreaterThan(0.03)
    expect(scaleEnd(found.places, 0.5)).toBe(found.places[0]?.interval?.[1])
    expect(scaleEnd([], null)).toBe(1)
  })
})

describe('trend', () => {
  const rows = [
    observed('A', 10, 100, { period: '2025-Q3' }),
    observed('A', 1, 1, { period: '2025-Q4', status: 'suppressed' }),
    observed('A', 0, 100, { period: '2026-Q2' }),
    observed('B', 30, 100, { period: '2025-Q4' }),
    observed('C', 1, 1, { period: null, status: 'not-reported' }),
  ]
  it('has a point for every quarter, and says why one has no value', () => {
    const found = trendSeries(rows, ['A', 'B', 'C'], COVERAGE)
    expect(found.periods).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'])
    expect(found.lines[0]?.points.map(({ value, absence }) => [value, absence])).toEqual([
      [0.1, null],
      [null, 'suppressed'],
      [null, 'not-reported'],
      [0, null],
    ])
    expect(found.lines[0]).toMatchObject({ gaps: 2, last: { period: '2026-Q2', value: 0 } })
    expect(found.lines[2]).toMatchObject({ gaps: 4, first: null, last: null })
    expect(found.highest).toBe(found.lines[1]?.points[1]?.interval?.[1])
  })
  it('keeps four lines, in the order of choice, and knows when there is nothing to draw', () => {
    expect(trendSeries(rows, ['E', 'D', 'C', 'B', 'A'], COVERAGE).lines.map((line) => line.territory)).toEqual([
      'E',
      'D',
      'C',
      'B',
    ])
    expect(trendSeries(rows, ['C'], COVERAGE).empty).toBe(true)
    expect(trendSeries([], [], COVERAGE)).toMatchObject({ periods: [], empty: true })
  })
  it('walks over the turn of a year and knows years', () => {
    expect(everyPeriod(['2024-Q4', '2025-Q2'])).toEqual(['2024-Q4', '2025-Q1', '2025-Q2'])
    expect(everyPeriod(['2025', '2023'])).toEqual(['2023', '2024', '2025'])
    expect(isChosen('2025-Q2', '2025')).toBe(true)
    expect(isChosen('2025-Q2', '2025-Q2')).toBe(true)
    expect(isChosen('2025-Q2', '2024')).toBe(false)
  })
})

describe('split', () => {
  it('follows the code list, keeps absent codes and leaves unpublished ones away', () => {
    const rows = [
      observed('A', 30, 100, { code: '30-plus' }),
      observed('A', 1, 1, { code: '0-17', status: 'suppressed' }),
      observed('A', 20, 100, { code: 'all' }),
    ]
    const found = splitSeries(rows, 'age', COVERAGE)
    expect(found.bars.map(({ code, group }) => [code, group])).toEqual([
      ['all', true],
      ['0-17', false],
      ['30-plus', false],
    ])
    expect(found).toMatchObject({ withValue: 2, withoutValue: 1, highest: { code: '30-plus' } })
  })
  it('does not take a group for the highest of its parts', () => {
    const rows = [observed('A', 90, 100, { code: 'social' }), observed('A', 40, 100, { code: 'soft-skills' })]
    expect(splitSeries(rows, 'service', COVERAGE).highest?.code).toBe('soft-skills')
  })
  it('is empty where nothing was published', () => {
    expect(splitSeries([observed('A', 1, 1, { period: null, status: 'not-reported' })], 'sex', COVERAGE).bars).toEqual([])
  })
})

describe('distribution', () => {
  const rows = [
    ...Array.from({ length: 100 }, (_, index) => observed(`T${index}`, index, 100)),
    observed('S', 1, 1, { status: 'suppressed' }),
  ]
  const classification = classify(rows, { method: 'quantile', classes: 5, breaks: [], target: null }, palette('teal', 'light'))
  const spread = distributionSeries(rows, COVERAGE, classification)

  it('counts as the legend does', () => {
    const perClass = classification.classes.map((_, index) => spread.bins.reduce((sum, bin) => sum + (bin.counts[index] ?? 0), 0))
    expect(perClass).toEqual(classification.classes.map((each) => each.count))
    expect(spread.total).toBe(100)
    expect(spread.middle).toBeCloseTo(0.495, 12)
  })
  it('goes from edges to values and back', () => {
    for (let edge = 0; edge <= spread.bins.length; edge += 1) expect(edgeOfValue(valueOfEdge(edge, spread), spread)).toBe(edge)
    expect(placeOfValue(-1, spread)).toBe(0)
    expect(placeOfValue(9, spread)).toBe(1)
  })
  it('makes a range of two edges in any order, and none of everything or nothing', () => {
    expect(rangeOfEdges(6, 2, spread)).toEqual([0.1, 0.3])
    expect(rangeOfEdges(0, spread.bins.length, spread)).toBeNull()
    expect(rangeOfEdges(3, 3, spread)).toBeNull()
    expect(countInRange(rows, [0.1, 0.3])).toBe(21)
  })
  it('has nothing to draw where every place is absent', () => {
    const absent = [observed('S', 1, 1, { status: 'suppressed' })]
    const none = classify(absent, { method: 'quantile', classes: 5, breaks: [], target: null }, palette('teal', 'light'))
    expect(distributionSeries(absent, COVERAGE, none)).toMatchObject({ total: 0, bins: [], tallest: 0 })
  })
})

describe('shared rules', () => {
  it('labels move apart, keep their order and stay inside', () => {
    const placed = spreadLabels([50, 52, 10, 51], 12, 6, 94)
    const sorted = [...placed].sort((a, b) => a - b)
    sorted.slice(1).forEach((at, index) => expect(at - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(12))
    expect(placed[2]).toBe(10)
    expect((placed[0] ?? 0) < (placed[3] ?? 0) && (placed[3] ?? 0) < (placed[1] ?? 0)).toBe(true)
    expect(Math.max(...spreadLabels([93, 94, 95], 12, 6, 94))).toBe(94)
  })
  it('keys move along the items and stop at their ends', () => {
    expect(nextFocus('ArrowDown', 0, 3, 'rows')).toBe(1)
    expect(nextFocus('ArrowDown', 2, 3, 'rows')).toBe(2)
    expect(nextFocus('ArrowUp', 0, 3, 'rows')).toBe(0)
    expect(nextFocus('End', 0, 3, 'columns')).toBe(2)
    expect(nextFocus('ArrowDown', 0, 3, 'columns')).toBeNull()
    expect(nextFocus('Enter', 0, 3, 'rows')).toBeNull()
  })
})
