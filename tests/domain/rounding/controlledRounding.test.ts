import { describe, expect, it } from 'vitest'
import { roundingSolver } from '../../../scripts/gate/solver/roundingSolver.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { brokenRows } from '../../../src/domain/rounding/additiveRows.ts'
import { controlledRounding } from '../../../src/domain/rounding/controlledRounding.ts'
import { collectRows } from '../../../src/domain/disclosure/cellSystem.ts'
import { RoundingConflict } from '../../../src/domain/rounding/roundingConflict.ts'
import { bestRounding, drawTable, margins, tableOf } from './tables.ts'

const solve = await roundingSolver()

function far(rounded: Float64Array, truth: Float64Array): number {
  return rounded.reduce((most, value, cell) => Math.max(most, Math.abs(value - (truth[cell] ?? 0))), 0)
}

describe('controlledRounding, against trying every rounding', () => {
  const BASES = [2, 3, 5]
  it.each([0, 1, 2, 3])('is feasible where it can be and closest, tables of kind %i', (kind) => {
    let further = 0
    let branched = 0
    for (let index = kind; index < 320; index += 4) {
      const base = BASES[(index >> 2) % 3] ?? 5
      const table = drawTable(index, base)
      const best = bestRounding(table, base)
      if (!best) {
        expect(() => controlledRounding({ ...table, base }, solve), `table ${index}`).toThrow(RoundingConflict)
        continue
      }
      const found = controlledRounding({ ...table, base }, solve)
      const steps = found.steps.reduce((sum, step) => sum + step, 0)
      expect([found.proved, steps, found.distance], `table ${index}`).toEqual([true, best.further, best.distance])
      expect(found.rounded.every((value) => value % base === 0 && value >= 0)).toBe(true)
      expect(brokenRows(found.rounded, table.rows)).toEqual([])
      expect(far(found.rounded, table.truth)).toBeLessThan(steps === 0 ? base : 2 * base)
      if (steps > 0) further += 1
      if (found.blocks.some((block) => block.way !== 'relaxation')) branched += 1
    }
    // Trees and two-way tables are totally unimodular: the relaxation is enough for them, and only for them.
    if (kind < 2) expect([further, branched]).toEqual([0, 0])
    else expect([further > 5, branched > 20]).toEqual([true, true])
  })
})

describe('published and hand-reckoned examples', () => {
  // Handbook on Statistical Disclosure Control (second edition, 2024), tables 5.18 and 5.21: persons by area and sex, base 5.
  const handbook = tableOf([1, 0, 3, 3, 12, 20], margins([3, 2]))

  it('is at least as close as the rounding of the Handbook', () => {
    const found = controlledRounding(handbook, solve)
    expect(handbook.truth.slice(6)).toEqual(Float64Array.of(39, 1, 6, 32, 16, 23))
    const printed = Float64Array.of(5, 0, 0, 5, 10, 20, 40, 5, 5, 30, 15, 25)
    expect(brokenRows(printed, handbook.rows)).toEqual([])
    const distance = printed.reduce((sum, value, cell) => sum + Math.abs(value - (handbook.truth[cell] ?? 0)), 0)
    // Area A 4 + 0 + 4, B 3 + 2 + 1, C 2 + 0 + 2, total 1 + 2 + 1 = 22; with A at 0, 0, 0 and B at 5, 5, 10 it is 2 + 8 + 4 + 4 = 18.
    expect(distance).toBe(22)
    expect(found.distance).toBe(18)
    expect(found.rounded[1]).toBe(0)
    expect(found.rounded[5]).toBe(20)
  })

  it('rounds a row as one reckons by hand', () => {
    // 2 + 2 + 2 = 6, base 5: one part must be 5 for the total to be 5; 3 + 2 + 2 + 1 = 8. All 0 would leave the total 6 away.
    const found = controlledRounding(tableOf([2, 2, 2], [[0, 1, 2]]), solve)
    expect(found.rounded[3]).toBe(5)
    expect(found.rounded.slice(0, 3).sort()).toEqual(Float64Array.of(0, 0, 5))
    expect(found.distance).toBe(8)
  })

  it('leaves multiples alone and rounds cells by themselves to the nearest, halves down', () => {
    expect([...controlledRounding(tableOf([0, 5, 1, 2, 3, 4, 7, 8], []), solve).rounded]).toEqual([0, 5, 0, 0, 5, 5, 5, 10])
    expect([...controlledRounding({ ...tableOf([1, 2, 3, 6], []), base: 4 }, solve).rounded]).toEqual([0, 0, 4, 4])
  })

  it('keeps an order that the nearest multiples of sums would break', () => {
    const table = tableOf([2, 2, 2, 5], [[0, 1, 2]], [[3, 4]])
    const found = controlledRounding(table, solve)
    expect(found.rounded[4]).toBeGreaterThanOrEqual(found.rounded[3] ?? 0)
  })
})

/**
 * A table of 3 x 3 x 3 without zero-restricted rounding, of the kind of Causey, Cox and Ernst (1985): base 2, every line holds
 * two ones or none, so all margins are multiples. Of the two ones in a line one must become 2, the other 0: cells of a line have
 * different colours of two, which a closed walk of odd length along lines forbids.
 */
const LAYERS = ['110110000', '011101110', '101011110']
const threeWay = tableOf(Array.from(LAYERS.join(''), Number), margins([3, 3, 3]))

describe('a table without zero-restricted rounding', () => {
  it('cannot be coloured with two colours', () => {
    const cells = LAYERS.join('').split('').flatMap((mark, cell) => (mark === '1' ? [cell] : []))
    const at = (cell: number): number[] => [Math.floor(cell / 9), Math.floor(cell / 3) % 3, cell % 3]
    const sameLine = (left: number, right: number): boolean => at(left).filter((value, axis) => value !== at(right)[axis]).length === 1
    const colours = new Map([[cells[0] ?? 0, 0]])
    let clash = false
    for (const queue = [cells[0] ?? 0]; queue.length > 0; ) {
      const cell = queue.pop() ?? 0
      for (const other of cells.filter((one) => sameLine(one, cell))) {
        if (colours.get(other) === colours.get(cell)) clash = true
        if (colours.has(other)) continue
        colours.set(other, 1 - (colours.get(cell) ?? 0))
        queue.push(other)
      }
    }
    expect(clash).toBe(true)
    expect(threeWay.truth.slice(27).every((total) => total % 2 === 0)).toBe(true)
  })

  it('is rounded one base further in a few cells, and says so', () => {
    const found = controlledRounding({ ...threeWay, base: 2 }, solve)
    expect(brokenRows(found.rounded, threeWay.rows)).toEqual([])
    expect(found.blocks.map((block) => block.way)).toEqual(['further'])
    const steps = found.steps.reduce((sum, step) => sum + step, 0)
    // One cell is as few as can be. Each of the 16 ones changes by one, and one margin by two.
    expect([steps, found.distance]).toEqual([1, 18])
    expect(found.proved).toBe(true)
    for (const [cell, value] of found.rounded.entries()) {
      const change = Math.abs(value - (threeWay.truth[cell] ?? 0))
      if (found.steps[cell] === 0) expect(change).toBeLessThan(2)
      else expect(change).toBeLessThan(4)
    }
  })

  it('names the equations where even that is not enough', () => {
    const rows = collectRows()
    rows.addSum(2, [0, 1])
    rows.add([0], [1], 3, 3)
    rows.add([1, 0], [1, -1], 0, Infinity)
    const truth = Float64Array.of(3, 4, 7)
    const input = { truth, rows: rows.collect(new Float64Array(3), truth) }
    expect(() => controlledRounding(input, solve)).toThrow(RoundingConflict)
    try {
      controlledRounding(input, solve)
    } catch (error) {
      expect((error as RoundingConflict).rows).toEqual([1])
    }
  })
})

describe('linked tables', () => {
  it('are rounded alike where they share cells', () => {
    // Two breakdowns of the same four areas: by department, and by catchments that overlap the departments.
    const table = tableOf([3, 4, 6, 8, 2, 11], [[0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5], [0, 1, 2, 3, 4, 5], [1, 2, 3]])
    const found = controlledRounding(table, solve)
    expect(brokenRows(found.rounded, table.rows)).toEqual([])
    expect(found.distance).toBe(bestRounding(table, 5)?.distance)
  })
})

describe('turns', () => {
  const leaves = Array.from({ length: 4000 }, (_, place) => (place % 4) + 1)

  it('drawn, round cells by themselves without bias', () => {
    const random = namedStream(12, 'turns')
    const turns = Float64Array.from(leaves, () => random.uniform())
    const { rounded } = controlledRounding({ ...tableOf(leaves, []), turns }, solve)
    for (const count of [1, 2, 3, 4]) {
      const values = [...rounded].filter((_, cell) => leaves[cell] === count)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      expect(Math.abs(mean - count)).toBeLessThan(4 * Math.sqrt((count * (5 - count)) / values.length))
    }
    const nearest = controlledRounding(tableOf(leaves, []), solve).rounded
    expect(nearest.slice(0, 4)).toEqual(Float64Array.of(0, 0, 5, 5))
  })

  it('drawn, reach every zero-restricted rounding of a row', () => {
    const random = namedStream(13, 'reach')
    const table = tableOf([2, 2, 2], [[0, 1, 2]])
    const seen = new Set<string>()
    for (let trial = 0; trial < 400; trial += 1) {
      const turns = Float64Array.from(table.truth, () => random.uniform())
      seen.add(controlledRounding({ ...table, turns }, solve).rounded.join())
    }
    // Total 5 with one part up, total 10 with two.
    expect([...seen].sort()).toEqual(['0,0,5,5', '0,5,0,5', '0,5,5,10', '5,0,0,5', '5,0,5,10', '5,5,0,10'])
  })
})

describe('what it refuses, and that it repeats itself', () => {
  it.each([
    [{ truth: Float64Array.of(1.5) }, /no count/],
    [{ truth: Float64Array.of(-1) }, /no count/],
    [{ truth: Float64Array.of(1), base: 1 }, /base/],
    [{ truth: Float64Array.of(1), turns: Float64Array.of(1) }, /turns/],
  ])('%o', (input, message) => {
    expect(() => controlledRounding({ rows: tableOf([1], []).rows, ...input }, solve)).toThrow(message)
  })

  it('true counts that do not add up', () => {
    const table = tableOf([1, 2], [[0, 1]])
    expect(() => controlledRounding({ ...table, truth: Float64Array.of(1, 2, 4) }, solve)).toThrow(/do not keep rows 0/)
  })

  it('gives the same rounding twice', () => {
    for (const index of [2, 6, 10, 14]) {
      const table = drawTable(index, 5)
      expect(controlledRounding(table, solve).rounded).toEqual(controlledRounding(table, solve).rounded)
    }
  })

  it('does not believe a solver', () => {
    const table = tableOf([1, 2], [[0, 1]])
    expect(() => controlledRounding(table, (program) => ({ status: 'optimal', values: new Float64Array(program.cellCount).fill(1) }))).toThrow(/breaks rows/)
  })
})
