import { existsSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTables, type OpenTables } from '../../../scripts/engine-server/openTables.ts'
import { tinyFolder } from '../../database/tinyFolder.ts'
import { tinyRelease } from '../../database/tinyRelease.ts'

let tables: OpenTables
let connection: DuckDBConnection
beforeAll(async () => {
  tables = await openTables(`${tinyFolder(await tinyRelease([]))}/data`, { threads: 1, memory: '300MB' })
  connection = await tables.connect()
})
afterAll(() => {
  connection.closeSync()
  tables.close()
})

/** What would happen to a statement that got past the judge of statements. */
describe('the locked engine', () => {
  it('holds the tables of the release and nothing else', () => {
    expect(tables.release).toBe('tiny')
    expect([...tables.names].toSorted()).toEqual(['demonstration_coverage.observations', 'gazetteer.territories', 'population.observations', 'returns.observations'])
  })

  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "COPY gazetteer.territories TO '/tmp/arraigo-copied.csv'",
    "EXPORT DATABASE '/tmp/arraigo-exported'",
    "ATTACH '/tmp/arraigo-other.duckdb' AS other",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    "SET memory_limit = '100GB'",
    "SET temp_directory = '/tmp'",
    'CREATE TABLE gazetteer.x AS SELECT 1 AS one',
    'DELETE FROM gazetteer.territories',
    'DROP TABLE gazetteer.territories',
  ])('does not run %s', async (sql) => {
    await expect(connection.run(sql)).rejects.toThrow(/disabled|locked|not attached|read-only|Permission|does not exist|Cannot/i)
    expect(['/tmp/arraigo-copied.csv', '/tmp/arraigo-exported', '/tmp/arraigo-other.duckdb'].filter((file) => existsSync(file))).toEqual([])
  })

  it('ends what wants more memory than it has, and goes on', async () => {
    await expect(connection.run("SELECT list(i || repeat('x', 1000) ORDER BY hash(i)) FROM range(3000000) t(i)")).rejects.toThrow(/Out of Memory/i)
    expect((await connection.runAndReadAll('SELECT count(*)::INTEGER FROM gazetteer.territories')).getRows()).toEqual([[9]])
  })
})
