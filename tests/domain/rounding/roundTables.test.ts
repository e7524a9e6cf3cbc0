import { describe, expect, it } from 'vitest'
import { roundingSolver } from '../../../scripts/gate/solver/roundingSolver.ts'
import { collectRows } from '../../../src/domain/disclosure/cellSystem.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { brokenRows } from '../../../src/domain/rounding/additiveRows.ts'
import { controlledRounding } from '../../../src/domain/rounding/controlledRounding.ts'
import type { SolveMixed } from '../../../src/domain/rounding/mixedProgram.ts'
import { roundTables } from '../../../src/domain/rounding/roundTables.ts'
import { drawTable, type Table, tableOf } from './tables.ts'

const solve = await roundingSolver()

function turnsOf(table: Table, name: string): Float64Array {
  const random = namedStream(21, name)
  return table.truth.map(() => random.uniform())
}

describe('roundTables', () => {
  it.each([0, 1, 2, 3])('rounds each set of cells as closely as all at once, tables of kind %i', (kind) => {
    for (let index = kind; index < 60; index += 4) {
      const table = drawTable(index, 3)
      const input = { ...table, base: 3, turns: turnsOf(table, `table ${index}`) }
      const { rounded, steps, unkept } = roundTables(input, solve)
      expect(unkept, `table ${index}`).toEqual(brokenRows(rounded, table.rows))
      const whole = controlledRounding(input, solve)
      const further = (all: Uint8Array): number => all.reduce((sum, step) => sum + step, 0)
      // Empty cells may be filled by a step in the one and not in the other.
      if (!whole.steps.some((step, cell) => step > 0 && table.truth[cell] === 0)) expect([unkept, further(steps)]).toEqual([[], further(whole.steps)])
      for (const [cell, value] of rounded.entries()) {
        expect(value % 3).toBe(0)
        expect(Math.abs(value - (table.truth[cell] ?? 0))).toBeLessThan(3 * (1 + (steps[cell] ?? 0)))
        if (table.truth[cell] === 0) expect(value).toBe(0)
      }
    }
  })

  it('keeps sums and gives up orders where a set is too large', () => {
    let given = 0
    for (let index = 3; index < 120; index += 4) {
      const table = drawTable(index, 3)
      const { unkept, parts } = roundTables({ ...table, base: 3, turns: turnsOf(table, `table ${index}`), largest: 2 }, solve)
      const isOrder = (row: number): boolean => table.rows.rowUpper[row] === Infinity
      if (parts.every((part) => part.way !== 'alone')) expect(unkept.every(isOrder), `table ${index}`).toBe(true)
      given += unkept.length
    }
    expect(given).toBeGreaterThan(0)
  })

  it('rounds cells for themselves where no rounding keeps the sums, and says which are not kept', () => {
    const rows = collectRows()
    rows.addSum(2, [0, 1])
    rows.add([0], [1], 3, 3)
    const truth = Float64Array.of(3, 4, 7)
    const input = { truth, rows: rows.collect(new Float64Array(3), truth), base: 5, turns: Float64Array.of(0.5, 0.9, 0.5) }
    const found = roundTables(input, solve)
    expect([...found.rounded]).toEqual([5, 0, 5])
    expect(found.parts).toEqual([{ cells: 3, rows: 2, way: 'alone' }])
    expect(found.unkept).toEqual([1])
  })

  it('goes on with a solver that stops before it knows', () => {
    const table = tableOf([1, 2, 4, 3], [[0, 1], [2, 3], [0, 1, 2, 3]])
    const stopped: SolveMixed = () => ({ status: 'stopped', values: new Float64Array(0) })
    const found = roundTables({ ...table, base: 5, turns: new Float64Array(7).fill(0.5) }, stopped)
    // Each to its nearest: 0 + 0 = 5 (3 persons) is not kept, 5 + 5 = 5 (7 persons) neither, nor 0 + 0 + 5 + 5 = 10 broken.
    expect([...found.rounded]).toEqual([0, 0, 5, 5, 5, 5, 10])
    expect(found.unkept).toEqual([0, 1])
    expect(found.parts.map(({ way }) => way)).toEqual(['alone'])
  })

  it('tells how far it is, and refuses counts that do not add up', () => {
    const table = tableOf([1, 2, 3, 4], [[0, 1], [2, 3]])
    const told: string[] = []
    const input = { ...table, base: 5, turns: new Float64Array(6).fill(0.5), onPart: (done: number, total: number) => told.push(`${done}/${total}`) }
    roundTables(input, solve)
    expect(told).toEqual(['1/2', '2/2'])
    expect(() => roundTables({ ...input, truth: Float64Array.of(1, 2, 3, 4, 4, 7) }, solve)).toThrow(/do not keep rows 0/)
  })
})
