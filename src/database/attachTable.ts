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

/**
 * Fetches a table file, attaches it read-only and counts its rows against the manifest: a file that did not
 * load whole must not pass for one with fewer observations.
 * Throws ReleaseError `table-missing`, `rows-missing`, or what reading the file throws.
 */
export async function attachTable(
  session: EngineSession,
  release: Pick<Release, 'manifest' | 'readFile'>,
  tableId: string,
  options: FetchOptions = {},
): Promise<void> {
  const path = release.manifest.tables[tableId]
  const file = release.manifest.files.find((candidate) => candidate.path === path)
  if (!path || !file) throw new ReleaseError('table-missing', tableId)
  const bytes = await timed('table', () => release.readFile(path, options))
  const database = databaseName(tableId)
  const rows = await timed('attach', async () => {
    await session.registerFile(engineFileName(tableId), bytes)
    await session.run(`ATTACH '${engineFileName(tableId)}' AS ${database} (READ_ONLY)`, [])
    return countRows(session, database)
  })
  if (file.rows !== null && rows !== file.rows) throw new ReleaseError('rows-missing', path)
}

async function countRows(session: EngineSession, database: string): Promise<number> {
  const listed = await session.run('SELECT table_name FROM duckdb_tables() WHERE database_name = ? ORDER BY 1', [database])
  const names = rowsFromArrow<{ table_name: string }>(listed).map((row) => row.table_name)
  if (names.length === 0) return 0
  const counts = names.map((name) => `(SELECT count(*) FROM ${database}."${name}")`)
  const counted = await session.run(`SELECT (${counts.join(' + ')})::DOUBLE AS rows`, [])
  return rowsFromArrow<{ rows: number }>(counted)[0]?.rows ?? 0
}
