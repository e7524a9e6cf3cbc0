import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { filesBelow } from '../../../scripts/pipeline/fingerprint.ts'
import { assembleRelease, type ReleaseParts } from '../../../scripts/release/assembleRelease.ts'
import { deterministicGzip } from '../../../scripts/release/deterministicGzip.ts'
import { nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { replaceFolder } from '../../../scripts/release/replaceFolder.ts'
import { fillShelves } from '../../../scripts/release/shelves.ts'
import { writeDatabase } from '../../../scripts/release/writeDatabase.ts'
import { NO_FILTERS, splitQuery, trendQuery } from '../../../src/catalog/observation-queries.ts'
import { observationStatement } from '../../../src/catalog/observation-sql.ts'
import { queryKey } from '../../../src/database/query.ts'
import { unshelve } from '../../../src/database/shelf.ts'
import { QUESTIONS, RETURNS, TABLES } from '../../catalog/tinyQuestions.ts'
import { GAZETTEER, indicator, observationsTable, writeTinyFiles } from '../../catalog/tinyTables.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arraigo-release-'))
})
const quiet = () => undefined

describe('a table file', () => {
  it('has the same bytes whatever the order of its rows', async () => {
    const table = observationsTable([...TABLES['demonstration-coverage']])
    const turned = observationsTable([...TABLES['demonstration-coverage']].reverse())
    await writeDatabase(join(folder, 'one.duckdb'), [GAZETTEER, table])
    await writeDatabase(join(folder, 'two.duckdb'), [GAZETTEER, turned])
    expect(readFileSync(join(folder, 'one.duckdb')).equals(readFileSync(join(folder, 'two.duckdb')))).toBe(true)
  })

  it('keeps every row and cell', async () => {
    const rows = await writeDatabase(join(folder, 'gazetteer.duckdb'), [GAZETTEER])
    expect(rows).toBe(GAZETTEER.rows.length)
    const connector = await nodeConnector({ gazetteer: join(folder, 'gazetteer.duckdb') })
    const query = { name: 'all', sql: 'SELECT * FROM gazetteer.territories ORDER BY id', parameters: [], tables: ['gazetteer'], shelf: null }
    const sorted = [...GAZETTEER.rows].sort((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1))
    expect(await connector.answer(query)).toEqual(sorted)
    connector.close()
  })

  it('refuses a column nobody declared', async () => {
    const table = { ...GAZETTEER, rows: [{ ...GAZETTEER.rows[0], extra: 1 }] }
    await expect(writeDatabase(join(folder, 'x.duckdb'), [table])).rejects.toThrow(/extra/)
  })
})

describe('replacing a folder', () => {
  it('leaves the old one whole when filling fails midway', async () => {
    const target = join(folder, 'data')
    await replaceFolder(target, join(folder, 'work'), async (fresh) => writeFileSync(join(fresh, 'a.txt'), 'old'))
    const failing = replaceFolder(target, join(folder, 'work'), async (fresh) => {
      writeFileSync(join(fresh, 'a.txt'), 'new')
      throw new Error('disk full')
    })
    await expect(failing).rejects.toThrow('disk full')
    expect(readFileSync(join(target, 'a.txt'), 'utf8')).toBe('old')
    expect(readdirSync(join(folder, 'work'))).toEqual([])
  })

  it('takes over at once and leaves nothing of the old one', async () => {
    const target = join(folder, 'data')
    mkdirSync(target)
    writeFileSync(join(target, 'gone.txt'), 'old')
    await replaceFolder(target, join(folder, 'work'), async (fresh) => writeFileSync(join(fresh, 'a.txt'), 'new'))
    expect(readdirSync(target)).toEqual(['a.txt'])
    expect(existsSync(join(target, 'gone.txt'))).toBe(false)
  })
})

describe('a release', () => {
  const parts = async (shelf = '{"answers":{}}'): Promise<ReleaseParts> => {
    const { files, rows } = await writeTinyFiles(TABLES)
    writeFileSync(join(folder, 'areas.topojson'), '{"type":"Topology","objects":{},"arcs":[]}')
    writeFileSync(join(folder, 'land.topojson'), '{"land":1}')
    writeFileSync(join(folder, 'shelf.json'), shelf)
    writeFileSync(join(folder, 'empty.json'), '{"answers":{}}')
    return {
      catalog: {
        countries: [], leading: [], indicators: [], defaults: { indicator: 'coverage', period: '2025' },
        datasets: ['2026-01-31', '2025-06-30'].map((updated) => ({
          id: updated, kind: 'published', title: { es: 'x', en: 'x' }, description: { es: 'x', en: 'x' },
          licence: { name: 'CC-BY-4.0', url: null }, credit: { es: 'x', en: 'x' }, tables: [], updated,
        })),
      },
      tables: Object.fromEntries(Object.entries(files).map(([id, file]) => [id, { file, rows: rows[id] ?? 0 }])),
      shelves: new Map([['first', join(folder, 'shelf.json')], ['territory/HN07', join(folder, 'empty.json')]]),
      shapes: { areas: join(folder, 'areas.topojson'), land: join(folder, 'land.topojson'), kind: 'schematic', credit: { es: 'x', en: 'x' } },
      certificates: new Map(),
      places: new Map(),
      programmes: join(folder, 'empty.json'),
      stories: join(folder, 'empty.json'),
      engineVersion: '1.4.3',
    }
  }

  it('lists every file with its hash, size and rows, and every file is there', async () => {
    const out = join(folder, 'out')
    mkdirSync(out)
    const manifest = assembleRelease(out, await parts(), quiet)
    const written = filesBelow(out).map((file) => file.slice(out.length + 1)).filter((file) => file !== 'manifest.json')
    expect(manifest.files.map((file) => file.path).sort()).toEqual(written.sort())
    for (const file of manifest.files) {
      const bytes = readFileSync(join(out, file.path))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.hash)
      expect(bytes.length).toBe(file.bytes)
      expect(file.path).toContain(file.hash.slice(0, 8))
    }
    expect(manifest.files.find((file) => file.path === manifest.tables['returns'])?.rows).toBe(4)
    expect(manifest.created).toBe('2026-01-31')
    const catalog = JSON.parse(gunzipSync(readFileSync(join(out, manifest.catalog))).toString()) as { release: string }
    expect(catalog.release).toBe(manifest.release)
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest)
  })

  it('has the same name and bytes for the same content, and another name for any change', async () => {
    const folders = ['one', 'two', 'three'].map((name) => join(folder, name))
    const [one = '', two = '', three = ''] = folders
    for (const each of folders) mkdirSync(each)
    const first = assembleRelease(one, await parts(), quiet)
    expect(assembleRelease(two, await parts(), quiet)).toEqual(first)
    expect(readFileSync(join(one, 'manifest.json')).equals(readFileSync(join(two, 'manifest.json')))).toBe(true)
    expect(assembleRelease(three, await parts('{"answers":{"x":{"columns":[],"rows":[]}}}'), quiet).release).not.toBe(first.release)
  })

  it('is packed without date, name or system in the gzip header (RFC 1952)', () => {
    const packed = deterministicGzip('text')
    expect([...packed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
    expect(gunzipSync(packed).toString()).toBe('text')
  })
})

describe('shelves', () => {
  it('hold the rows the engine gives, under the keys the page asks with', async () => {
    const { files } = await writeTinyFiles(TABLES)
    const connector = await nodeConnector(files)
    const questions = QUESTIONS.map((query) => ({ shelf: query.shelf ?? 'other', query }))
    const shelves = await fillShelves(connector, [...questions, ...questions], quiet)
    expect([...shelves.keys()]).toEqual(['first', 'map/coverage/municipality', 'map/gap/country', 'map/returns-per-1000/country', 'other', 'region/coverage', 'territory/HN07'])
    for (const { shelf, query } of questions) {
      const stored = JSON.parse(JSON.stringify(shelves.get(shelf)?.answers[queryKey(query)]))
      expect(unshelve(stored), query.name).toEqual(await connector.answer(query))
    }
    connector.close()
  })

  it('take the answers about many territories from one question, and they are those of each question', async () => {
    const connector = await nodeConnector((await writeTinyFiles(TABLES)).files)
    let asked = 0
    const counting: typeof connector = { ...connector, answer: (query, signal) => ((asked += 1), connector.answer(query, signal)) }
    const places = ['HND', 'SLV', 'GTM', 'HN07', 'HN0703', 'HN0704', 'SV01', 'SV01001', 'SV0101']
    const queries = places.flatMap((id) => [
      trendQuery(RETURNS, { territories: [id], every: 'year', filters: NO_FILTERS, target: 1 }),
      splitQuery(indicator(), { territories: [id], period: '2025', filters: NO_FILTERS, dimension: 'sex', target: 1 }),
      trendQuery(indicator(), { territories: [id, 'HND'], every: 'quarter', filters: NO_FILTERS, target: 1 }),
    ])
    const shelves = await fillShelves(counting, queries.map((query) => ({ shelf: 'all', query })), quiet)
    // Three groups: one wide question and one probe each.
    expect(asked).toBe(6)
    // Without a list of territories the same rows come from one question a level.
    expect(await fillShelves(connector, queries.map((query) => ({ shelf: 'all', query })), quiet, 1)).toEqual(shelves)
    for (const query of queries) {
      const stored = shelves.get('all')?.answers[queryKey(query)]
      expect(stored && unshelve(stored)).toEqual(await connector.answer(query))
    }
    connector.close()
  })

  it('are refused when a wider question would answer otherwise', async () => {
    const connector = await nodeConnector((await writeTinyFiles(TABLES)).files)
    const query = trendQuery(indicator(), { territories: ['HN0703'], every: 'year', filters: NO_FILTERS, target: 1 })
    const wrong = { ...query, about: () => observationStatement(indicator({ method: 'count' }), { territories: { ids: ['HN0703'] }, period: { every: 'year' }, filters: NO_FILTERS, target: 1 }) }
    await expect(fillShelves(connector, [{ shelf: 'all', query: wrong }], quiet)).rejects.toThrow(/another answer/)
    connector.close()
  })
})
