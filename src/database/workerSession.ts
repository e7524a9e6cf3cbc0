import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'
import { Table } from 'apache-arrow'
import type { EngineSession } from './engine-session.ts'
import { ReleaseError } from './release-error.ts'

/** A session with an open DuckDB in a worker, whose script is `file`. Its questions throw ReleaseError `engine-failed` once the worker has died. */
export async function workerSession(database: AsyncDuckDB, worker: Worker, file: string): Promise<EngineSession> {
  const connection = await database.connect()
  // A worker that runs out of memory answers no more: without this its questions would wait for ever.
  const dead = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new ReleaseError('engine-failed', file, { cause: event.message })))
  })
  dead.catch(() => undefined)
  return {
    run: (sql, parameters) =>
      Promise.race([
        dead,
        (async () => {
          const statement = await connection.prepare(sql)
          try {
            return await statement.query(...parameters)
          } finally {
            // Nobody waits for it: the next message comes after it anyhow.
            void statement.close().catch(() => undefined)
          }
        })(),
      ]),
    command: (sql) => Promise.race([dead, connection.query(sql)]),
    registerFile: (name, bytes) => Promise.race([dead, database.registerFileBuffer(name, bytes)]),
    insertArrow: (stream, schema, table) => Promise.race([dead, connection.insertArrowFromIPCStream(stream, { schema, name: table, create: true })]),
    stream: (sql, take, signal) =>
      Promise.race([
        dead,
        (async () => {
          signal?.throwIfAborted()
          const stop = () => void connection.cancelSent().catch(() => undefined)
          signal?.addEventListener('abort', stop, { once: true })
          try {
            // The engine runs several statements in one text; a statement that can be prepared is one. PIVOT is several by itself.
            if (!/\bpivot/i.test(sql)) await (await connection.prepare(sql)).close()
            const reader = await connection.send(sql, true)
            for await (const batch of reader) {
              signal?.throwIfAborted()
              if (take(new Table([batch]))) continue
              await connection.cancelSent().catch(() => undefined)
              break
            }
          } catch (error) {
            // What the engine says of a statement that was stopped is no fault.
            signal?.throwIfAborted()
            // A trap of WebAssembly leaves an engine nobody may use any more.
            if (/memory access out of bounds|unreachable|null function|table index/.test(String(error))) throw new ReleaseError('engine-failed', file, { cause: error })
            throw error
          } finally {
            signal?.removeEventListener('abort', stop)
          }
        })(),
      ]),
    close: () => database.terminate(),
  }
}
