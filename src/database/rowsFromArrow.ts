import type { AsyncPreparedStatement } from '@duckdb/duckdb-wasm'

/** The engine's own Arrow table: its version of Arrow, not one of ours. */
export type ArrowTable = Awaited<ReturnType<AsyncPreparedStatement['query']>>

/**
 * Rows of an Arrow table as plain objects: numbers as numbers (64 bit integers too, exact to 2^53),
 * absent as null, lists as arrays.
 */
export function rowsFromArrow<Row>(table: ArrowTable): Row[] {
  const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}))
  table.schema.fields.forEach((field, position) => {
    const column = table.getChildAt(position)
    rows.forEach((row, index) => {
      row[field.name] = plainValue(column?.get(index))
    })
  })
  return rows as Row[]
}

function plainValue(cell: unknown): unknown {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'bigint') return Number(cell)
  if (isVector(cell)) return Array.from(cell, plainValue)
  return cell
}

function isVector(cell: unknown): cell is Iterable<unknown> {
  return typeof cell === 'object' && cell !== null && 'numChildren' in cell && 'toArray' in cell
}
