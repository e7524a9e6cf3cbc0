import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { engineConnector } from '../../src/database/engineConnector.ts'
import { layeredConnector } from '../../src/database/layeredConnector.ts'
import { loadRelease } from '../../src/database/loadRelease.ts'
import { ReleaseError } from '../../src/database/release-error.ts'
import { sha256, sha256InScript } from '../../src/database/sha256.ts'
import { snapshotConnector } from '../../src/database/snapshotConnector.ts'
import { turnTaker } from '../../src/database/turn.ts'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import { indicator } from '../catalog/tinyTables.ts'
import { addressOf, BASE, openTiny, tinyHost, tinyRelease, type TinyHost } from './tinyRelease.ts'
import { wasmSession } from './wasmSession.ts'

const failure = (task: Promise<unknown>) => task.then(() => null, (error: unknown) => error)
const filtered = mapQuery(indicator(), { level: 'municipality', period: '2025', filters: { ...NO_FILTERS, sex: 'f' }, target: 1 })
const spoil = (host: TinyHost, path: string) => {
  const bytes = host.files.get(path)
  if (!bytes) throw new Error(`no ${path}`)
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
}

describe('reading a release', () => {
  it('names the file and what is wrong with it', async () => {
    expect(await failure(openTiny(tinyHost()))).toMatchObject({ code: 'manifest-missing', file: 'manifest.json' })
    const page = await tinyRelease([])
    page.files.set('manifest.json', Uint8Array.from(Buffer.from('<!doctype html>')))
    expect(await failure(openTiny(page))).toMatchObject({ code: 'manifest-missing' })
    page.files.set('manifest.json', Uint8Array.from(Buffer.from('{"release": 1}')))
    expect(await failure(openTiny(page))).toMatchObject({ code: 'manifest-broken' })
    const gone = await tinyRelease([])
    gone.files.delete('catalog.json')
    expect(await failure(openTiny(gone))).toMatchObject({ code: 'file-missing', file: 'catalog.json' })
    const spoilt = await tinyRelease([])
    spoil(spoilt, 'catalog.json')
    expect(await failure(openTiny(spoilt))).toMatchObject({ code: 'hash-mismatch', file: 'catalog.json' })
    expect(spoilt.asked.filter((path) => path === 'catalog.json')).toHaveLength(2)
    const offline = { ...page, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
    expect(await failure(openTiny(offline))).toMatchObject({ code: 'offline', file: 'manifest.json' })
  })

  it('of another name than the page was made over goes no further than its list', async () => {
    const host = await tinyRelease([])
    const { release } = JSON.parse(new TextDecoder().decode(host.files.get('manifest.json'))) as { release: string }
    expect(await failure(loadRelease(BASE, { fetch: host.fetch, expected: 'another' }))).toMatchObject({ code: 'other-release' })
    expect(host.asked).toEqual(['manifest.json'])
    expect((await loadRelease(BASE, { fetch: host.fetch, expected: release })).manifest.release).toBe(release)
  })

  it('takes a fresh copy where a cache held the file of another release', async () => {
    const host = await tinyRelease([])
    const right = host.files.get('catalog.json')
    const stale: typeof fetch = async (request, options) => {
      if (addressOf(request).endsWith('catalog.json') && options?.cache !== 'reload') return new Response('{}')
      return host.fetch(request, options)
    }
    expect(right).toBeDefined()
    await expect(openTiny({ ...host, fetch: stale })).resolves.toMatchObject({ catalog: { release: 'tiny' } })
  })
})

describe('a table that cannot be read', () => {
  it.each([
    ['file-missing', (host: TinyHost) => host.files.delete('tables/demonstration-coverage.duckdb.gzip')],
    ['hash-mismatch', (host: TinyHost) => spoil(host, 'tables/demonstration-coverage.duckdb.gzip')],
  ] as const)('is named (%s) while the snapshot goes on answering', async (code, damage) => {
    const host = await tinyRelease()
    damage(host)
    const release = await openTiny(host)
    const engine = engineConnector(release, wasmSession)
    const layered = layeredConnector(snapshotConnector(release), engine)
    expect(await failure(layered.answer(filtered))).toMatchObject({ code, file: 'tables/demonstration-coverage.duckdb.gzip' })
    expect(engine.progress.current()).toMatchObject({ stage: 'failed', error: { code } })
    expect(await layered.answer(territoryQuery())).toHaveLength(9)
    await engine.close()
  })

  it('is refused when it holds other rows than the manifest says', async () => {
    const host = await tinyRelease([])
    const manifest = JSON.parse(new TextDecoder().decode(host.files.get('manifest.json')))
    manifest.files[0].rows += 1
    host.files.set('manifest.json', Uint8Array.from(Buffer.from(JSON.stringify(manifest))))
    const engine = engineConnector(await openTiny(host), wasmSession)
    expect(await failure(engine.answer(territoryQuery()))).toMatchObject({ code: 'rows-missing' })
    await engine.close()
  })

  it('is named when the release does not have it', async () => {
    const engine = engineConnector(await openTiny(await tinyRelease([])), wasmSession)
    expect(await failure(engine.answer({ ...filtered, tables: ['nothing'] }))).toMatchObject({ code: 'table-missing', file: 'nothing' })
    await engine.close()
  })
})

describe('layers', () => {
  it('go on to the engine when a shelf is broken, and say so', async () => {
    const host = await tinyRelease()
    spoil(host, 'shelves/first.json.gzip')
    const release = await openTiny(host)
    const engine = engineConnector(release, wasmSession)
    const problems: ReleaseError[] = []
    const layered = layeredConnector(snapshotConnector(release), engine, (problem) => problems.push(problem))
    expect(await layered.answer(territoryQuery())).toHaveLength(9)
    expect(problems).toMatchObject([{ code: 'hash-mismatch', file: 'shelves/first.json.gzip' }])
    await engine.close()
  })

  it('fetch each shelf once', async () => {
    const host = await tinyRelease()
    const snapshot = snapshotConnector(await openTiny(host))
    await Promise.all([snapshot.answer(territoryQuery()), snapshot.answer(territoryQuery())])
    await snapshot.answer(territoryQuery())
    expect(host.asked.filter((path) => path.startsWith('shelves/'))).toEqual(['shelves/first.json.gzip'])
    expect(await failure(snapshot.answer(filtered))).toMatchObject({ code: 'answer-missing' })
  })

  it('leave a blocked engine alone after the first try, and retry one that was offline', async () => {
    const release = await openTiny(await tinyRelease([]))
    for (const [code, tries] of [['engine-blocked', 1], ['offline', 2]] as const) {
      const start = vi.fn(() => Promise.reject(new ReleaseError(code, null)))
      const engine = engineConnector(release, start)
      for (let round = 0; round < 2; round += 1) expect(await failure(engine.answer(filtered))).toMatchObject({ code })
      expect(start).toHaveBeenCalledTimes(tries)
    }
  })

  it.each([
    [1, 'once: another one answers it'],
    [2, 'twice: it is told, and the next question has a new engine'],
  ])('replace an engine that dies at a question %i time(s), %s', async (deaths) => {
    let starts = 0
    const start = async () => {
      starts += 1
      const session = await wasmSession()
      if (starts > deaths) return session
      const run: typeof session.run = (sql, parameters) =>
        sql.includes('gazetteer.territories ORDER') ? Promise.reject(new ReleaseError('engine-failed', 'worker.js')) : session.run(sql, parameters)
      return { ...session, run }
    }
    const engine = engineConnector(await openTiny(await tinyRelease([])), start)
    if (deaths === 2) {
      expect(await failure(engine.answer(territoryQuery()))).toMatchObject({ code: 'engine-failed' })
      expect(engine.progress.current().stage).toBe('failed')
    }
    expect(await engine.answer(territoryQuery())).toHaveLength(9)
    expect(engine.progress.current().stage).toBe('ready')
    expect(starts).toBe(deaths + 1)
    await engine.close()
  })

  it('ask before the engine starts where told to', async () => {
    const start = vi.fn(wasmSession)
    const engine = engineConnector(await openTiny(await tinyRelease([])), start, { askFirst: true })
    const answer = engine.answer(territoryQuery())
    await vi.waitFor(() => expect(engine.progress.current().stage).toBe('asking'))
    expect(start).not.toHaveBeenCalled()
    engine.allow()
    expect(await answer).toHaveLength(9)
    await engine.close()
  })

  it('tell how far a table is, in bytes', async () => {
    const host = await tinyRelease([])
    const engine = engineConnector(await openTiny(host), wasmSession)
    const seen: { loadedBytes: number; totalBytes: number; file: string | null }[] = []
    engine.progress.subscribe(() => seen.push(engine.progress.current()))
    await engine.answer(territoryQuery())
    const bytes = host.files.get('tables/gazetteer.duckdb.gzip')?.length
    expect(seen).toContainEqual(expect.objectContaining({ file: 'tables/gazetteer.duckdb.gzip', loadedBytes: bytes, totalBytes: bytes }))
    expect(engine.progress.current()).toMatchObject({ stage: 'ready', error: null })
    await engine.close()
  })
})

describe('turns', () => {
  it('never start a task withdrawn while it waited, and release its caller at once', async () => {
    const inTurn = turnTaker()
    let finish: () => void = () => undefined
    const first = inTurn(() => new Promise<string>((resolve) => (finish = () => resolve('first'))))
    const abort = new AbortController()
    const waiting = vi.fn(async () => 'second')
    const second = inTurn(waiting, abort.signal)
    const third = inTurn(async () => 'third')
    abort.abort()
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    finish()
    expect([await first, await third]).toEqual(['first', 'third'])
    expect(waiting).not.toHaveBeenCalled()
  })
})

describe('sha256', () => {
  // FIPS 180-4 example and the lengths around the padding's block boundaries.
  it('of "abc" is the standard one', async () => {
    const standard = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(sha256InScript(new TextEncoder().encode('abc'))).toBe(standard)
    expect(await sha256(new Uint8Array(new TextEncoder().encode('abc')))).toBe(standard)
  })

  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000_003])('of %i random bytes is what Node says', (length) => {
    const bytes = randomBytes(length)
    expect(sha256InScript(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
