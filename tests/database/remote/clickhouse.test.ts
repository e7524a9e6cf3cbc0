import { describe, expect, it } from 'vitest'
import type { Query } from '../../../src/database/query.ts'
import { remoteConnector } from '../../../src/database/remote/remoteConnector.ts'
import { fakeEngine, json, type Sent } from './fakeEngine.ts'

const BASE = new URL('https://example.org/data/')
const CLICKHOUSE = { dialect: 'clickhouse', address: '../clickhouse/', tables: ['gazetteer'] } as const
const QUESTION: Query<unknown> = { name: 'test', sql: "SELECT id, n FROM t WHERE id IN (?, ?) AND x = ?", parameters: ["l'x\\\ty", 'b', 2], tables: ['gazetteer'], shelf: null }
const RELEASE = json({ meta: [{ name: 'id', type: 'String' }], data: [['r1']] })
const GOOD = json({
  meta: [{ name: 'id', type: 'LowCardinality(Nullable(String))' }, { name: 'n', type: 'Nullable(UInt64)' }, { name: 'd', type: 'Decimal(18, 1)' }, { name: 'f', type: 'Float64' }, { name: 'leaf', type: 'Bool' }, { name: 'none', type: 'Nullable(Nothing)' }],
  data: [['a', 1, 2.5, 'nan', true, null]],
})

describe('the connector to ClickHouse', () => {
  it('asks for the release once, and sends values as named parameters of a form', async () => {
    const { fetch, sent } = fakeEngine(RELEASE, GOOD)
    const connector = remoteConnector(CLICKHOUSE, BASE, 'r1', { fetch })
    expect(await connector.answer(QUESTION)).toEqual([{ id: 'a', n: 1, d: 2.5, f: Number.NaN, leaf: true, none: null }])
    await connector.answer(QUESTION)
    expect(sent.length).toBe(3)
    const { address, init } = sent[1] as Sent
    const { origin, pathname, searchParams } = new URL(address)
    expect(origin + pathname).toBe('https://example.org/clickhouse/')
    expect(Object.fromEntries(searchParams)).toMatchObject({ default_format: 'JSONCompact', join_use_nulls: '1', prefer_column_name_to_alias: '1', result_overflow_mode: 'throw' })
    expect(Object.fromEntries(init.body as FormData)).toEqual({
      query: 'SELECT id , n FROM t WHERE id IN ( {p1:String} , {p2:String} ) AND x = {p3:Float64}',
      param_p1: String.raw`l'x\\\ty`, param_p2: 'b', param_p3: '2',
    })
  })

  it('answers nothing out of another release', async () => {
    const { fetch, sent } = fakeEngine(json({ meta: [{ name: 'id', type: 'String' }], data: [['r0']] }), GOOD)
    await expect(remoteConnector(CLICKHOUSE, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-other-release' })
    expect(sent.length).toBe(1)
  })

  it.each([['396', 'remote-too-large'], ['159', 'remote-busy'], ['202', 'remote-busy'], ['241', 'remote-busy'], ['47', 'remote-refused'], [null, 'remote-unreachable']])('tells its failure %s', async (number, code) => {
    const failing = json('Code: …', 500, number === null ? {} : { 'X-ClickHouse-Exception-Code': number })
    const { fetch } = fakeEngine(RELEASE, failing)
    await expect(remoteConnector(CLICKHOUSE, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code })
  })

  it('takes no column of a type the app does not ask for', async () => {
    const { fetch } = fakeEngine(RELEASE, json({ meta: [{ name: 'a', type: 'Array(String)' }], data: [[['x']]] }))
    await expect(remoteConnector(CLICKHOUSE, BASE, 'r1', { fetch }).answer(QUESTION)).rejects.toMatchObject({ code: 'remote-broken' })
  })
})
