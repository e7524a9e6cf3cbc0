import { describe, expect, it } from 'vitest'
import { activationStates, brushPath } from '../../../../scripts/bench/brush/brushPath.ts'
import { brushOfShares, fixedStates } from '../../../../scripts/bench/brush/fixedStates.ts'
import { generatedScales } from '../../../../scripts/bench/brush/generatedRows.ts'
import { slotsOf } from '../../../../src/domain/cross/brushScale.ts'

const scales = generatedScales()
const slots = slotsOf(scales[0]!)

describe('brushPath', () => {
  const { first, holds } = brushPath(slots)

  it('moves both edges, at least 60 steps, each to a brush that has not been before', () => {
    const seen = new Set<string>()
    let [low, high] = first
    for (const [turn, edges] of holds.entries()) {
      expect(edges[0]).toBe(turn === 0 ? high : low)
      for (const edge of edges.slice(1)) {
        if (turn === 0) high = edge
        else low = edge
        expect(seen.has(`${low} ${high}`)).toBe(false)
        seen.add(`${low} ${high}`)
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(60)
  })

  it('stays on the axis, its edges apart', () => {
    for (const edge of holds.flat()) expect(edge >= 0 && edge <= slots).toBe(true)
    expect(Math.max(...holds[1]!)).toBeLessThan(Math.min(...holds[0]!) - 16)
  })
})

describe('states', () => {
  it('come to an axis that was not ready, the last to the one that is brushed', () => {
    const states = activationStates(scales)
    for (const { before, axis, brushes } of states) expect(before !== axis && brushes[axis] === null).toBe(true)
    expect(states.at(-1)?.axis).toBe(brushPath(slots).axis)
  })

  it('hold brushes inside of their axes, one of them over everything that has a value', () => {
    const brushes = fixedStates(scales).flatMap((state) => state.brushes.map((brush, axis) => ({ brush, scale: scales[axis]! })))
    for (const { brush, scale } of brushes) {
      if (brush) expect(brush[0] >= 0 && brush[1] > brush[0] && brush[1] <= slotsOf(scale)).toBe(true)
    }
    expect(brushOfShares(scales[0]!, 0, 1)).toEqual([0, slots])
    expect(brushOfShares(scales[0]!, 0.5, 0.5)).toEqual([slots / 2, slots / 2 + 1])
  })
})
