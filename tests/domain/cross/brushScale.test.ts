import { describe, expect, it } from 'vitest'
import { barOf, brushScale, edgeOfValue, slotOf, slotsOf, valueOfEdge, type BrushScale } from '../../../src/domain/cross/brushScale.ts'

const tenths: BrushScale = { first: 0, step: 0.1, bars: 10, parts: 8, openEnd: false, highest: 1 }
const open: BrushScale = { first: 2, step: 50, bars: 4, parts: 8, openEnd: true, highest: 9000 }

describe('brushScale', () => {
  it('cuts values into bars of a readable width and each bar into equal slots', () => {
    const scale = brushScale(Array.from({ length: 101 }, (_, at) => at / 100), false)
    expect(scale).toEqual({ first: 0, step: 0.05, bars: 20, parts: 8, openEnd: false, highest: 1 })
  })

  it('keeps bars of counts whole and a long tail in an open last bar', () => {
    const scale = brushScale([...Array.from({ length: 99 }, (_, at) => at), 5000], true)
    expect(scale).toMatchObject({ first: 0, step: 5, openEnd: true, highest: 5000 })
  })

  it('is null without values, and keeps slots in a byte', () => {
    expect(brushScale([], true)).toBeNull()
    const scale = brushScale(Array.from({ length: 1000 }, (_, at) => at * 1.7), false)
    expect(scale && slotsOf(scale)).toBeLessThan(255)
  })
})

describe('slotOf', () => {
  it('finds the slot, the outermost beyond the ends, and the one after the last for no value', () => {
    expect(slotOf(tenths, 0)).toBe(0)
    expect(slotOf(tenths, 0.0125)).toBe(1)
    expect(slotOf(tenths, -3)).toBe(0)
    expect(slotOf(tenths, 1)).toBe(79)
    expect(slotOf(tenths, null)).toBe(80)
  })

  it('takes a bound for the beginning of its bar, whatever binary fractions say', () => {
    for (let bar = 0; bar < 10; bar += 1) expect(barOf(tenths, slotOf(tenths, bar / 10))).toBe(bar)
    expect(0.6 / 0.2).toBeLessThan(3)
    expect(slotOf({ ...tenths, step: 0.2, bars: 5 }, 0.6)).toBe(24)
  })

  it('gathers the open last bar in its first slot', () => {
    expect(slotOf(open, 249)).toBe(23)
    expect(slotOf(open, 250)).toBe(24)
    expect(slotOf(open, 8999)).toBe(24)
  })
})

describe('edges', () => {
  it('lead to values and back', () => {
    for (const scale of [tenths, open]) {
      for (let edge = 0; edge <= slotsOf(scale) - scale.parts; edge += 1) expect(edgeOfValue(scale, valueOfEdge(scale, edge))).toBe(edge)
      expect(valueOfEdge(scale, slotsOf(scale))).toBe(scale.highest)
      expect(edgeOfValue(scale, scale.highest)).toBe(slotsOf(scale))
    }
    expect(valueOfEdge(tenths, 24)).toBe(0.3)
  })

  it('never lie inside an open last bar, nor beyond the ends', () => {
    expect(edgeOfValue(open, 260)).toBe(32)
    expect(edgeOfValue(open, 0)).toBe(0)
    expect(edgeOfValue(tenths, 77)).toBe(80)
  })
})
