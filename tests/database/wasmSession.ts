import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ConsoleLogger, createDuckDB, LogLevel, NODE_RUNTIME } from '@duckdb/duckdb-wasm/blocking'
import { ENGINE_CONFIGURATION, type EngineSession } from '../../src/database/engine-session.ts'

/** The very engine of the page (the `eh` build), run in Node: what the browser's worker does, without the worker. */
export async function wasmSession(): Promise<EngineSession> {
  const folder = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
  const bundle = { mainModule: join(folder, 'duckdb-eh.wasm'), mainWorker: '' }
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new ConsoleLogger(LogLevel.ERROR), NODE_RUNTIME)
  await database.instantiate()
  database.open(ENGINE_CONFIGURATION)
  const connection = database.connect()
  return {
    async run(sql, parameters) {
      const statement = connection.prepare(sql)
      try {
        return statement.query(...parameters)
      } finally {
        statement.close()
      }
    },
    async command(sql) {
      return connection.query(sql) as never
    },
    async registerFile(name, bytes) {
      database.registerFileBuffer(name, bytes)
    },
    async insertArrow(stream, schema, table) {
      connection.insertArrowFromIPCStream(stream, { schema, name: table, create: true })
    },
    async stream(sql, take, signal) {
      signal?.throwIfAborted()
      take(connection.query(sql) as never)
    },
    async close() {
      connection.close()
    },
  }
}
