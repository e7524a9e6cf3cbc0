import { describe, expect, it } from 'vitest'
import { barEdges, barsPath, brushOfEdges, rangeOfBrush, tallestOf } from '../../../src/charts/cross/series.ts'
import type { BrushScale } from '../../../src/domain/cross/brushScale.ts'

const closed: BrushScale = { first: 0, step: 0.25, bars: 4, parts: 8, openEnd: false, highest: 1 }
const open: BrushScale = { first: 0, step: 10, bars: 3, parts: 8, openEnd: true, highest: 900 }

describe('bars', () => {
  it('stand as high as their count of the tallest; one place is seen, none is not drawn', () => {
    expect(tallestOf([4, 2, 0, 1, 99], closed)).toBe(4)
    expect(tallestOf([0, 0, 0, 0, 99], closed)).toBe(1)
    expect(barsPath([4, 2, 0, 0], closed, 4)).toBe('M0.05 100V0H0.95V100ZM1.05 100V50H1.95V100Z')
    expect(barsPath([1, 0, 0, 0], closed, 1000)).toBe('M0.05 100V98.5H0.95V100Z')
  })

  it('have edges in the unit of the value', () => {
    expect(barEdges(closed)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(barEdges(open)).toEqual([0, 10, 20, 900])
  })
})

describe('brushOfEdges', () => {
  it('takes an open last bar whole, and everything for no brush', () => {
    expect(brushOfEdges(open, [3, 18])).toEqual([3, 24])
    expect(brushOfEdges(open, [3, 16])).toEqual([3, 16])
    expect(brushOfEdges(open, [20, 23])).toEqual([16, 24])
    expect(brushOfEdges(open, [0, 17])).toBeNull()
    expect(brushOfEdges(closed, [0, 32])).toBeNull()
    expect(brushOfEdges(closed, [31, 32])).toEqual([31, 32])
    expect(brushOfEdges(closed, null)).toBeNull()
  })

  it('stands for a range of values', () => {
    expect(rangeOfBrush(closed, [2, 9])).toEqual([0.0625, 0.28125])
    expect(rangeOfBrush(open, [16, 24])).toEqual([20, 900])
    expect(rangeOfBrush(open, null)).toBeNull()
  })
})
