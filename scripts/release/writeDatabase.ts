import { existsSync, rmSync } from 'node:fs'
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** `text`, whole numbers, measured numbers, yes or no. Dates are ISO text: the page's engine needs no time zones then. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN'
export type Cell = string | number | boolean | null

export interface TableContent {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  /** Columns the rows are stored by: sorted rows compress better and are found faster. */
  readonly order: readonly string[]
}

/**
 * Writes tables to a new DuckDB file that the page's engine can attach (storage version v1.0.0), with every row sorted,
 * and returns how many rows the file holds. Same content, same bytes.
 * Throws an Error when the file does not hold exactly the rows given.
 */
export async function writeDatabase(path: string, tables: readonly TableContent[]): Promise<number> {
  for (const leftover of [path, `${path}.wal`]) if (existsSync(leftover)) rmSync(leftover)
  // One thread: with more, the order in which row groups end up in the file varies.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    // These methods store whatever memory held, where a cell is null or to fill up a segment: same content, other bytes.
    await connection.run(`SET disabled_compression_methods = 'bitpacking,fsst,alp,alprd,chimp,patas'`)
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS target (STORAGE_VERSION 'v1.0.0')`)
    let rows = 0
    for (const table of tables) rows += await writeTable(connection, table)
    await connection.run('CHECKPOINT target')
    await connection.run('DETACH target')
    return rows
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function writeTable(connection: DuckDBConnection, table: TableContent): Promise<number> {
  const columns = Object.entries(table.columns)
  for (const column of Object.keys(table.rows[0] ?? {})) {
    if (!(column in table.columns)) throw new Error(`${table.name}: no type is declared for the column ${column}`)
  }
  const definition = columns.map(([name, type]) => `"${name}" ${type}`).join(', ')
  await connection.run(`CREATE TEMP TABLE loading (${definition})`)
  const appender = await connection.createAppender('loading')
  for (const row of table.rows) {
    for (const [name, type] of columns) append(appender, type, row[name] ?? null)
    appender.endRow()
  }
  appender.closeSync()
  const order = table.order.map((name) => `"${name}" NULLS FIRST`).join(', ')
  await connection.run(`CREATE TABLE target."${table.name}" AS SELECT * FROM loading ORDER BY ${order}`)
  await connection.run('DROP TABLE loading')
  const counted = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM target."${table.name}"`)
  const written = Number(counted.getRows()[0]?.[0])
  if (written !== table.rows.length) {
    throw new Error(`${table.name}: ${table.rows.length} rows given, ${written} written`)
  }
  return written
}

function append(appender: DuckDBAppender, type: ColumnType, cell: Cell): void {
  if (cell === null) return appender.appendNull()
  switch (type) {
    case 'VARCHAR':
      return appender.appendVarchar(String(cell))
    case 'INTEGER':
      return appender.appendInteger(Number(cell))
    case 'BIGINT':
      return appender.appendBigInt(BigInt(Number(cell)))
    case 'DOUBLE':
      return appender.appendDouble(Number(cell))
    case 'BOOLEAN':
      return appender.appendBoolean(Boolean(cell))
  }
}
