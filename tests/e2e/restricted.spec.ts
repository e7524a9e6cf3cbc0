import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { nodeConnector } from '../../scripts/release/nodeConnector.ts'
import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'
import { expect, test } from '@playwright/test'

const PROGRAMMES = 'data/programmes'
const definitions = readdirSync(PROGRAMMES).map((file) => JSON.parse(readFileSync(join(PROGRAMMES, file), 'utf8')) as ProgrammeDefinition)
const restricted = definitions.flatMap(({ places }) => places.filter(({ publishing }) => publishing === 'restricted'))

/** What would give a place away: its names and the digits of its point, whatever sign or order they are written in. */
function secretsOf(place: ProgrammeDefinition['places'][number]): string[] {
  const { name, publishedName, longitude, latitude, publishedLongitude, publishedLatitude } = place
  const points = [longitude, latitude, publishedLongitude, publishedLatitude].flatMap((value) => (value === null ? [] : [String(Math.abs(value))]))
  return [...new Set([name, publishedName, ...points])]
}

/** Texts a file holds, however it is packed. */
async function textsOf(path: string, bytes: Buffer): Promise<string[]> {
  if (/\.(gz|gzip)$/.test(path)) return textsOf(path.replace(/\.(gz|gzip)$/, ''), gunzipSync(bytes))
  if (/\.(zip|xlsx)$/.test(path)) return (await Promise.all(Object.entries(unzipSync(bytes)).map(([name, content]) => textsOf(name, Buffer.from(content))))).flat()
  if (!path.endsWith('.duckdb')) return [bytes.toString('utf8'), bytes.toString('utf16le')]
  // Stored tables are compressed by column: their rows are read as text.
  const file = join(mkdtempSync(join(tmpdir(), 'restricted-')), 'table.duckdb')
  writeFileSync(file, bytes)
  const connector = await nodeConnector({ stored: file })
  try {
    await connector.answer({ name: 'attach', sql: 'SELECT 1', parameters: [], tables: ['stored'], shelf: null })
    const tables = await connector.ask<{ table_name: string }>(`SELECT table_name FROM duckdb_tables() WHERE database_name = 'stored'`)
    const rows = await Promise.all(tables.map(({ table_name }) => connector.ask(`SELECT * FROM stored."${table_name}"`)))
    return rows.map((each) => JSON.stringify(each))
  } finally {
    connector.close()
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

test('nothing built or served holds a restricted location', async () => {
  test.setTimeout(240_000)
  expect(restricted.length, 'there is one to look for').toBeGreaterThan(0)
  const secrets = restricted.flatMap(secretsOf)
  // What may be found is looked for too, so that a search that finds nothing anywhere cannot pass.
  const known = ['Zacatecoluca', '88.8694951']
  const found = { secret: [] as string[], known: new Set<string>() }
  for (const path of ['dist', 'public'].flatMap(filesBelow)) {
    for (const text of await textsOf(path, readFileSync(path))) {
      for (const secret of secrets) if (text.includes(secret)) found.secret.push(`${path}: ${secret}`)
      for (const each of known) if (text.includes(each)) found.known.add(path.endsWith('.gzip') && path.includes('tables') ? `table ${each}` : each)
    }
  }
  expect(found.secret).toEqual([])
  expect([...found.known].sort()).toEqual([...known, ...known.map((each) => `table ${each}`)].sort())
})

test('nothing the gate has published of monitoring counts a restricted territory', async () => {
  test.setTimeout(120_000)
  const open = new Set(definitions.flatMap(({ places }) => places.filter(({ publishing }) => publishing === 'open').map(({ territoryId }) => territoryId)))
  for (const { id, places } of definitions) {
    const hidden = places.filter(({ publishing, territoryId }) => publishing === 'restricted' && !open.has(territoryId)).map(({ territoryId }) => territoryId)
    const datasets = readdirSync('data/datasets').filter((name) => name === `monitoring-${id}`)
    // The tree of all territories is public: that one of them is there says nothing.
    for (const path of datasets.flatMap((name) => filesBelow(join('data/datasets', name, 'tables'))).filter((file) => !file.includes('territories'))) {
      const texts = await textsOf(path, readFileSync(path))
      for (const territory of hidden) expect(texts.filter((text) => text.includes(territory)), `${path}: ${territory}`).toEqual([])
    }
  }
})
