import { describe, expect, it } from 'vitest'
import { leastZoom, reachOf } from '../../../src/ui/map/limits.ts'

describe('limits of a map', () => {
  it('follow the region: a narrow one can be zoomed out less far than the world', () => {
    expect(leastZoom([-92.25, 12.98, -83.13, 17.82])).toBeCloseTo(3.49, 2)
    expect(leastZoom([-180, -60, 180, 75])).toBe(0)
    expect(leastZoom(null)).toBe(0)
  })

  it('reach a little beyond the region, and never past the end of the projection', () => {
    expect(reachOf([-90, 10, -80, 15])).toEqual([-102, -2, -68, 27])
    expect(reachOf([-170, -60, 170, 70])).toEqual([-180, -85, 180, 85])
  })
})
