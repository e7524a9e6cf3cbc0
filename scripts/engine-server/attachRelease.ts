import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Manifest } from '../../src/catalog/release.ts'
import { databaseName } from '../../src/database/query.ts'

export interface AttachedRelease {
  readonly instance: DuckDBInstance
  readonly connection: DuckDBConnection
  readonly manifest: Manifest
  /** Every table as `database.table`. */
  readonly names: readonly string[]
  close(): void
}

/**
 * Attaches every table of a release folder read-only to an engine of its own. Nothing but files the manifest names is
 * opened, each checked against its hash.
 * Throws an Error where a file is missing, is not the one that was released, or holds another number of rows.
 */
export async function attachRelease(folder: string, threads: number): Promise<AttachedRelease> {
  const manifest = readManifest(folder)
  const work = mkdtempSync(join(tmpdir(), 'arraigo-engine-'))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads), autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', allow_community_extensions: 'false',
  })
  const close = () => {
    instance.closeSync()
    rmSync(work, { recursive: true, force: true })
  }
  try {
    const connection = await instance.connect()
    const names: string[] = []
    for (const [id, path] of Object.entries(manifest.tables)) {
      const file = join(work, `${id}.duckdb`)
      writeFileSync(file, releasedBytes(folder, manifest, path))
      await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${databaseName(id)} (READ_ONLY)`)
      names.push(...(await tableNames(connection, id, rowsOf(manifest, path))))
    }
    return { instance, connection, manifest, names, close }
  } catch (error) {
    close()
    throw error
  }
}

/** The manifest of a release folder. Throws an Error where there is none. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error(`${folder}: no release here, run \`npm run build\` first`)
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

function releasedBytes(folder: string, manifest: Manifest, path: string): Uint8Array {
  const stored = readFileSync(join(folder, path))
  const listed = manifest.files.find((file) => file.path === path)
  if (createHash('sha256').update(stored).digest('hex') !== listed?.hash) throw new Error(`${path}: not the file that was released`)
  return path.endsWith('.gzip') ? gunzipSync(stored) : stored
}

function rowsOf(manifest: Manifest, path: string): number | null {
  return manifest.files.find((file) => file.path === path)?.rows ?? null
}

async function tableNames(connection: DuckDBConnection, id: string, rows: number | null): Promise<readonly string[]> {
  const database = databaseName(id)
  const listed = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables() WHERE database_name = ? ORDER BY 1', [database])
  const names = listed.getRows().map(([name]) => String(name))
  let counted = 0
  for (const name of names) counted += Number((await connection.runAndReadAll(`SELECT count(*) FROM ${database}."${name}"`)).getRows()[0]?.[0])
  if (rows !== null && counted !== rows) throw new Error(`${id}: ${counted} rows in place of ${rows}`)
  return names.map((name) => `${database}.${name}`)
}
