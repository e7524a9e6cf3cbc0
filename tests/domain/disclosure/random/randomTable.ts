import { type CellSystem, collectRows } from '../../../../src/domain/disclosure/cellSystem.ts'
import type { CellsToProtect } from '../../../../src/domain/disclosure/protectCells.ts'

/** Numbers from 0 to under `below`, the same ones for the same seed. */
export type Draw = (below: number) => number

export function drawer(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A table whose every cell is the sum of some inner ones; an inner cell is the sum of itself. */
export interface RandomTable {
  readonly inner: number
  readonly values: Float64Array
  /** Inner cells each cell is the sum of: told apart from the rows, so that enumeration rests on nothing the attacker is given. */
  readonly holds: readonly (readonly number[])[]
  /** Totals and the cells they are the sums of, as published tables are read. */
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[]
  readonly grand: number
}

/**
 * 2 to 4 rows in two groups, 2 or 3 columns, every margin and sub-total, and in every second table a second grouping of the
 * rows (two geographies over the same people). Inner cells hold 0 to 6.
 */
export function randomTable(draw: Draw): RandomTable {
  const rows = 2 + draw(3)
  const columns = 2 + draw(2)
  const split = 1 + draw(rows - 1)
  const geographies: number[][] = [Array.from({ length: rows }, (_, row) => (row < split ? 0 : 1))]
  if (draw(2) === 0) geographies.push(Array.from({ length: rows }, (_, row) => (row === 0 ? 0 : row === rows - 1 ? 1 : draw(2))))
  const values: number[] = []
  const holds: number[][] = []
  const sums: { total: number; parts: number[] }[] = []
  for (let cell = 0; cell < rows * columns; cell += 1) {
    values.push(draw(4) === 0 ? 0 : draw(7))
    holds.push([cell])
  }
  const total = (parts: readonly number[]): number => {
    const cell = values.length
    values.push(parts.reduce((sum, part) => sum + (values[part] ?? 0), 0))
    holds.push(parts.flatMap((part) => holds[part] ?? []))
    sums.push({ total: cell, parts: [...parts] })
    return cell
  }
  /** A total that is there already, from other parts. */
  const again = (cell: number, parts: readonly number[]): void => void sums.push({ total: cell, parts: [...parts] })
  const lines = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column))
  for (const line of lines) line.push(total(line))
  const bottom = Array.from({ length: columns + 1 }, () => -1)
  for (const groupOf of geographies) {
    const groups = [0, 1].map((group) => Array.from(bottom, (_, column) => total(lines.filter((_, row) => groupOf[row] === group).map((line) => line[column] ?? 0))))
    for (const group of groups) again(group[columns] ?? 0, group.slice(0, columns))
    for (const [column, known] of bottom.entries()) {
      const parts = groups.map((group) => group[column] ?? 0)
      if (known < 0) bottom[column] = total(parts)
      else again(known, parts)
    }
  }
  again(bottom[columns] ?? 0, bottom.slice(0, columns))
  return { inner: rows * columns, values: Float64Array.from(values), holds, sums, grand: bottom[columns] ?? 0 }
}

/** What is published of a table: a point for each cell printed; a hidden one may be `least` or anything more. */
export function publishedSystem(table: RandomTable, hidden: ArrayLike<number>, least: 0 | 1): CellSystem {
  const rows = collectRows()
  for (const { total, parts } of table.sums) rows.addSum(total, parts)
  return rows.collect(
    table.values.map((value, cell) => (hidden[cell] ? least : value)),
    table.values.map((value, cell) => (hidden[cell] ? Infinity : value)),
  )
}

/** A table to be protected at the cost of its persons: `small` cells are hidden, of the others only those of `mayHide` can be. */
export function tableToProtect(table: RandomTable, small: Uint8Array, mayHide: Uint8Array, width: number): CellsToProtect {
  const size = table.values.length
  return {
    system: publishedSystem(table, mayHide, 1),
    values: table.values,
    hidden: small,
    seed: 1,
    costs: Float64Array.from(table.values, (value, cell) => (mayHide[cell] ? value : Infinity)),
    required: new Float64Array(size).fill(width),
    ceiling: new Float64Array(size).fill(Infinity),
    pieces: [new Int32Array(size)],
  }
}
