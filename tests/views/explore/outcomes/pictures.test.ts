import { describe, expect, it } from 'vitest'
import { weightsFromLists } from '../../../../src/domain/spatial/spatialWeights.ts'
import { comparability } from '../../../../src/views/explore/outcomes/comparable.ts'
import { certaintyCounts, certaintyOf, rangeOf } from '../../../../src/views/explore/outcomes/fading.ts'
import { smoothedView } from '../../../../src/views/explore/outcomes/smoothing.ts'
import { INDICATOR, observed } from './rows.ts'

describe('what can be compared', () => {
  it('is a share of people with an interval', () => {
    expect(comparability(INDICATOR)).toBe('comparable')
    expect(comparability({ ...INDICATOR, interval: 'none' })).toBe('no-chance')
    expect(comparability({ ...INDICATOR, method: 'rate', interval: 'byar' })).toBe('rate')
    expect(comparability({ ...INDICATOR, method: 'as-published' })).toBe('no-counts')
    expect(comparability({ ...INDICATOR, method: 'shortfall' })).toBe('no-counts')
  })
})

describe('smoothed shares', () => {
  const rows = [observed('a', 10, 1000), observed('b', 300, 1000), observed('c', 0, 8), observed('d', 0, 0, { status: 'suppressed' })]

  it('stand in the order of the rows, with nothing where nothing is', () => {
    const { places, withoutNeighbours } = smoothedView(rows, null)
    expect(places.map((place) => place?.id ?? null)).toEqual(['a', 'b', 'c', null])
    expect(withoutNeighbours).toBe(0)
  })

  it('are drawn to the pooled share, small places most', () => {
    const { byTerritory } = smoothedView(rows, null)
    const pooled = 310 / 2008
    expect(byTerritory.get('c')?.towards).toBeCloseTo(pooled, 12)
    expect(byTerritory.get('c')?.weight ?? 1).toBeLessThan(byTerritory.get('a')?.weight ?? 0)
    expect(byTerritory.has('d')).toBe(false)
  })

  it('of neighbours look at these alone, and a place without one keeps its share', () => {
    const weights = weightsFromLists(['a', 'b', 'c', 'd'], new Map([['a', ['c']], ['c', ['a']], ['b', ['d']]]))
    const { byTerritory, withoutNeighbours } = smoothedView(rows, { weights, used: 'borders', seatsKnown: false })
    expect(byTerritory.get('c')?.towards).toBeCloseTo(10 / 1008, 12)
    expect(byTerritory.get('b')).toMatchObject({ raw: 0.3, smoothed: 0.3, weight: 1 })
    expect(withoutNeighbours).toBe(1)
  })
})

describe('certainty', () => {
  // Wilson at 95 %: 50 of 100 is 0.404 to 0.596 (width 0.192), 500 of 1,000 0.469 to 0.531 (0.062), 2 of 4 0.150 to 0.850 (0.7).
  const [wide, half, narrow] = [observed('a', 2, 4), observed('b', 50, 100), observed('c', 500, 1000)]

  it('is the width of the interval beside the range of the map', () => {
    expect([wide, half, narrow].map((row) => row && certaintyOf(row, INDICATOR, 0.4))).toEqual([0, 1, 2])
    expect(half && certaintyOf(half, INDICATOR, 0.8)).toBe(2)
  })

  it('is none of an absent value', () => {
    expect(certaintyOf(observed('d', 0, 0, { status: 'suppressed' }), INDICATOR, 1)).toBeNull()
  })

  it('is counted, and absence widens no range', () => {
    const rows = [observed('a', 1, 10), observed('b', 500, 1000), observed('d', 0, 0, { status: 'suppressed' })]
    expect(rangeOf(rows)).toBeCloseTo(0.4, 12)
    expect(rangeOf([])).toBe(0)
    // 1 of 10: 0.018 to 0.404, width 0.386, more than half of 0.4.
    expect(certaintyCounts(rows, INDICATOR)).toEqual({ 0: 1, 1: 0, 2: 1 })
  })
})
