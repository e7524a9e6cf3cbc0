import { databaseName } from '../../src/database/query.ts'
import type { NodeConnector } from './nodeConnector.ts'

/**
 * The last look before tables become public: no count stands beside a status that says it is absent, no rate is printed
 * of hidden counts, and no status is unknown. Throws an Error naming the table and the first such row.
 */
export async function assertProtected(connector: NodeConnector, tableId: string): Promise<void> {
  const database = databaseName(tableId)
  const query = (sql: string, parameters: readonly string[]) => ({ name: 'protection', sql, parameters, tables: [tableId], shelf: null })
  const listed = await connector.answer<{ name: string }>(
    query(`SELECT table_name AS name FROM duckdb_tables() WHERE database_name = ? AND table_name = 'observations'`, [database]),
  )
  if (listed.length === 0) return
  const shown = `('reported', 'provisional', 'estimated')`
  const absent = `('suppressed', 'not-reported', 'not-applicable')`
  const rows = await connector.answer<Record<string, unknown>>(
    query(
      `SELECT measure, territory_id, period, service, sex, age, route FROM ${database}.observations
      WHERE (numerator IS NOT NULL AND numerator_status NOT IN ${shown})
        OR (denominator IS NOT NULL AND denominator_status NOT IN ${shown})
        OR (value IS NOT NULL AND 'suppressed' IN (numerator_status, denominator_status))
        OR numerator_status NOT IN ${shown} AND numerator_status NOT IN ${absent}
        OR denominator_status NOT IN ${shown} AND denominator_status NOT IN ${absent}
      ORDER BY ALL LIMIT 1`,
      [],
    ),
  )
  if (rows.length > 0) throw new Error(`${tableId}: an absent count shows its number: ${JSON.stringify(rows[0])}`)
}
