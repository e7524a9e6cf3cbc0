// The version that DuckDB-WASM itself is built with: tables of a newer one load without a single row and without a word.
import { makeVector, Table, tableFromIPC, tableToIPC } from 'apache-arrow'
import type { Gathered } from '../../intake/gather/gathered.ts'

const COLUMNS = [
  'territory', 'period', 'measure', 'service', 'sex', 'age', 'route', 'numerator', 'denominator', 'value',
  'numeratorStatus', 'denominatorStatus', 'row', 'rows', 'missing', 'expected', 'overlapping',
] as const satisfies readonly (keyof Gathered)[]

/** The numbers of observations as an Arrow IPC stream, one record batch. */
export function arrowOf(gathered: Gathered): Uint8Array {
  // Each column is an array of its own: one array for two columns is loaded wrongly.
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, makeVector(gathered[name].subarray(0, gathered.size))]))
  return tableToIPC(new Table(columns), 'stream')
}

/** The observations again. Throws where the bytes are not such a stream or do not hold as many rows as the lists say. */
export function gatheredOf(arrow: Uint8Array, lists: Pick<Gathered, 'size' | 'territoryIds' | 'periods' | 'measureIds' | 'codes'>): Gathered {
  const table = tableFromIPC(arrow)
  if (table.numRows !== lists.size) throw new RangeError(`${table.numRows} rows in place of ${lists.size}`)
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, table.getChild(name)?.toArray()]))
  for (const name of COLUMNS) if (!ArrayBuffer.isView(columns[name])) throw new RangeError(`no column ${name}`)
  return { ...(columns as unknown as Gathered), ...lists }
}
