import { describe, expect, it } from 'vitest'
import { compactArea, compactLine, gridOver } from '../../../src/views/first/compactPath.ts'

/** Ten units a degree along the equator, where Mercator keeps the height of small things. */
const GRID = gridOver([0, -1, 10, 1], 100)

describe('gridOver', () => {
  it('puts north west at the beginning and is as high as Mercator makes it', () => {
    expect(GRID.at([0, 1])).toEqual([0, 0])
    expect(GRID.at([10, -1])).toEqual([100, 20])
    expect(GRID.height).toBeCloseTo(20, 1)
  })
})

describe('compactLine', () => {
  it('writes steps, without blanks before a minus', () => {
    expect(compactLine([[0, 1], [1, 0], [3, 1]], GRID)).toBe('M0 0l10 10 20-10')
  })

  it('leaves out points on the same unit and points on the way', () => {
    expect(compactLine([[0, 1], [0.01, 1], [1, 1], [2, 1], [2, 0]], GRID)).toBe('M0 0l20 0 0 10')
  })

  it('keeps a point where the line turns back', () => {
    expect(compactLine([[0, 1], [2, 1], [1, 1]], GRID)).toBe('M0 0l20 0-10 0')
  })

  it('is nothing for a line that is smaller than a unit', () => {
    expect(compactLine([[0, 1], [0.01, 1]], GRID)).toBe('')
  })
})

describe('compactArea', () => {
  const ring = (west: number, south: number, side: number) => [[west, south], [west, south + side], [west + side, south + side], [west + side, south], [west, south]]

  it('closes every ring of every part, holes too', () => {
    expect(compactArea({ type: 'Polygon', coordinates: [ring(0, 0, 1), ring(0.4, 0.4, 0.2)] }, GRID).match(/z/g)).toHaveLength(2)
    expect(compactArea({ type: 'MultiPolygon', coordinates: [[ring(0, 0, 1)], [ring(3, 0, 1)]] }, GRID).match(/M/g)).toHaveLength(2)
  })

  it('draws no part that is smaller than a unit', () => {
    expect(compactArea({ type: 'MultiPolygon', coordinates: [[ring(0, 0, 1)], [ring(3.01, 0.01, 0.01)]] }, GRID).match(/M/g)).toHaveLength(1)
  })
})
