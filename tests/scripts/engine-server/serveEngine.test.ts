import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EngineServer, serveEngine } from '../../../scripts/engine-server/serveEngine.ts'
import type { Manifest } from '../../../src/catalog/release.ts'
import { tinyFolder } from '../../database/tinyFolder.ts'
import { tinyRelease } from '../../database/tinyRelease.ts'
import { HOSTILE, OUTSIDE } from './hostileStatements.ts'

const OPTIONS = { port: 4310, threads: 1, memory: '500MB', atOnce: 1, waiting: 1, rows: 12, characters: 100_000, milliseconds: 1500 }
const ONE = 'SELECT id FROM gazetteer.territories WHERE id = ?'
let folder: string
let server: EngineServer

beforeAll(async () => {
  folder = tinyFolder(await tinyRelease([]))
  server = await serveEngine(folder, OPTIONS)
})
afterAll(() => server.close())

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.address}query`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
}

async function said(sql: string, parameters: readonly unknown[] = []): Promise<{ status: number; error?: string; detail?: string; rows?: unknown[][]; columns?: { name: string; kind: string }[] }> {
  const response = await post({ sql, parameters, release: 'tiny' })
  return { status: response.status, ...((await response.json()) as object) }
}

describe('the engine server', () => {
  it('answers with columns and rows, and keeps nothing', async () => {
    const response = await post({ sql: `${ONE} ORDER BY id`, parameters: ['HN0703'], release: 'tiny' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(await response.json()).toEqual({ columns: [{ name: 'id', kind: 'text' }], rows: [['HN0703']] })
  })

  it('gives counts as numbers while they are exact, and as text beyond', async () => {
    expect((await said('SELECT sum(numerator) AS n FROM demonstration_coverage.observations WHERE territory_id = ?', ['HND'])).rows).toEqual([[500]])
    const huge = await said('SELECT numerator * numerator AS n, 1.5 * level AS d, numerator::DOUBLE / 0 AS i FROM demonstration_coverage.observations WHERE numerator >= 1000000000 AND territory_id = ?', ['HN0703'])
    expect(huge.rows).toEqual([['9000000000000000000', 3, 'Infinity']])
    expect(huge.columns?.map(({ kind }) => kind)).toEqual(['number', 'number', 'number'])
  })

  it('takes values as values', async () => {
    expect((await said(ONE, ["' OR true --"])).rows).toEqual([])
    expect((await said(ONE, [])).status).toBe(400)
    expect((await said(ONE, ['a', 'b'])).status).toBe(400)
    expect((await said(ONE, [['a']])).detail).toMatch(/no question/)
  })

  it.each(HOSTILE)('refuses before any engine sees it: %s', async (sql) => {
    const answer = await said(sql)
    expect(answer.status, JSON.stringify(answer)).toBe(400)
    expect(answer.error).toBe('refused')
    expect(answer.rows).toBeUndefined()
  })

  it.each(OUTSIDE)('names what is outside the subset: %s', async (sql, what) => {
    expect((await said(sql)).detail).toContain(what)
  })

  it('keeps answering after all of them', async () => {
    expect((await said(ONE, ['HND'])).rows).toEqual([['HND']])
  })

  it('gives no part of an answer that is too large', async () => {
    const answer = await said('SELECT a.id AS id FROM gazetteer.territories a INNER JOIN gazetteer.territories b ON a.level = b.level ORDER BY id')
    expect(answer).toMatchObject({ status: 413, error: 'too-large' })
    expect(answer.rows).toBeUndefined()
    const long = await said(`${doubled(14)} SELECT x FROM d14`)
    expect(long).toMatchObject({ status: 413, error: 'too-large', detail: 'more than 100000 characters' })
    // A text of gigabytes ends in the engine's memory, not in that of the server.
    expect(await said(`${doubled(28)} SELECT x FROM d28`)).toMatchObject({ status: 503, error: 'busy' })
    expect((await post({ sql: `${ONE} -- ${'x'.repeat(300_000)}`, parameters: [], release: 'tiny' })).status).toBe(413)
  })

  it('stops what runs too long', async () => {
    expect(await said(ENDLESS)).toMatchObject({ status: 503, error: 'busy' })
  })

  it('stops for a page that has left', async () => {
    // Nothing else would end the statement, and there is one connection.
    const patient = await serveEngine(folder, { ...OPTIONS, milliseconds: 3_600_000 })
    const ask = (sql: string, signal?: AbortSignal) =>
      fetch(`${patient.address}query`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ sql, parameters: [], release: 'tiny' }), signal: signal ?? null })
    const controller = new AbortController()
    const asked = ask(ENDLESS, controller.signal)
    await later(200)
    controller.abort()
    await expect(asked).rejects.toThrow()
    expect((await ask('SELECT min(id) AS id FROM gazetteer.territories')).status).toBe(200)
    await patient.close()
  })

  it('answers for its own release only', async () => {
    const response = await post({ sql: ONE, parameters: ['HND'], release: 'another' })
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ error: 'other-release', detail: 'this server holds tiny' })
  })

  it('answers pages of its own site only, and JSON alone', async () => {
    const question = { sql: ONE, parameters: ['HND'], release: 'tiny' }
    expect((await post(question, { origin: 'https://example.org' })).status).toBe(400)
    expect((await post(question, { origin: 'null' })).status).toBe(400)
    expect((await post(question, { origin: new URL(server.address).origin })).status).toBe(200)
    expect((await post(question, { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await fetch(`${server.address}query?sql=SELECT+1`)).status).toBe(400)
    for (const body of ['', '{', '[]', '{"sql":1}']) expect((await post(body)).status, body).toBe(400)
  })

  it('serves the app and announces itself in the manifest, leaving the folder as it is', async () => {
    expect(await (await fetch(server.address)).text()).toContain('Arraigo')
    const served = (await (await fetch(`${server.address}data/manifest.json`)).json()) as Manifest
    expect(served.remote).toEqual({ dialect: 'duckdb', address: '../query', tables: server.tables })
    expect(server.tables).toContain('demonstration-coverage')
    expect((JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest).remote).toBeUndefined()
  })

  it('does not open a release of which a table was changed', async () => {
    const changed = tinyFolder(await tinyRelease([]))
    writeFileSync(join(changed, 'data/tables/returns.duckdb.gzip'), readFileSync(join(changed, 'data/tables/population.duckdb.gzip')))
    await expect(serveEngine(changed, OPTIONS)).rejects.toThrow('tables/returns.duckdb.gzip: not the file that was released')
  })
})

/** A text that is twice as long with each named query: `Lugar HND` times 2 to the power of `times`, for every place. */
function doubled(times: number): string {
  const steps = Array.from({ length: times }, (_, index) => `d${index + 1} AS (SELECT x || x AS x FROM d${index})`)
  return `WITH d0 AS (SELECT name AS x FROM gazetteer.territories WHERE id = 'HND'), ${steps.join(', ')}`
}

/** Joins of joins, which stay in the subset and would take hours. */
const ENDLESS = `SELECT count(a.id) AS n FROM gazetteer.territories a ${Array.from({ length: 11 }, (_, index) => `INNER JOIN gazetteer.territories t${index} ON t${index}.level >= 0`).join(' ')}`

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
