import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeConnector, type NodeConnector } from '../../scripts/release/nodeConnector.ts'
import { engineConnector, type EngineConnector } from '../../src/database/engineConnector.ts'
import { layeredConnector } from '../../src/database/layeredConnector.ts'
import { snapshotConnector } from '../../src/database/snapshotConnector.ts'
import type { Query } from '../../src/database/query.ts'
import { QUESTIONS, TABLES } from '../catalog/tinyQuestions.ts'
import { writeTinyFiles } from '../catalog/tinyTables.ts'
import { openTiny, tinyRelease } from './tinyRelease.ts'
import { wasmSession } from './wasmSession.ts'

let node: NodeConnector
let wasm: EngineConnector
const question = (sql: string, parameters: Query<unknown>['parameters'] = [], tables: readonly string[] = []): Query<Record<string, unknown>> => ({
  name: 'test', sql, parameters, tables, shelf: null,
})

beforeAll(async () => {
  node = await nodeConnector((await writeTinyFiles(TABLES)).files)
  wasm = engineConnector(await openTiny(await tinyRelease([])), wasmSession)
})
afterAll(async () => {
  node.close()
  await wasm.close()
})

describe('the engine in Node and the one in the page', () => {
  it('are the same version', async () => {
    const [here] = await node.answer(question('SELECT version() AS version'))
    const [there] = await wasm.answer(question('SELECT version() AS version'))
    expect(there).toEqual(here)
    expect(here?.['version']).toBe('v1.4.3')
  })

  it.each(QUESTIONS.map((query, index) => [`${query.name} ${index}`, query] as const))('give the same rows: %s', async (_, query) => {
    const here = await node.answer(query)
    expect(here.length).toBeGreaterThan(0)
    expect(await wasm.answer(query)).toEqual(here)
  })

  it('read counts, sums, decimals, lists and absences alike', async () => {
    const query = question(
      `SELECT count(*) AS counted, sum(n) AS summed, 9007199254740991::BIGINT AS large, 1.25::DECIMAL(6, 2) AS exact,
        ['a', NULL] AS listed, NULL AS absent, true AS known, ? AS text, ?::DOUBLE AS number, ?::VARCHAR AS nothing
       FROM range(5) t(n)`,
      ["l'Ocotepeque ñ", 2.5, null],
    )
    const here = await node.answer(query)
    expect(here).toEqual([{
      counted: 5, summed: 10, large: 9_007_199_254_740_991, exact: 1.25, listed: ['a', null], absent: null, known: true,
      text: "l'Ocotepeque ñ", number: 2.5, nothing: null,
    }])
    expect(await wasm.answer(query)).toEqual(here)
  })
})

describe('the engine of the page', () => {
  it('reaches no file it was not given and cannot be told to', async () => {
    for (const sql of [
      `SELECT * FROM 'https://example.org/x.csv'`,
      `ATTACH 'other.duckdb' AS other`,
      'SET enable_external_access = true',
      'SET autoload_known_extensions = true',
      'LOAD json',
    ]) {
      await expect(wasm.answer(question(sql)).then((rows) => `${sql}: ${JSON.stringify(rows)}`), sql).rejects.toThrow(/disabled|locked|configuration|not found|does not exist|failed/i)
    }
  })

  it('does not take a second statement with the first', async () => {
    await expect(wasm.answer(question('SELECT 1; SELECT 2'))).rejects.toThrow(/multiple|statements/i)
  })

  it('keeps answering after a statement that failed', async () => {
    await expect(wasm.answer(question('SELECT missing'))).rejects.toThrow(/missing/)
    expect(await wasm.answer(question('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  })
})

describe('snapshot', () => {
  it('gives the rows the engine gives, without starting it', async () => {
    const release = await openTiny(await tinyRelease())
    let starts = 0
    const engine = engineConnector(release, async () => {
      starts += 1
      return wasmSession()
    })
    const layered = layeredConnector(snapshotConnector(release), engine)
    const shelved = QUESTIONS.filter((query) => query.shelf !== null)
    expect(shelved.length).toBeGreaterThan(6)
    const ready = []
    for (const query of shelved) ready.push(await layered.answer(query))
    expect(starts).toBe(0)
    for (const [index, query] of shelved.entries()) expect(ready[index], query.name).toEqual(await wasm.answer(query))
    const unshelved = QUESTIONS.find((query) => query.shelf === null)
    expect(unshelved).toBeDefined()
    if (unshelved) expect(await layered.answer(unshelved)).toEqual(await node.answer(unshelved))
    expect(starts).toBe(1)
    await engine.close()
  })
})
