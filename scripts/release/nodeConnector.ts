import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api'
import { type Connector, databaseName, type Query } from '../../src/database/query.ts'
import { turnTaker } from '../../src/database/turn.ts'

export interface NodeConnector extends Connector {
  /** Runs any statement of the build itself; rows as `answer` gives them. */
  ask<Row>(sql: string, parameters?: readonly (string | number | null)[]): Promise<Row[]>
  close(): void
}

/**
 * The connector of scripts and tests: DuckDB for Node, the same engine version as the one in the page.
 * `files` maps table ids to .duckdb files, attached read-only when first asked for.
 * `threads` is left to DuckDB unless given. Throws an Error for a table it does not know.
 */
export async function nodeConnector(files: Readonly<Record<string, string>>, threads?: number): Promise<NodeConnector> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...(threads === undefined ? {} : { threads: String(threads) }),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const attached = new Set<string>()
  const inTurn = turnTaker()

  const attach = async (tableId: string) => {
    if (attached.has(tableId)) return
    const file = files[tableId]
    if (!file) throw new Error(`the release has no table ${tableId}`)
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${databaseName(tableId)} (READ_ONLY)`)
    attached.add(tableId)
  }

  return {
    ask: (sql, parameters = []) => inTurn(() => plainRows(connection, sql, parameters)),
    answer: <Row>(query: Query<Row>, signal?: AbortSignal) =>
      inTurn(async () => {
        for (const tableId of query.tables) await attach(tableId)
        return plainRows<Row>(connection, query.sql, query.parameters)
      }, signal),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Rows with numbers as numbers, absent as null, lists as arrays: as the page's engine gives them. */
export async function plainRows<Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly (string | number | null)[],
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters as DuckDBValue[])
  const names = reader.columnNames()
  return reader.getRowsJS().map((cells) => {
    const row: Record<string, unknown> = {}
    names.forEach((name, position) => {
      row[name] = plainValue(cells[position])
    })
    return row as Row
  })
}

function plainValue(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number(cell)
  if (Array.isArray(cell)) return cell.map(plainValue)
  return cell ?? null
}
