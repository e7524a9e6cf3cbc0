import { afterEach, describe, expect, it, vi } from 'vitest'
import { mapQuery, NO_FILTERS, splitQuery, trendQuery } from '../../../src/catalog/observation-queries.ts'
import { regionQuery } from '../../../src/catalog/region-query.ts'
import type { Manifest } from '../../../src/catalog/release.ts'
import type { Connector, Query } from '../../../src/database/query.ts'
import { beyondSnapshot } from '../../../src/ui/release/beyondSnapshot.ts'
import { indicator } from '../../catalog/tinyTables.ts'
import { BASE, openTiny, tinyRelease } from '../../database/tinyRelease.ts'

afterEach(() => vi.unstubAllGlobals())

/** What is sent while a question is asked; every answer over HTTP is one empty column. */
function watchNetwork(): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(address.href)
    return new Response(JSON.stringify({ columns: [{ name: 'from', kind: 'text' }], rows: [['remote']] }))
  })
  return asked
}

const engine: Connector = { answer: async <Row>() => [{ from: 'engine' }] as Row[] }
const own = { has: (id: string) => id === 'own-visits' }
const { signal } = new AbortController()

async function manifest(remote?: Manifest['remote']): Promise<{ base: URL; manifest: Manifest }> {
  const { manifest: plain } = await openTiny(await tinyRelease([]))
  return { base: BASE, manifest: remote ? { ...plain, remote } : plain }
}
const HOLDS_ALL: Manifest['remote'] = { dialect: 'duckdb', address: '../query', tables: ['gazetteer', 'demonstration-coverage', 'returns', 'population', 'own-visits'] }

const RELEASED = mapQuery(indicator(), { level: 'municipality', period: '2025', filters: NO_FILTERS, target: 1 })
/** A rate of a person's own counts over the released population: the question reads tables of both kinds. */
const MINE = indicator({ id: 'own-rate', observations: { table: 'own-visits', measure: 'visits' }, denominatorObservations: { table: 'population', measure: 'population' } })
const OWN_QUESTIONS: readonly Query<unknown>[] = [
  mapQuery(MINE, { level: 'municipality', period: '2025', filters: NO_FILTERS, target: 1 }),
  trendQuery(MINE, { territories: ['HN0703'], every: 'year', filters: NO_FILTERS, target: 1 }),
  splitQuery(MINE, { territories: ['HN0703'], period: '2025', filters: NO_FILTERS, dimension: 'sex', target: 1 }),
  regionQuery(MINE, { countries: [], period: '2025', filters: NO_FILTERS, target: 1 }),
]

describe('who answers what the snapshot does not hold', () => {
  it('is the page’s own engine alone, unless the release names another', async () => {
    const asked = watchNetwork()
    const connector = beyondSnapshot(await manifest(), engine, own, () => undefined)
    expect(connector).toBe(engine)
    expect(await connector.answer(RELEASED, signal)).toEqual([{ from: 'engine' }])
    expect(asked).toEqual([])
  })

  it('is the engine of the site for released tables, where the release names one', async () => {
    const asked = watchNetwork()
    const connector = beyondSnapshot(await manifest(HOLDS_ALL), engine, own, () => undefined)
    expect(asked).toEqual([])
    expect(await connector.answer(RELEASED, signal)).toEqual([{ from: 'remote' }])
    expect(asked).toEqual([new URL('../query', BASE).href])
  })

  it('is the page’s own engine for every question that reads a person’s own table, whatever the release names', async () => {
    const asked = watchNetwork()
    const connector = beyondSnapshot(await manifest(HOLDS_ALL), engine, own, () => undefined)
    for (const query of OWN_QUESTIONS) {
      expect(query.tables).toContain('own-visits')
      expect(await connector.answer(query, signal)).toEqual([{ from: 'engine' }])
    }
    expect(asked).toEqual([])
  })

  it('is the page’s own engine where the release names another site', async () => {
    const asked = watchNetwork()
    const problems: string[] = []
    const connector = beyondSnapshot(await manifest({ dialect: 'duckdb', address: 'https://elsewhere.org/query', tables: HOLDS_ALL?.tables ?? [] }), engine, own, ({ code }) => problems.push(code))
    expect(await connector.answer(RELEASED, signal)).toEqual([{ from: 'engine' }])
    expect(asked).toEqual([])
    expect(problems).toEqual(['remote-refused'])
  })
})
