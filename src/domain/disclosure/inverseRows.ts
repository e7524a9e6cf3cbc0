import type { CellSystem } from './cellSystem.ts'

/** The rows of each cell: cell c stands in `rows[offsets[c]]` to `rows[offsets[c + 1] - 1]`. */
export interface InverseRows {
  readonly offsets: Uint32Array
  readonly rows: Uint32Array
}

export function inverseRows(system: CellSystem): InverseRows {
  const offsets = new Uint32Array(system.cellCount + 1)
  for (const cell of system.cells) offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < system.cellCount; cell += 1) offsets[cell + 1] = (offsets[cell + 1] ?? 0) + (offsets[cell] ?? 0)
  const next = offsets.slice()
  const rows = new Uint32Array(system.cells.length)
  for (let row = 0; row < system.rowCount; row += 1) {
    for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
      const cell = system.cells[term] ?? 0
      const place = next[cell] ?? 0
      rows[place] = row
      next[cell] = place + 1
    }
  }
  return { offsets, rows }
}
