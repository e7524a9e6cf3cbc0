import { type CellSystem, collectRows } from './cellSystem.ts'
import type { Protection } from './protectCells.ts'

/** Changes are kept within this many times the largest width: a table far from the truth protects no better. */
const FARTHEST = 4

/** The program of a block: a system whose columns are changes of cells from their true values. */
export interface TableChanges {
  readonly system: CellSystem
  /** Cell of each of the first columns: its change if hidden, what it gains if printed. */
  readonly moved: readonly number[]
  /** For a printed cell, by place in `moved`, the column of what it loses; else -1. */
  readonly less: readonly number[]
}

/** Cells of a block that may change at all: hidden ones, and printed ones that may be hidden. */
export function changesOf(protection: Protection, members: readonly number[]): TableChanges {
  const { cells, hidden, inverse } = protection
  const { system, values, costs, required } = cells
  const moved = members.filter((cell) => hidden[cell] || Number.isFinite(costs[cell]))
  const widest = moved.reduce((most, cell) => Math.max(most, required[cell] ?? 0), 1) * FARTHEST
  const less: number[] = []
  let columns = moved.length
  for (const cell of moved) less.push(hidden[cell] ? -1 : columns++)
  const lower = new Float64Array(columns)
  const upper = new Float64Array(columns).fill(widest)
  const placeOf = new Map(moved.map((cell, place) => [cell, place]))
  for (const [place, cell] of moved.entries()) {
    const down = Math.min((values[cell] ?? 0) - (system.lower[cell] ?? 0), widest)
    const other = less[place] ?? -1
    upper[place] = Math.min(widest, (system.upper[cell] ?? 0) - (values[cell] ?? 0))
    if (other < 0) lower[place] = -down
    else upper[other] = down
  }
  const rows = collectRows()
  const seen = new Set<number>()
  for (const cell of moved) {
    for (let place = inverse.offsets[cell] ?? 0; place < (inverse.offsets[cell + 1] ?? 0); place += 1) {
      const row = inverse.rows[place] ?? 0
      if (seen.has(row)) continue
      seen.add(row)
      addRow(row)
    }
  }
  return { system: rows.collect(lower, upper), moved, less }

  function addRow(row: number): void {
    const columnsOfRow: number[] = []
    const coefficients: number[] = []
    let activity = 0
    for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
      const cell = system.cells[term] ?? 0
      const times = system.coefficients[term] ?? 0
      activity += times * (values[cell] ?? 0)
      const place = placeOf.get(cell)
      if (place === undefined) continue
      columnsOfRow.push(place)
      coefficients.push(times)
      const other = less[place] ?? -1
      if (other < 0) continue
      columnsOfRow.push(other)
      coefficients.push(-times)
    }
    rows.add(columnsOfRow, coefficients, (system.rowLower[row] ?? 0) - activity, (system.rowUpper[row] ?? 0) - activity)
  }
}
