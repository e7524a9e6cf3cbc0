import { describe, expect, it } from 'vitest'
import { frameTimes } from '../../../../scripts/bench/draw/frameWatch.ts'

describe('frameTimes', () => {
  it('gives the middle, what 95 of 100 stay within, and the longest', () => {
    const times = Array.from({ length: 100 }, (_, at) => at + 1)
    expect(frameTimes(times.toReversed())).toEqual({ frames: 100, middle: 50, high: 95, longest: 100 })
    expect(frameTimes([16])).toEqual({ frames: 1, middle: 16, high: 16, longest: 16 })
  })

  it('throws where nothing was drawn', () => expect(() => frameTimes([])).toThrow(RangeError))
})
