import { databaseName } from '../../src/database/query.ts'
import type { NodeConnector } from './nodeConnector.ts'

/** Rows of all tables of a table file together, as the manifest tells them and the page counts them again. */
export async function countRows(connector: NodeConnector, tableId: string): Promise<number> {
  const database = databaseName(tableId)
  const query = (sql: string, parameters: readonly string[]) => ({ name: 'rows', sql, parameters, tables: [tableId], shelf: null })
  const names = await connector.answer<{ name: string }>(
    query('SELECT table_name AS name FROM duckdb_tables() WHERE database_name = ? ORDER BY 1', [database]),
  )
  let rows = 0
  for (const { name } of names) {
    const [counted] = await connector.answer<{ rows: number }>(query(`SELECT count(*) AS rows FROM ${database}."${name}"`, []))
    rows += counted?.rows ?? 0
  }
  return rows
}
