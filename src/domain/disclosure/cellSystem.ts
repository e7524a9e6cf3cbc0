/**
 * What somebody who reads published tables knows of their cells: a range for each (a point where the cell is published)
 * and linear relations among them, `rowLower <= sum of coefficient x cell <= rowUpper`, in compressed rows: the terms of
 * row r stand at `offsets[r]` to `offsets[r + 1] - 1`. Cells hold whole numbers.
 */
export interface CellSystem {
  readonly cellCount: number
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowCount: number
  readonly offsets: Uint32Array
  readonly cells: Uint32Array
  readonly coefficients: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
}

/** Collects the rows of a system. Terms of the same cell in one row are the caller's to add up. */
export interface RowCollector {
  add(cells: readonly number[], coefficients: readonly number[], lower: number, upper: number): void
  /** total = sum of the parts. */
  addSum(total: number, parts: readonly number[]): void
  /** The system of these rows over cells with the given ranges. */
  collect(lower: Float64Array, upper: Float64Array): CellSystem
}

/** An empty collection. `add` throws a RangeError where cells and coefficients differ in number or a bound is no number. */
export function collectRows(): RowCollector {
  const offsets = [0]
  const cells: number[] = []
  const coefficients: number[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const add = (of: readonly number[], times: readonly number[], lower: number, upper: number): void => {
    if (of.length !== times.length) throw new RangeError(`${of.length} cells, ${times.length} coefficients`)
    if (Number.isNaN(lower) || Number.isNaN(upper)) throw new RangeError('a bound is not a number')
    for (const [place, cell] of of.entries()) {
      cells.push(cell)
      coefficients.push(times[place] ?? 0)
    }
    offsets.push(cells.length)
    rowLower.push(lower)
    rowUpper.push(upper)
  }
  return {
    add,
    addSum: (total, parts) => add([total, ...parts], [1, ...parts.map(() => -1)], 0, 0),
    collect: (lower, upper) => ({
      cellCount: lower.length,
      lower,
      upper,
      rowCount: rowLower.length,
      offsets: Uint32Array.from(offsets),
      cells: Uint32Array.from(cells),
      coefficients: Float64Array.from(coefficients),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
    }),
  }
}
