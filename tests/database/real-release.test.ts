import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import { engineConnector, type EngineConnector } from '../../src/database/engineConnector.ts'
import { loadRelease, type Release } from '../../src/database/loadRelease.ts'
import { type Query, queryKey } from '../../src/database/query.ts'
import { snapshotConnector, type SnapshotConnector } from '../../src/database/snapshotConnector.ts'
import { shelfQueries } from '../../src/views/explore/shelfQueries.ts'
import { addressOf } from './tinyRelease.ts'
import { wasmSession } from './wasmSession.ts'

const FOLDER = new URL('../../public/data/', import.meta.url)
const BUILT = existsSync(new URL('manifest.json', FOLDER))
/** One ready answer in so many is asked of the engine too; a minute would pass for all of them. */
const EVERY = 97

/** The release `npm run data` has built, read from disk as a host would serve it. */
const fromDisk: typeof fetch = async (request) => {
  const file = fileURLToPath(addressOf(request))
  return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 })
}

describe.skipIf(!BUILT)('the built release', () => {
  let release: Release
  let snapshot: SnapshotConnector
  let engine: EngineConnector
  let questions: { shelf: string; query: Query<unknown> }[]

  beforeAll(async () => {
    release = await loadRelease(FOLDER, { fetch: fromDisk })
    snapshot = snapshotConnector(release)
    engine = engineConnector(release, wasmSession)
    const territories = await snapshot.answer(territoryQuery())
    questions = shelfQueries(release.catalog, new Map(territories.map((row) => [row.id, row])))
  })
  afterAll(() => engine.close())

  it('holds all territories, at least 15 indicators and the default one', () => {
    expect(release.manifest.files.find((file) => file.path === release.manifest.tables['gazetteer'])?.rows).toBe(1001)
    expect(release.catalog.indicators.length).toBeGreaterThanOrEqual(15)
    expect(release.catalog.indicators.map((indicator) => indicator.id)).toContain(release.catalog.defaults.indicator)
    const demonstration = release.catalog.indicators.filter((indicator) => indicator.observations.table.startsWith('demonstration-'))
    expect(demonstration.length).toBeGreaterThan(0)
    for (const indicator of demonstration) expect(indicator.kind, indicator.id).toBe('synthetic')
  })

  it('was made by the engine version the page runs', async () => {
    const [row] = await engine.answer<{ version: string }>({ name: 'version', sql: 'SELECT version() AS version', parameters: [], tables: [], shelf: null })
    expect(row?.version).toBe(`v${release.manifest.engineVersion}`)
  })

  it('has an answer ready to every question of the first screen and of each territory', async () => {
    for (const { query } of questions) expect(await snapshot.find(query), queryKey(query)).not.toBeNull()
  })

  it('gives from its shelves the rows the page’s engine gives', async () => {
    const probes = questions.filter((question, index) => question.shelf === 'first' || index % EVERY === 0)
    expect(probes.length).toBeGreaterThan(20)
    for (const { query } of probes) expect(await snapshot.answer(query), queryKey(query)).toEqual(await engine.answer(query))
  }, 180_000)
})
