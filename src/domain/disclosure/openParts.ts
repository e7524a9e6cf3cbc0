import type { CellSystem } from './cellSystem.ts'

/** A part of a system that hangs together by itself; its cells and rows are `cells[0]`, `rows[0]` ... of the whole. */
export interface SystemPart {
  readonly system: CellSystem
  readonly cells: Uint32Array
  readonly rows: Uint32Array
}

/**
 * The parts into which a system falls once its fixed cells (lower = upper) are put in and rows that its ranges keep anyway
 * are left out. Cells in no row that binds are a part each, without rows. `free` limits them to some cells: all
 * others are then held at `held`.
 */
export function openParts(system: CellSystem, free?: { readonly isFree: Uint8Array; readonly held: Float64Array }): SystemPart[] {
  const isOpen = (cell: number): boolean => system.lower[cell] !== system.upper[cell] && (free === undefined || free.isFree[cell] === 1)
  const valueOf = (cell: number): number => (free && system.lower[cell] !== system.upper[cell] ? free.held[cell] : system.lower[cell]) ?? 0
  const leader = Int32Array.from({ length: system.cellCount }, (_, cell) => cell)
  const find = (cell: number): number => {
    let top = cell
    while (leader[top] !== top) {
      leader[top] = leader[leader[top] ?? 0] ?? 0
      top = leader[top] ?? 0
    }
    return top
  }
  const kept: number[] = []
  const fixedSums: number[] = []
  for (let row = 0; row < system.rowCount; row += 1) {
    let fixed = 0
    let least = 0
    let most = 0
    let first = -1
    const end = system.offsets[row + 1] ?? 0
    for (let term = system.offsets[row] ?? 0; term < end; term += 1) {
      const cell = system.cells[term] ?? 0
      const times = system.coefficients[term] ?? 0
      if (!isOpen(cell)) {
        fixed += times * valueOf(cell)
        continue
      }
      if (first < 0) first = cell
      least += times * ((times > 0 ? system.lower[cell] : system.upper[cell]) ?? 0)
      most += times * ((times > 0 ? system.upper[cell] : system.lower[cell]) ?? 0)
    }
    if (first < 0) continue
    if (least + fixed >= (system.rowLower[row] ?? 0) && most + fixed <= (system.rowUpper[row] ?? 0)) continue
    kept.push(row)
    fixedSums.push(fixed)
    for (let term = system.offsets[row] ?? 0; term < end; term += 1) {
      const cell = system.cells[term] ?? 0
      if (isOpen(cell)) leader[find(cell)] = find(first)
    }
  }
  return partsOf(system, isOpen, find, kept, fixedSums)
}

function partsOf(
  system: CellSystem,
  isOpen: (cell: number) => boolean,
  find: (cell: number) => number,
  kept: readonly number[],
  fixedSums: readonly number[],
): SystemPart[] {
  const cellsOf = new Map<number, number[]>()
  const rowsOf = new Map<number, number[]>()
  const place = new Int32Array(system.cellCount)
  for (let cell = 0; cell < system.cellCount; cell += 1) {
    if (!isOpen(cell)) continue
    const members = listAt(cellsOf, find(cell))
    place[cell] = members.length
    members.push(cell)
  }
  for (const [at, row] of kept.entries()) {
    const term = firstOpen(system, row, isOpen)
    listAt(rowsOf, find(term)).push(at)
  }
  return [...cellsOf].map(([top, cells]) => {
    const offsets = [0]
    const columns: number[] = []
    const coefficients: number[] = []
    const rows = rowsOf.get(top) ?? []
    for (const at of rows) {
      const row = kept[at] ?? 0
      for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
        const cell = system.cells[term] ?? 0
        if (!isOpen(cell)) continue
        columns.push(place[cell] ?? 0)
        coefficients.push(system.coefficients[term] ?? 0)
      }
      offsets.push(columns.length)
    }
    return {
      cells: Uint32Array.from(cells),
      rows: Uint32Array.from(rows, (at) => kept[at] ?? 0),
      system: {
        cellCount: cells.length,
        lower: Float64Array.from(cells, (cell) => system.lower[cell] ?? 0),
        upper: Float64Array.from(cells, (cell) => system.upper[cell] ?? 0),
        rowCount: rows.length,
        offsets: Uint32Array.from(offsets),
        cells: Uint32Array.from(columns),
        coefficients: Float64Array.from(coefficients),
        rowLower: Float64Array.from(rows, (at) => (system.rowLower[kept[at] ?? 0] ?? 0) - (fixedSums[at] ?? 0)),
        rowUpper: Float64Array.from(rows, (at) => (system.rowUpper[kept[at] ?? 0] ?? 0) - (fixedSums[at] ?? 0)),
      },
    }
  })
}

function firstOpen(system: CellSystem, row: number, isOpen: (cell: number) => boolean): number {
  for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
    const cell = system.cells[term] ?? 0
    if (isOpen(cell)) return cell
  }
  return -1
}

function listAt(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
