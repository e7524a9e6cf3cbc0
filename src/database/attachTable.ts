import type { ReleaseFile } from '../catalog/release.ts'
import type { EngineSession } from './engine-session.ts'
import type { Release } from './loadRelease.ts'
import type { FetchOptions } from './fetchFile.ts'
import { databaseName } from './query.ts'
import { ReleaseError } from './release-error.ts'
import { rowsFromArrow } from './rowsFromArrow.ts'
import { timed } from './timed.ts'

/** The name under which a table file is registered in the engine. */
export function engineFileName(tableId: string): string {
  return `${tableId}.duckdb`
}

/** Every name the engine looks for when it attaches that file: the write-ahead log never exists, yet is asked for. */
export function engineFileNames(tableId: string): readonly string[] {
  return [engineFileName(tableId), `${engineFileName(tableId)}.wal`]
}

/** The bytes of a table file, ready to attach. Throws ReleaseError `table-missing`, or what reading the file throws. */
export async function readTable(release: Pick<Release, 'manifest' | 'readFile'>, tableId: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const { path } = tableFile(release, tableId)
  return timed('table', () => release.readFile(path, options))
}

/**
 * Attaches a table file read-only, without copying its rows, and counts them against the manifest: a file that did not load
 * whole must not pass for one with fewer observations. The bytes belong to the engine from then on.
 * Throws ReleaseError `table-missing` or `rows-missing`.
 */
export async function attachTable(session: EngineSession, release: Pick<Release, 'manifest'>, tableId: string, bytes: Uint8Array): Promise<void> {
  const file = tableFile(release, tableId)
  const database = databaseName(tableId)
  const rows = await timed('attach', async () => {
    // Sent together, run one after the other.
    const [, , listed] = await Promise.all([
      session.registerFile(engineFileName(tableId), bytes),
      session.command(`ATTACH '${engineFileName(tableId)}' AS ${database} (READ_ONLY)`),
      session.command(`SELECT table_name FROM duckdb_tables() WHERE database_name = '${database}' ORDER BY 1`),
    ])
    return countRows(session, database, rowsFromArrow<{ table_name: string }>(listed).map((row) => row.table_name))
  })
  if (file.rows !== null && rows !== file.rows) throw new ReleaseError('rows-missing', file.path)
}

function tableFile({ manifest }: Pick<Release, 'manifest'>, tableId: string): ReleaseFile {
  const path = manifest.tables[tableId]
  const file = manifest.files.find((candidate) => candidate.path === path)
  if (!file) throw new ReleaseError('table-missing', tableId)
  return file
}

async function countRows(session: EngineSession, database: string, tables: readonly string[]): Promise<number> {
  if (tables.length === 0) return 0
  const counts = tables.map((name) => `(SELECT count(*) FROM ${database}."${name}")`)
  const counted = await session.command(`SELECT (${counts.join(' + ')})::DOUBLE AS rows`)
  return rowsFromArrow<{ rows: number }>(counted)[0]?.rows ?? 0
}
