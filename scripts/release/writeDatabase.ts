import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import { withDeterministicDatabase, writeDatabaseFile } from './databaseFile.ts'

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
export function writeDatabase(path: string, tables: readonly TableContent[]): Promise<number> {
  return withDeterministicDatabase((connection) =>
    writeDatabaseFile(connection, path, async () => {
      let rows = 0
      for (const table of tables) rows += await writeTable(connection, table)
      return rows
    }),
  )
}

/** Writes one table to the database `target`, every row sorted, and returns how many it holds. */
export async function writeTable(connection: DuckDBConnection, table: TableContent): Promise<number> {
  await loadRows(connection, { ...table, name: 'loading' })
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

/** Puts rows into a new temporary table, in their order. Throws an Error where a column has no type. */
export async function loadRows(connection: DuckDBConnection, { name, columns, rows }: Omit<TableContent, 'order'>): Promise<void> {
  const typed = Object.entries(columns)
  for (const column of Object.keys(rows[0] ?? {})) {
    if (!(column in columns)) throw new Error(`${name}: no type is declared for the column ${column}`)
  }
  await connection.run(`CREATE TEMP TABLE "${name}" (${typed.map(([column, type]) => `"${column}" ${type}`).join(', ')})`)
  const appender = await connection.createAppender(name)
  for (const row of rows) {
    for (const [column, type] of typed) append(appender, type, row[column] ?? null)
    appender.endRow()
  }
  appender.closeSync()
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
