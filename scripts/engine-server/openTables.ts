import type { DuckDBConnection } from '@duckdb/node-api'
import { attachRelease } from './attachRelease.ts'

export interface OpenTables {
  readonly release: string
  /** Ids of the tables that are open. */
  readonly ids: readonly string[]
  /** Every table a statement may read, as `database.table`. */
  readonly names: ReadonlySet<string>
  connect(): Promise<DuckDBConnection>
  close(): void
}

export interface EngineLimits {
  readonly threads: number
  /** As DuckDB writes it: `2GB`. */
  readonly memory: string
}

/**
 * Opens all tables of a release folder read-only in one engine and locks it: no file, no network, no extension, no spilling
 * to disk, and no statement can change that. The release is the whole of what such an engine holds.
 * Throws what attaching the release throws.
 */
export async function openTables(folder: string, { threads, memory }: EngineLimits): Promise<OpenTables> {
  const { instance, connection, manifest, names, close } = await attachRelease(folder, threads)
  try {
    for (const statement of lockedDown(memory)) await connection.run(statement)
    connection.closeSync()
    return { release: manifest.release, ids: Object.keys(manifest.tables), names: new Set(names), connect: () => instance.connect(), close }
  } catch (error) {
    close()
    throw error
  }
}

function lockedDown(memory: string): readonly string[] {
  return [
    `SET memory_limit = '${memory.replaceAll("'", "''")}'`,
    // A question too large for memory ends with a message; it does not fill the disk instead.
    "SET temp_directory = ''",
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ]
}
