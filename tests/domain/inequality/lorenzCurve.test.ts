import { describe, expect, it } from 'vitest'
import { lorenzCurve } from '../../../src/domain/inequality/lorenzCurve.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

describe('lorenz curve', () => {
  it('runs from the place served least to the one served most', () => {
    const { points, leftOut } = lorenzCurve([
      { id: 'c', value: 60, weight: 100 },
      { id: 'a', value: 10, weight: 200 },
      { id: 'b', value: 30, weight: 100 },
    ])
    expect(points).toEqual([
      { id: null, weightShare: 0, valueShare: 0 },
      { id: 'a', weightShare: 0.5, valueShare: 0.1 },
      { id: 'b', weightShare: 0.75, valueShare: 0.4 },
      { id: 'c', weightShare: 1, valueShare: 1 },
    ])
    expect(leftOut).toBe(0)
  })
  it('never lies above the line of equality and bends upwards only', () => {
    const random = namedStream(20051126, 'lorenz')
    const places = Array.from({ length: 80 }, (_, at) => ({ id: `p${at}`, value: Math.floor(random.uniform() * 50), weight: 50 + random.uniform() * 900 }))
    const { points } = lorenzCurve(places)
    const slopes = points.slice(1).map((point, at) => {
      const before = points[at] ?? point
      return (point.valueShare - before.valueShare) / (point.weightShare - before.weightShare)
    })
    expect(points).toHaveLength(81)
    expect(points.every(({ weightShare, valueShare }) => valueShare <= weightShare + 1e-12)).toBe(true)
    slopes.slice(1).forEach((slope, at) => expect(slope).toBeGreaterThanOrEqual((slopes[at] ?? 0) - 1e-9))
  })
  it('leaves out absent numbers and places without anybody, and counts them', () => {
    const { points, leftOut } = lorenzCurve([
      { id: 'a', value: null, weight: 100 },
      { id: 'b', value: 4, weight: null },
      { id: 'c', value: 0, weight: 0 },
      { id: 'd', value: 0, weight: 50 },
      { id: 'e', value: 5, weight: 50 },
    ])
    expect(leftOut).toBe(3)
    expect(points.map(({ id }) => id)).toEqual([null, 'd', 'e'])
    expect(points[1]).toEqual({ id: 'd', weightShare: 0.5, valueShare: 0 })
  })
  it('puts places of one value per weight in the order of their ids', () => {
    const { points } = lorenzCurve(['b', 'c', 'a'].map((id) => ({ id, value: 1, weight: 2 })))
    expect(points.map(({ id }) => id)).toEqual([null, 'a', 'b', 'c'])
  })
  it('has no point where there is nothing to share', () => {
    expect(lorenzCurve([])).toEqual({ points: [], leftOut: 0 })
    expect(lorenzCurve([{ id: 'a', value: 0, weight: 10 }])).toEqual({ points: [], leftOut: 0 })
    expect(lorenzCurve([{ id: 'a', value: null, weight: null }])).toEqual({ points: [], leftOut: 1 })
  })
  it('refuses what cannot be', () => {
    expect(() => lorenzCurve([{ id: 'a', value: -1, weight: 10 }])).toThrow(RangeError)
    expect(() => lorenzCurve([{ id: 'a', value: null, weight: -1 }])).toThrow(RangeError)
    expect(() => lorenzCurve([{ id: 'a', value: 1, weight: Number.NaN }])).toThrow(RangeError)
    expect(() => lorenzCurve([{ id: 'a', value: 3, weight: 0 }])).toThrow(RangeError)
    expect(() => lorenzCurve(['a', 'a'].map((id) => ({ id, value: 1, weight: 1 })))).toThrow(RangeError)
  })
})
