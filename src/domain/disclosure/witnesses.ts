/** The least and greatest value each cell takes in tables of whole numbers that were found to agree with what is published. */
export interface Witnesses {
  readonly least: Float64Array
  readonly most: Float64Array
}

export function noWitnesses(cellCount: number): Witnesses {
  return { least: new Float64Array(cellCount).fill(Infinity), most: new Float64Array(cellCount).fill(-Infinity) }
}

/** Takes a table into account: value i is that of cell `cells[i]`. */
export function witness(witnesses: Witnesses, cells: ArrayLike<number>, values: ArrayLike<number>): void {
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? 0
    const value = values[place] ?? 0
    if (value < (witnesses.least[cell] ?? 0)) witnesses.least[cell] = value
    if (value > (witnesses.most[cell] ?? 0)) witnesses.most[cell] = value
  }
}

/** How far apart the values found of a cell lie; negative where none was found. */
export function widthSeen(witnesses: Witnesses, cell: number): number {
  return (witnesses.most[cell] ?? 0) - (witnesses.least[cell] ?? 0)
}

/** Whether a cell that is asked only not to be known as small, from 1 to under `ceiling`, was found to hold none or as many. */
export function isNotSmall(witnesses: Witnesses, cell: number, ceiling: number): boolean {
  if (!Number.isFinite(ceiling)) return false
  return (witnesses.least[cell] ?? 0) <= 0 || (witnesses.most[cell] ?? 0) >= ceiling
}
