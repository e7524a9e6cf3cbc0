import { attachTable } from '../../../src/database/attachTable.ts'
import { browserEngine } from '../../../src/database/browserEngine.ts'
import { lockdown } from '../../../src/database/engine-session.ts'
import { readEngineFiles } from '../../../src/database/engineFiles.ts'
import { fetchFile } from '../../../src/database/fetchFile.ts'
import { inflate } from '../../../src/database/inflate.ts'
import { rowsFromArrow } from '../../../src/database/rowsFromArrow.ts'
import type { ReleaseFile } from '../../../src/catalog/release.ts'

export interface LimitFound {
  /** Milliseconds: fetching, checking, unpacking and attaching the table; then each question. */
  readonly load: number
  readonly questions: Readonly<Record<string, number>>
}

/** Questions as the app puts them, from the narrowest to one over every row. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'map of one measure': `SELECT territory_id, numerator::DOUBLE / denominator AS value FROM huge.observations
    WHERE measure = 'm1' AND service = 'all' AND period = '2025-Q3' QUALIFY row_number() OVER (PARTITION BY territory_id ORDER BY period_end DESC, provider) = 1 ORDER BY 1`,
  'sums of all rows by place': 'SELECT territory_id, sum(numerator)::DOUBLE AS n, sum(denominator)::DOUBLE AS d FROM huge.observations GROUP BY territory_id ORDER BY 1',
  'latest row of every place, measure and service': `SELECT count(territory_id)::DOUBLE AS n FROM (SELECT * FROM huge.observations
    QUALIFY row_number() OVER (PARTITION BY measure, territory_id, service ORDER BY period_end DESC, provider) = 1)`,
}

/**
 * Loads a table into the page's own engine by the very steps of the app and asks it; `say` hears how far it is. Throws what
 * the engine or the browser throws.
 */
async function tryTable(file: ReleaseFile, say: (line: string) => void): Promise<LimitFound> {
  const base = new URL('.', document.baseURI)
  const engine = new URL('engine/', base)
  const session = await browserEngine(engine, await readEngineFiles(engine))(() => undefined)
  for (const statement of lockdown(['huge.duckdb', 'huge.duckdb.wal'])) await session.run(statement, [])
  const manifest = { tables: { huge: file.path }, files: [file] }
  const started = performance.now()
  const packed = await fetchFile(base, file)
  say('fetched and checked')
  const bytes = await inflate(packed, file.path)
  say('unpacked')
  await attachTable(session, { manifest: manifest as never }, 'huge', bytes)
  const load = performance.now() - started
  say('attached')
  const questions: Record<string, number> = {}
  for (const [name, sql] of Object.entries(QUESTIONS)) {
    const asked = performance.now()
    const rows = rowsFromArrow(await session.run(sql, []))
    if (rows.length === 0) throw new Error(`${name}: no rows`)
    questions[name] = performance.now() - asked
    say(name)
  }
  return { load, questions }
}

Object.assign(globalThis, { tryTable })
