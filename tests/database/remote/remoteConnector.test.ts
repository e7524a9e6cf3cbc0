import { describe, expect, it } from 'vitest'
import type { Query } from '../../../src/database/query.ts'
import { remoteConnector } from '../../../src/database/remote/remoteConnector.ts'
import { fakeEngine, json } from './fakeEngine.ts'

const BASE = new URL('https://example.org/some/path/data/')
const DUCKDB = { dialect: 'duckdb', address: '../query', tables: ['gazetteer'] } as const
const QUESTION: Query<{ id: string; n: number | null }> = { name: 'test', sql: 'SELECT id, n FROM t WHERE id = ?', parameters: ["l'x", 0.5, null], tables: ['gazetteer'], shelf: null }
const COLUMNS = [{ name: 'id', kind: 'text' }, { name: 'n', kind: 'number' }]
const GOOD = json({ columns: COLUMNS, rows: [['a', 1], ['b', null]] })

describe('the connector to a DuckDB server', () => {
  it('sends statement, values and release to an address of the site, and nothing that says who asks', async () => {
    const { fetch, sent } = fakeEngine(GOOD)
    expect(await remoteConnector(DUCKDB, BASE, 'r1', { fetch }).answer(QUESTION)).toEqual([{ id: 'a', n: 1 }, { id: 'b', n: null }])
    expect(sent.map(({ address }) => address)).toEqual(['https://example.org/some/path/query'])
    const { init } = sent[0] as (typeof sent)[number]
    expect(JSON.parse(init.body as string)).toEqual({ sql: QUESTION.sql, parameters: ["l'x", 0.5, null], release: 'r1' })
    expect(init).toMatchObject({ method: 'POST', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store', credentials: 'same-origin' })
  })

  it.each(['https://elsewhere.org/query', '//elsewhere.org/query', 'http://example.org/query', 'https://example.org:8123/'])('asks no other site: %s', async (address) => {
    const { fetch, sent } = fakeEngine(GOOD)
    await expect(remoteConnector({ ...DUCKDB, address }, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-refused' })
    expect(sent).toEqual([])
  })

  it.each([
    ['a cell too many', { columns: COLUMNS, rows: [['a', 1, 2]] }],
    ['a cell too few', { columns: COLUMNS, rows: [['a']] }],
    ['a number in a column of texts', { columns: COLUMNS, rows: [[1, 1]] }],
    ['a text in a column of numbers', { columns: COLUMNS, rows: [['a', 'one']] }],
    ['a list', { columns: COLUMNS, rows: [['a', [1]]] }],
    ['two columns of one name', { columns: [COLUMNS[0], COLUMNS[0]], rows: [] }],
    ['a kind nobody knows', { columns: [{ name: 'id', kind: 'blob' }], rows: [] }],
    ['no columns', { rows: [] }],
    ['something else', 'hello'],
  ])('takes no answer with %s', async (_, content) => {
    const { fetch } = fakeEngine(json(content))
    await expect(remoteConnector(DUCKDB, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-broken' })
  })

  it('reads numbers that JSON cannot hold', async () => {
    const { fetch } = fakeEngine(json({ columns: COLUMNS, rows: [['a', '9007199254740993'], ['b', 'NaN'], ['c', '-Infinity']] }))
    expect(await remoteConnector(DUCKDB, BASE, 'r1', { fetch }).answer(QUESTION)).toEqual([{ id: 'a', n: 9_007_199_254_740_992 }, { id: 'b', n: Number.NaN }, { id: 'c', n: -Infinity }])
  })

  it.each([
    ['refused', 'remote-refused'], ['too-large', 'remote-too-large'], ['busy', 'remote-busy'], ['other-release', 'remote-other-release'], ['failed', 'remote-broken'],
  ])('tells what the server says: %s', async (error, code) => {
    const { fetch } = fakeEngine(json({ error, detail: 'why' }, 400))
    await expect(remoteConnector(DUCKDB, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code, cause: 'why' })
  })

  it('takes a page of a proxy for a server that is away', async () => {
    const { fetch } = fakeEngine(() => new Response('<html>502</html>', { status: 502 }))
    await expect(remoteConnector(DUCKDB, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-unreachable' })
    await expect(remoteConnector(DUCKDB, BASE, 'r1', { fetch: fakeEngine().fetch }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-unreachable' })
  })

  it('stops reading above its bytes', async () => {
    let left = false
    const endless = () => new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1000)), cancel: () => void (left = true) }))
    const { fetch } = fakeEngine(endless)
    await expect(remoteConnector(DUCKDB, BASE, 'r1', { fetch, most: 10_000 }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-too-large' })
    expect(left).toBe(true)
  })

  it('lets go when the question is withdrawn, with the reason, and gives up in time', async () => {
    const waiting: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)))
    const controller = new AbortController()
    const asked = remoteConnector(DUCKDB, BASE, 'r1', { fetch: waiting }).answer(QUESTION, controller.signal)
    controller.abort(new Error('another filter'))
    await expect(asked).rejects.toThrow('another filter')
    await expect(remoteConnector(DUCKDB, BASE, 'r1', { fetch: waiting, patience: 5 }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-busy' })
  })
})
