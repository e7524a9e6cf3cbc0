import type { CellSystem } from '../disclosure/cellSystem.ts'

/** What is known of how cells hang together, without what is known of each: the rows of a system. */
export type AdditiveRows = Omit<CellSystem, 'lower' | 'upper'>

/** Rows that whole numbers in the cells break, by their number. Coefficients are taken to be whole. */
export function brokenRows(values: ArrayLike<number>, rows: AdditiveRows): number[] {
  const broken: number[] = []
  for (let row = 0; row < rows.rowCount; row += 1) {
    const sum = rowSum(values, rows, row)
    if (sum < (rows.rowLower[row] ?? 0) || sum > (rows.rowUpper[row] ?? 0)) broken.push(row)
  }
  return broken
}

/** Sum of coefficient x value over the terms of a row. */
export function rowSum(values: ArrayLike<number>, rows: AdditiveRows, row: number): number {
  let sum = 0
  for (let term = rows.offsets[row] ?? 0; term < (rows.offsets[row + 1] ?? 0); term += 1) {
    sum += (rows.coefficients[term] ?? 0) * (values[rows.cells[term] ?? 0] ?? 0)
  }
  return sum
}
