import { expect, it } from 'vitest'
import { highsPrograms } from '../../../scripts/gate/solver/highsProgram.ts'
import { collectRows } from '../../../src/domain/disclosure/cellSystem.ts'
import { feasibleIntervals } from '../../../src/domain/disclosure/feasibleIntervals.ts'
import { protectCells } from '../../../src/domain/disclosure/protectCells.ts'

const SIDE = 4
const INNER = SIDE * SIDE
const WIDTH = 4

/*
 * With two hidden cells in every row and column the hidden cells are closed walks along rows and columns, and adding t to
 * every second cell of a walk and taking it from the others keeps every margin. No equation alone tells a cell, but nobody
 * is fewer than one (a zero would be printed): where a walk has a 1 among the cells that t is added to and a 1 among those it
 * is taken from, t can be neither less nor more than 0, and the whole walk is told. Here the walk of rows and columns 1 and
 * 2, (1,1) + (1,2) - (2,2) + (2,1) -, holds 1 + 7 - 9 + 1 -: hidden + cells 1 and 9, - cells 7 and 1. The walk of rows
 * and columns 3 and 4 has room.
 */
const WALKS = {
  values: [
    [1, 7, 20, 30],
    [1, 9, 25, 40],
    [15, 22, 12, 4],
    [18, 31, 3, 14],
  ],
  isHidden: [
    [1, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [0, 0, 1, 1],
  ],
  told: [0, 1, 4, 5],
}

/*
 * Two walks and one more cell, (2,3), that joins them: rows and columns have two or three hidden cells. Rows 1 and 2 hold the
 * four cells of the first walk and (2,3), columns 1 and 2 hold the four and nothing else hidden, so that
 * rows 1 + 2 less columns 1 + 2, less what is printed of both, is (2,3) for any numbers at all.
 */
const BRIDGE = {
  values: [
    [8, 7, 20, 30],
    [9, 6, 3, 40],
    [15, 22, 12, 9],
    [18, 31, 8, 14],
  ],
  isHidden: [
    [1, 1, 0, 0],
    [1, 1, 1, 0],
    [0, 0, 1, 1],
    [0, 0, 1, 1],
  ],
  told: [6],
}

for (const [name, { values, isHidden, told }] of Object.entries({ walks: WALKS, bridge: BRIDGE })) {
  const table = withMargins(values)
  const hidden = Uint8Array.from(table, (_, cell) => isHidden.flat()[cell] ?? 0)

  it(`two hidden cells in every row and column, and yet some are given away exactly: ${name}`, async () => {
    for (let line = 0; line < SIDE; line += 1) {
      const [row, column] = [isHidden[line] ?? [], isHidden.map((one) => one[line] ?? 0)]
      for (const cells of [row, column]) {
        const count = cells.reduce((sum, one) => sum + one, 0)
        if (name === 'walks') expect(count).toBe(2)
        else expect(count).toBeGreaterThanOrEqual(2)
      }
    }
    const { lowest, highest } = await attack(table, hidden)
    const exact = [...hidden.keys()].filter((cell) => hidden[cell] === 1 && highest[cell] === lowest[cell])
    expect(exact).toEqual(told)
    for (const cell of told) expect([lowest[cell], highest[cell]]).toEqual([table[cell], table[cell]])
  })

  it(`the protector does not leave such a table: ${name}`, async () => {
    const small = Uint8Array.from(table, (value) => Number(value < WIDTH + 1))
    for (const start of [small, hidden]) {
      const result = protectCells(
        {
          system: systemOf(table, new Uint8Array(table.length).fill(1)),
          values: table,
          hidden: start,
          costs: table,
          seed: 1,
          required: new Float64Array(table.length).fill(WIDTH),
          ceiling: new Float64Array(table.length).fill(Infinity),
          pieces: [new Int32Array(table.length)],
        },
        await highsPrograms(),
      )
      expect(result.open).toEqual([])
      expect([...result.hidden]).not.toEqual([...hidden])
      const { lowest, highest } = await attack(table, result.hidden)
      for (const [cell, one] of result.hidden.entries()) {
        expect(one).toBeGreaterThanOrEqual(start[cell] ?? 0)
        if (one === 1) expect((highest[cell] ?? 0) - (lowest[cell] ?? 0)).toBeGreaterThanOrEqual(WIDTH)
      }
      // It hides no more than it must: most of the table stays in print.
      expect(result.hidden.reduce((sum, one) => sum + one, 0)).toBeLessThan(table.length / 2 + 2)
    }
  })
}

async function attack(table: Float64Array, hidden: Uint8Array) {
  return feasibleIntervals(systemOf(table, hidden), await highsPrograms(), { required: Float64Array.from(hidden, (one) => (one ? Infinity : 0)) })
}

/** Inner cells, row totals, column totals, grand total. */
function withMargins(values: readonly (readonly number[])[]): Float64Array {
  const sum = (cells: readonly number[]): number => cells.reduce((all, one) => all + one, 0)
  const rows = values.map(sum)
  const columns = values.map((_, column) => sum(values.map((row) => row[column] ?? 0)))
  return Float64Array.from([...values.flat(), ...rows, ...columns, sum(rows)])
}

function systemOf(table: Float64Array, hidden: Uint8Array) {
  const rows = collectRows()
  const lines = Array.from({ length: SIDE }, (_, line) => line)
  for (const line of lines) {
    rows.addSum(INNER + line, lines.map((other) => line * SIDE + other))
    rows.addSum(INNER + SIDE + line, lines.map((other) => other * SIDE + line))
  }
  rows.addSum(INNER + 2 * SIDE, lines.map((line) => INNER + line))
  rows.addSum(INNER + 2 * SIDE, lines.map((line) => INNER + SIDE + line))
  return rows.collect(
    table.map((value, cell) => (hidden[cell] ? 1 : value)),
    table.map((value, cell) => (hidden[cell] ? Infinity : value)),
  )
}
