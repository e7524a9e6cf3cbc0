import { rmSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** Runs a task on an empty database in memory that writes the same bytes for the same statements. What it throws is thrown on. */
export async function withDeterministicDatabase<Result>(task: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  // One thread: with more, the order in which row groups end up in a file varies.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    // These methods store whatever memory held, where a cell is null or to fill up a segment: same content, other bytes.
    await connection.run(`SET disabled_compression_methods = 'bitpacking,fsst,alp,alprd,chimp,patas'`)
    return await task(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/**
 * Makes a new DuckDB file that the page's engine can attach (storage version v1.0.0) in place of any of that name; `fill`
 * makes its tables in the database `target`. Returns what `fill` returns.
 */
export async function writeDatabaseFile<Result>(connection: DuckDBConnection, path: string, fill: () => Promise<Result>): Promise<Result> {
  for (const leftover of [path, `${path}.wal`]) rmSync(leftover, { force: true })
  await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS target (STORAGE_VERSION 'v1.0.0')`)
  const result = await fill()
  await connection.run('CHECKPOINT target')
  await connection.run('DETACH target')
  return result
}
