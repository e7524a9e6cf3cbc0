import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeConnector, type NodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { judgeStatement } from '../../../src/domain/sql/statement.ts'
import { EXAMPLES } from '../../../src/views/console/examples.ts'

const FOLDERS = ['published', 'gated'].map((name) => new URL(`../../../.cache/outputs/${name}/`, import.meta.url))

/** Tables are there once the data are built; the test in the browser runs the first example in any case. */
const BUILT = FOLDERS.every((folder) => existsSync(folder))

describe.skipIf(!BUILT)('the examples of the console, on the tables of the release', () => {
  let node: NodeConnector
  beforeAll(async () => {
    const files = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.duckdb')).map((name) => [name.replace('.duckdb', ''), new URL(name, folder).pathname] as const))
    node = await nodeConnector(Object.fromEntries(files))
  })
  afterAll(() => node.close())
  it.each(Object.entries(EXAMPLES))('%s', async (_, sql) => {
    expect(judgeStatement(sql)).toMatchObject({ allowed: true })
    const rows = await node.answer<Record<string, unknown>>({ name: 'example', sql, parameters: [], tables: ['gazetteer', 'returns', 'population', 'demonstration-coverage'], shelf: null })
    expect(rows.length).toBeGreaterThan(1)
  })
})
