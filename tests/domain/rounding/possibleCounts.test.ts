import { describe, expect, it } from 'vitest'
import { roundingSolver } from '../../../scripts/gate/solver/roundingSolver.ts'
import { controlledRounding } from '../../../src/domain/rounding/controlledRounding.ts'
import { possibleCounts } from '../../../src/domain/rounding/possibleCounts.ts'
import { tableOf } from './tables.ts'

const solve = await roundingSolver()

describe('possibleCounts', () => {
  it('leaves the whole range of the Handbook where sums tell nothing more', () => {
    // Handbook on Statistical Disclosure Control, 5.5.1.2: [0, b - 1] of a published zero, else [a - b + 1, a + b - 1]; a base more with a step.
    const table = tableOf([2, 7], [])
    const { rows } = table
    expect(possibleCounts({ rounded: [0, 15], base: 5, rows, turns: 'drawn' })).toEqual({ lower: Float64Array.of(0, 11), upper: Float64Array.of(4, 19) })
    expect(possibleCounts({ rounded: [0, 15], base: 5, rows, turns: 'drawn', steps: [1, 1] })).toEqual({ lower: Float64Array.of(0, 6), upper: Float64Array.of(9, 24) })
  })

  it('knows more of cells by themselves that were rounded to the nearest', () => {
    const { rows } = tableOf([2, 7], [])
    expect(possibleCounts({ rounded: [0, 5], base: 5, rows, turns: 'nearest' })).toEqual({ lower: Float64Array.of(0, 3), upper: Float64Array.of(2, 7) })
    for (const base of [2, 3, 4, 5, 10]) {
      const truth = Array.from({ length: 40 }, (_, count) => count)
      const table = tableOf(truth, [])
      const { lower, upper } = possibleCounts({ ...controlledRounding({ ...table, base }, solve), rows: table.rows, turns: 'nearest' })
      for (const [cell, count] of truth.entries()) {
        if (count + base > 40) continue
        const alike = truth.filter((_, other) => lower[other] === lower[cell])
        expect([lower[cell], upper[cell]], `base ${base}`).toEqual([Math.min(...alike), Math.max(...alike)])
      }
    }
  })

  it('keeps within what is known otherwise, and refuses what is no multiple', () => {
    const { rows } = tableOf([1, 2], [])
    const known = { lower: [0, 3], upper: [Infinity, 3] }
    expect(possibleCounts({ rounded: [5, 5], base: 5, rows, turns: 'drawn', known })).toEqual({ lower: Float64Array.of(1, 3), upper: Float64Array.of(9, 3) })
    expect(() => possibleCounts({ rounded: [1, 4], base: 5, rows, turns: 'drawn' })).toThrow(/no multiple/)
    expect(() => possibleCounts({ rounded: [0, -5], base: 5, rows, turns: 'drawn' })).toThrow(/no multiple/)
  })
})
