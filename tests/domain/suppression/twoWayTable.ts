import { type AdditiveEquations, collectEquations } from '../../../src/domain/suppression/additiveEquations.ts'

export interface TwoWayTable {
  readonly values: number[]
  readonly equations: AdditiveEquations
  readonly width: number
}

/** A table of rows x columns with its totals: cell = row x width + column, row and column 0 hold the totals. */
export function twoWayTable(inner: readonly (readonly number[])[]): TwoWayTable {
  const height = inner.length + 1
  const width = (inner[0]?.length ?? 0) + 1
  const values: number[] = Array.from({ length: height * width }, () => 0)
  for (const [row, line] of inner.entries()) {
    for (const [column, value] of line.entries()) {
      for (const cell of [(row + 1) * width + column + 1, (row + 1) * width, column + 1, 0]) {
        values[cell] = (values[cell] ?? 0) + value
      }
    }
  }
  const { add, collect } = collectEquations(height * width)
  for (let row = 0; row < height; row += 1) add(row * width, partsFrom(row * width + 1, width - 1, 1))
  for (let column = 0; column < width; column += 1) add(column, partsFrom(width + column, height - 1, width))
  return { values, equations: collect(), width }
}

function partsFrom(first: number, count: number, step: number): number[] {
  return Array.from({ length: count }, (_, part) => first + part * step)
}
