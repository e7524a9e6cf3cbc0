import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AttachedRelease, attachRelease } from '../../../scripts/engine-server/attachRelease.ts'
import { type EngineServer, serveEngine } from '../../../scripts/engine-server/serveEngine.ts'
import { plainRows } from '../../../scripts/release/nodeConnector.ts'
import { territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import { type EngineConnector, engineConnector } from '../../../src/database/engineConnector.ts'
import { loadRelease, type Release } from '../../../src/database/loadRelease.ts'
import { type Query, queryKey } from '../../../src/database/query.ts'
import { remoteConnector } from '../../../src/database/remote/remoteConnector.ts'
import { shelfQueries } from '../../../src/views/explore/shelfQueries.ts'
import { addressOf } from '../../database/tinyRelease.ts'
import { wasmSession } from '../../database/wasmSession.ts'

const FOLDER = new URL('../../../public/data/', import.meta.url)
const BUILT = existsSync(new URL('manifest.json', FOLDER))
const fromDisk: typeof fetch = async (request) => new Response(readFileSync(fileURLToPath(addressOf(request))))
/** Beyond one of each statement, one question in so many; `npm run bench -- remote` asks every one. */
const EVERY = 60

describe.skipIf(!BUILT)('the engine server over the built release', () => {
  let server: EngineServer
  let release: Release
  let local: AttachedRelease
  let wasm: EngineConnector
  let questions: readonly Query<unknown>[]

  beforeAll(async () => {
    server = await serveEngine('public', { port: 4330, threads: 1, memory: '1GB', atOnce: 2, waiting: 8, rows: 200_000, characters: 24_000_000, milliseconds: 60_000 })
    release = await loadRelease(new URL('data/', server.address))
    local = await attachRelease('public/data', 1)
    wasm = engineConnector(await loadRelease(FOLDER, { fetch: fromDisk }), wasmSession)
    const territories = await wasm.answer(territoryQuery())
    questions = shelfQueries(release.catalog, new Map(territories.map((row) => [row.id, row]))).map(({ query }) => query)
  })
  afterAll(async () => {
    await wasm.close()
    local.close()
    await server.close()
  })

  it('gives the rows of DuckDB in this process, and of the page’s engine, to every standing statement', async () => {
    const remote = remoteConnector(release.manifest.remote ?? fail(), release.base, release.manifest.release)
    const statements = [...new Map(questions.map((query) => [query.sql, query])).values()]
    expect(statements.length).toBeGreaterThan(100)
    for (const query of statements) {
      const sent = hashOf(await remote.answer(query))
      expect(sent, queryKey(query)).toBe(hashOf(await plainRows(local.connection, query.sql, query.parameters)))
      expect(sent, queryKey(query)).toBe(hashOf(await wasm.answer(query)))
    }
  }, 300_000)

  it('gives the rows of DuckDB in this process to the same statements about other places', async () => {
    const remote = remoteConnector(release.manifest.remote ?? fail(), release.base, release.manifest.release)
    const probes = questions.filter((_, index) => index % EVERY === 0)
    expect(probes.length).toBeGreaterThan(50)
    for (const query of probes) expect(hashOf(await remote.answer(query)), queryKey(query)).toBe(hashOf(await plainRows(local.connection, query.sql, query.parameters)))
  }, 300_000)
})

function hashOf(rows: unknown): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

function fail(): never {
  throw new Error('the server does not announce itself')
}
