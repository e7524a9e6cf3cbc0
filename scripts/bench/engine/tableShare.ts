import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Manifest } from '../../../src/catalog/release.ts'
import { databaseName, type Query } from '../../../src/database/query.ts'
import { withDeterministicDatabase, writeDatabaseFile } from '../../release/databaseFile.ts'
import { deterministicGzip } from '../../release/deterministicGzip.ts'
import { plainRows } from '../../release/nodeConnector.ts'

export interface TableShare {
  readonly table: string
  /** Bytes as released: compressed, all columns, all rows. */
  readonly bytes: number
  /** The same file written with the columns only that the question's SQL names. */
  readonly columnsOnly: number
  /** And of these the rows only of the period asked for. */
  readonly periodOnly: number
}

/** What a question needs of the tables it fetches, by writing each again as the build writes it, with less in it. `release` is a folder. */
export async function tableShares(release: string, query: Query<unknown>, period: string): Promise<readonly TableShare[]> {
  const manifest = JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')) as Manifest
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-share-'))
  const words = new Set(query.sql.match(/\w+/g))
  try {
    const shares: TableShare[] = []
    for (const table of query.tables) {
      const stored = readFileSync(join(release, manifest.tables[table] ?? ''))
      const file = join(folder, `${table}.duckdb`)
      writeFileSync(file, gunzipSync(stored))
      const written = (rows: string | null) => lessOf(file, databaseName(table), words, rows, join(folder, 'less.duckdb'))
      shares.push({ table, bytes: stored.length, columnsOnly: await written(null), periodOnly: await written(period) })
    }
    return shares
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Compressed bytes of a table file with some columns, and with the rows of one period where one is given. */
function lessOf(file: string, database: string, words: ReadonlySet<string>, period: string | null, path: string): Promise<number> {
  return withDeterministicDatabase(async (connection) => {
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${database} (READ_ONLY)`)
    await writeDatabaseFile(connection, path, async () => {
      for (const [name, columns] of await columnsOf(connection, database)) {
        const named = columns.filter((column) => words.has(column))
        if (!words.has(name) || named.length === 0) continue
        const rows = period !== null && columns.includes('period') ? ` WHERE period = '${period.replaceAll("'", "''")}'` : ''
        await connection.run(`CREATE TABLE target."${name}" AS SELECT ${named.map((column) => `"${column}"`).join(', ')} FROM ${database}."${name}"${rows}`)
      }
    })
    return deterministicGzip(readFileSync(path)).length
  })
}

async function columnsOf(connection: DuckDBConnection, database: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const listed = await plainRows<{ table_name: string; names: string[] }>(
    connection,
    'SELECT table_name, list(column_name ORDER BY column_index) AS names FROM duckdb_columns() WHERE database_name = ? GROUP BY table_name ORDER BY table_name',
    [database],
  )
  return new Map(listed.map(({ table_name, names }) => [table_name, names]))
}
