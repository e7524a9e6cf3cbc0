import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { announce } from '../../../scripts/engine-server/announce.ts'
import { exportTables } from '../../../scripts/engine-server/exportTables.ts'
import type { Manifest } from '../../../src/catalog/release.ts'
import { loadRelease } from '../../../src/database/loadRelease.ts'
import { tinyFolder } from '../../database/tinyFolder.ts'
import { BASE, tinyRelease } from '../../database/tinyRelease.ts'

describe('a release for ClickHouse', () => {
  it('is one Parquet file a table and the statements that load them, the release last', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arraigo-export-'))
    const names = await exportTables(`${tinyFolder(await tinyRelease([]))}/data`, folder, '/var/lib/here')
    expect(readdirSync(folder).toSorted()).toEqual([...names.map((name) => `${name}.parquet`), 'load.sql'].toSorted())
    const statements = readFileSync(join(folder, 'load.sql'), 'utf8').trim().split(';\n')
    expect(statements.at(-1)).toBe("INSERT INTO arraigo.release VALUES ('tiny');")
    expect(statements).toContain("INSERT INTO returns.observations SELECT * FROM file('/var/lib/here/returns.observations.parquet', Parquet)")
    const created = statements.find((statement) => statement.includes('TABLE returns.observations')) ?? ''
    expect(created).toContain('`measure` String, `territory_id` String, `level` Nullable(Int32)')
    expect(created).toContain('`numerator` Nullable(Int64)')
    expect(created).toMatch(/ENGINE = MergeTree ORDER BY \(measure, territory_id, period\)$/)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM '${join(folder, 'returns.observations.parquet')}'`)
    expect(counted.getRows()).toEqual([[4]])
  })
})

describe('the manifest of a built app', () => {
  it('is told of an engine and told again that there is none, and stays as it was otherwise', async () => {
    const host = await tinyRelease([])
    const data = `${tinyFolder(host)}/data`
    const read = () => JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8')) as Manifest
    const before = read()
    announce(data, { dialect: 'clickhouse', address: '../clickhouse/' })
    expect(read()).toEqual({ ...before, remote: { dialect: 'clickhouse', address: '../clickhouse/', tables: Object.keys(before.tables) } })
    host.files.set('manifest.json', Uint8Array.from(readFileSync(join(data, 'manifest.json'))))
    expect((await loadRelease(BASE, { fetch: host.fetch })).manifest.remote?.dialect).toBe('clickhouse')
    announce(data, null)
    expect(read()).toEqual(before)
  })

  it('names no engine of another site', async () => {
    const data = `${tinyFolder(await tinyRelease([]))}/data`
    for (const address of ['https://elsewhere.org/query', '//elsewhere.org/query', 'http://site.invalid/query']) expect(() => announce(data, { dialect: 'duckdb', address }), address).toThrow(RangeError)
  })
})
