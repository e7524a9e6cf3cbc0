import { describe, expect, it, vi } from 'vitest'
import { comingTables } from '../../src/database/comingTables.ts'
import { engineConnector } from '../../src/database/engineConnector.ts'
import type { Release } from '../../src/database/loadRelease.ts'
import { ReleaseError } from '../../src/database/release-error.ts'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { indicator } from '../catalog/tinyTables.ts'
import { openTiny, tinyRelease } from './tinyRelease.ts'
import { wasmSession } from './wasmSession.ts'

const filtered = mapQuery(indicator(), { level: 'municipality', period: '2025', filters: { ...NO_FILTERS, sex: 'f' }, target: 1 })

function oneTable(read: Release['readFile']) {
  const manifest = { tables: { needs: 'needs.gzip' }, files: [{ path: 'needs.gzip', hash: '', bytes: 3, rows: 1 }] } as unknown as Release['manifest']
  return { manifest, readFile: vi.fn(read) }
}

describe('tables on their way', () => {
  it('are fetched once, however often they are named before they are there', async () => {
    const release = oneTable(async (_, options) => {
      options?.onProgress?.(3)
      return Uint8Array.of(1, 2, 3)
    })
    const told = vi.fn()
    const coming = comingTables(release, told)
    coming.bring('needs')
    coming.bring('needs')
    const task = vi.fn(async () => coming.bring('needs'))
    await coming.deliver('needs', task)
    expect(task).toHaveBeenCalledWith(Uint8Array.of(1, 2, 3))
    expect(release.readFile).toHaveBeenCalledTimes(1)
    expect(told.mock.calls).toEqual([['needs', 3]])
  })

  it('that failed before anybody needed them are tried again, and then told', async () => {
    let tries = 0
    const release = oneTable(() => Promise.reject(new ReleaseError('offline', `try ${(tries += 1)}`)))
    const coming = comingTables(release, () => undefined)
    coming.bring('needs')
    await vi.waitFor(() => expect(tries).toBe(1))
    await new Promise((resolve) => setTimeout(resolve))
    await expect(coming.deliver('needs', async () => undefined)).rejects.toMatchObject({ code: 'offline', file: 'try 2' })
    coming.bring('nothing')
    await expect(coming.deliver('nothing', async () => undefined)).rejects.toMatchObject({ code: 'table-missing' })
  })
})

describe('a question to an engine that does not stand yet', () => {
  it('has its tables on their way while the engine starts', async () => {
    const host = await tinyRelease([])
    let begin: () => void = () => undefined
    const mayStart = new Promise<void>((resolve) => (begin = resolve))
    const engine = engineConnector(await openTiny(host), async () => {
      await mayStart
      return wasmSession()
    })
    const answer = engine.answer(filtered)
    const paths = () => host.asked.filter((path) => path.startsWith('tables/')).sort()
    await vi.waitFor(() => expect(paths()).toHaveLength(filtered.tables.length))
    begin()
    expect((await answer).length).toBeGreaterThan(0)
    expect(paths()).toEqual(filtered.tables.map((table) => `tables/${table}.duckdb.gzip`).sort())
    await engine.close()
  })

  it('fetches nothing before consent, and nothing any more where the engine is forbidden', async () => {
    const host = await tinyRelease([])
    const asking = engineConnector(await openTiny(host), wasmSession, { askFirst: true })
    const waiting = asking.answer(filtered)
    waiting.catch(() => undefined)
    const forbidden = engineConnector(await openTiny(host), () => Promise.reject(new ReleaseError('engine-blocked', null)))
    await expect(forbidden.answer({ ...filtered, tables: [] })).rejects.toMatchObject({ code: 'engine-blocked' })
    await expect(forbidden.answer(filtered)).rejects.toMatchObject({ code: 'engine-blocked' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(host.asked.filter((path) => path.startsWith('tables/'))).toEqual([])
  })
})
