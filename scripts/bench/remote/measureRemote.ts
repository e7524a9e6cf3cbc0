import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { loadRelease } from '../../../src/database/loadRelease.ts'
import type { Connector, Query } from '../../../src/database/query.ts'
import { remoteConnector } from '../../../src/database/remote/remoteConnector.ts'
import { shelfQueries } from '../../../src/views/explore/shelfQueries.ts'
import { attachRelease } from '../../engine-server/attachRelease.ts'
import { serveEngine } from '../../engine-server/serveEngine.ts'
import { plainRows } from '../../release/nodeConnector.ts'
import { median } from '../statistics.ts'
import { startClickhouse } from './startClickhouse.ts'

export interface RemoteMeasured {
  /** Questions asked of every engine, and how many gave other rows than DuckDB in this process. */
  readonly questions: number
  readonly statements: number
  readonly different: { readonly duckdb: number; readonly clickhouse: number }
  /** Median milliseconds of `timed` questions, each the median of its rounds. */
  readonly timed: number
  readonly medians: { readonly inProcess: number; readonly duckdb: number; readonly clickhouse: number }
}

const TIMED = 50
const ROUNDS = 5

/** Asks every standing question of a built app of DuckDB in this process, of its HTTP server and of ClickHouse, compares and times them. */
export async function measureRemote(root: string, say: (line: string) => void): Promise<RemoteMeasured> {
  const data = join(root, 'dist', 'data')
  const server = await serveEngine(join(root, 'dist'), { port: 4340, threads: 2, memory: '2GB', atOnce: 2, waiting: 8, rows: 200_000, characters: 24_000_000, milliseconds: 60_000 })
  const local = await attachRelease(data, 2)
  const clickhouse = await startClickhouse(root, data, say)
  try {
    const release = await loadRelease(new URL('data/', server.address))
    const { release: id, remote } = release.manifest
    if (!remote) throw new Error('the server does not announce itself')
    const here: Connector = { answer: (query) => plainRows(local.connection, query.sql, query.parameters) }
    const duckdb = remoteConnector(remote, release.base, id)
    const other = remoteConnector({ ...remote, dialect: 'clickhouse', address: '/' }, new URL(clickhouse.address), id)
    const territories = await here.answer<Territory>(territoryQuery())
    const questions = shelfQueries(release.catalog, new Map(territories.map((row) => [row.id, row]))).map(({ query }) => query)
    const timed = questions.filter((_, index) => index % Math.floor(questions.length / TIMED) === 0).slice(0, TIMED)
    const medians = { inProcess: await timeOf(here, timed), duckdb: await timeOf(duckdb, timed), clickhouse: await timeOf(other, timed) }
    say(`medians in ms: ${JSON.stringify(medians)}`)
    const different = { duckdb: 0, clickhouse: 0 }
    for (const [index, query] of questions.entries()) {
      const wanted = hashOf(await here.answer(query))
      if (hashOf(await duckdb.answer(query)) !== wanted) different.duckdb += 1
      if (hashOf(await other.answer(query)) !== wanted) different.clickhouse += 1
      if ((index + 1) % 500 === 0) say(`${index + 1} of ${questions.length} questions, ${different.duckdb} and ${different.clickhouse} answered otherwise`)
    }
    return { questions: questions.length, statements: new Set(questions.map(({ sql }) => sql)).size, different, timed: timed.length, medians }
  } finally {
    clickhouse.stop()
    local.close()
    await server.close()
  }
}

async function timeOf(connector: Connector, questions: readonly Query<unknown>[]): Promise<number> {
  const medians: number[] = []
  for (const query of questions) {
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now()
      await connector.answer(query)
      rounds.push(performance.now() - started)
    }
    medians.push(median(rounds))
  }
  return median(medians)
}

function hashOf(rows: unknown): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
