import type { MixedProgram, SolveMixed } from './mixedProgram.ts'

/** No multiples of the base, however close to the counts, keep all rows; `rows` are those that would have to be given up. */
export class RoundingConflict extends RangeError {
  override readonly name = 'RoundingConflict'
  readonly rows: readonly number[]
  constructor(rows: readonly number[]) {
    super(`no controlled rounding within one base further: ${rows.length === 0 ? 'solver stopped' : `rows ${rows.join(', ')} cannot be kept`}`)
    this.rows = rows
  }
}

/**
 * Rows of a program without solution that stand in the way: those that are broken where all rows may be, at a price of 1 for
 * each base they are off, and the sum is made as small as it can be (elastic programming, Brown and Graves 1975; Chinneck and
 * Dravnieks 1991, ORSA J. Comput. 3). Empty where the solver stops before it knows.
 */
export function conflictingRows(program: MixedProgram, solve: SolveMixed): number[] {
  const { cellCount, rowCount } = program
  const columns: number[] = []
  const coefficients: number[] = []
  const offsets = [0]
  for (let row = 0; row < rowCount; row += 1) {
    for (let term = program.offsets[row] ?? 0; term < (program.offsets[row + 1] ?? 0); term += 1) {
      columns.push(program.cells[term] ?? 0)
      coefficients.push(program.coefficients[term] ?? 0)
    }
    columns.push(cellCount + 2 * row, cellCount + 2 * row + 1)
    coefficients.push(1, -1)
    offsets.push(columns.length)
  }
  const extend = (values: Float64Array | Uint8Array, rest: number): Float64Array => {
    const longer = new Float64Array(cellCount + 2 * rowCount).fill(rest)
    longer.set(values)
    return longer
  }
  const answer = solve(
    {
      cellCount: cellCount + 2 * rowCount,
      lower: extend(program.lower, 0),
      upper: extend(program.upper, Infinity),
      rowCount,
      offsets: Uint32Array.from(offsets),
      cells: Uint32Array.from(columns),
      coefficients: Float64Array.from(coefficients),
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      costs: extend(new Float64Array(cellCount), 1),
      whole: Uint8Array.from(extend(program.whole, 0)),
    },
    'whole',
  )
  const off = (row: number): number => (answer.values[cellCount + 2 * row] ?? 0) + (answer.values[cellCount + 2 * row + 1] ?? 0)
  return Array.from({ length: rowCount }, (_, row) => row).filter((row) => off(row) > 1e-6)
}
