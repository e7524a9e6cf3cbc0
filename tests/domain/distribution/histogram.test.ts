import { describe, expect, it } from 'vitest'
import { histogram } from '../../../src/domain/distribution/histogram.ts'

const ONE_CLASS = () => 0

describe('histogram', () => {
  it('counts every value once, in bins of one readable width', () => {
    const values = Array.from({ length: 640 }, (_, index) => ((index * 37) % 641) / 641)
    const found = histogram(values, 20, 1, ONE_CLASS)
    expect(found.step).toBe(0.05)
    expect(found.bins).toHaveLength(20)
    expect(found.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(640)
    found.bins.forEach((bin, index) => {
      const last = index === found.bins.length - 1
      const inside = values.filter((value) => value >= bin.lower && (value < bin.upper || (last && value === bin.upper)))
      expect(bin.total).toBe(inside.length)
    })
  })
  it('splits a bin by class', () => {
    const found = histogram([0, 0, 0.01, 0.02, 0.9], 10, 2, (value) => (value > 0 ? 1 : 0))
    expect(found.bins[0]?.counts).toEqual([2, 2])
    expect(found.bins.at(-1)?.counts).toEqual([0, 1])
  })
  it('puts a value on an edge into the bin above it, binary fractions or not', () => {
    const found = histogram([0, 0.1, 0.2, 0.3, 0.6, 0.7, 1], 10, 1, ONE_CLASS)
    expect(found.bins.map((bin) => bin.total)).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 0, 1])
  })
  it('gathers a long tail in one open bin', () => {
    const values = [...Array.from({ length: 199 }, (_, index) => index), 90_000]
    const found = histogram(values, 10, 1, ONE_CLASS, true)
    expect(found.openEnd).toBe(true)
    expect(found.bins.length).toBeLessThan(14)
    expect(found.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(200)
    expect(found.bins.at(-1)?.upper).toBe(90_000)
  })
  it('manages one value and none', () => {
    expect(histogram([], 10, 1, ONE_CLASS).bins).toEqual([])
    const one = histogram([7, 7], 10, 1, ONE_CLASS)
    expect(one.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(2)
    expect(histogram([0, 0], 10, 1, ONE_CLASS).bins).toHaveLength(1)
  })
})
