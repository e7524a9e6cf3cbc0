import { brushScale } from '../../../src/domain/cross/brushScale.ts'
import { type CrossTable, crossTable } from '../../../src/domain/cross/crossTable.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'

/** Rows with values of several shapes, a tenth of them absent. The same for the same numbers. */
export function generatedValues(rows: number, axes: number, places: number): { readonly values: (number | null)[][]; readonly placeOf: number[] } {
  const random = xoshiro128([20080, 1, 2, 3]).uniform
  const values = Array.from({ length: axes }, (_, axis) =>
    Array.from({ length: rows }, () => (random() < 0.1 ? null : axis % 2 === 0 ? random() : Math.floor(400 * random() ** 4))),
  )
  return { values, placeOf: Array.from({ length: rows }, () => Math.floor(random() * places)) }
}

export function generatedTable(rows: number, axes: number, places: number): CrossTable {
  const { values, placeOf } = generatedValues(rows, axes, places)
  return crossTable(
    values.map((list, axis) => ({ values: list, scale: brushScale(list.filter((value) => value !== null), axis % 2 === 1)! })),
    placeOf,
    places,
  )
}
