import { DuckDBInstance } from '@duckdb/node-api'

export interface StatementParser {
  /** The statement as DuckDB's parser understands it. Throws an Error where it is no SQL at all. */
  parse(sql: string): Promise<unknown>
  close(): void
}

/**
 * DuckDB's own parser (`json_serialize_sql`), in an engine that holds nothing: a statement is understood here before any
 * engine with data sees it, and by the very parser that will read it there.
 */
export async function statementParser(): Promise<StatementParser> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' })
  const connection = await instance.connect()
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  const statement = await connection.prepare('SELECT json_serialize_sql(?::VARCHAR) AS parsed')
  let last: Promise<unknown> = Promise.resolve()
  return {
    parse(sql) {
      const mine = last.then(async () => {
        statement.bindVarchar(1, sql)
        const reader = await statement.runAndReadAll()
        return JSON.parse(String(reader.getRows()[0]?.[0])) as unknown
      })
      last = mine.catch(() => undefined)
      return mine
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
