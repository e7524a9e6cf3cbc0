import type { RemoteEngine } from '../../catalog/release.ts'
import type { Connector, Query } from '../query.ts'
import { ReleaseError } from '../release-error.ts'
import { clickhouseDialect } from './clickhouseDialect.ts'
import { duckdbDialect } from './duckdbDialect.ts'
import { patience } from './patience.ts'
import { readLimited } from './readLimited.ts'
import { rowsFromWire } from './rowsFromWire.ts'
import type { WireAnswer } from './wire.ts'

const DIALECTS = { duckdb: duckdbDialect, clickhouse: clickhouseDialect } as const

export interface RemoteOptions {
  /** For tests; the browser's own otherwise. */
  readonly fetch?: typeof fetch
  /** Most bytes of an answer; 32 MB is some 200,000 observations. */
  readonly most?: number
  /** Milliseconds after which a question is given up. */
  readonly patience?: number
}

/**
 * Answers with an engine behind an address of the site itself. `base` is the release folder, against which the address is
 * read. A question withdrawn is withdrawn there too: its connection is closed. Throws ReleaseError `remote-refused` (also for
 * an address of another site, without asking it), `remote-unreachable`, `remote-busy`, `remote-too-large`, `remote-broken`,
 * `remote-other-release`; the reason of the signal where that fires.
 */
export function remoteConnector(remote: RemoteEngine, base: URL, release: string, options: RemoteOptions = {}): Connector {
  const dialect = DIALECTS[remote.dialect]
  const address = new URL(remote.address, base)
  const most = options.most ?? 32_000_000
  let checked: Promise<void> | null = null

  const ask = async (sql: string, parameters: readonly (string | number | null)[], signal?: AbortSignal): Promise<WireAnswer> => {
    if (address.origin !== base.origin) throw new ReleaseError('remote-refused', address.host)
    signal?.throwIfAborted()
    const request = dialect.request(address, { sql, parameters }, release)
    const waiting = patience(options.patience ?? 60_000, signal)
    try {
      const response = await (options.fetch ?? fetch)(request.address, {
        // Nothing that says who asks goes along, and no redirect leads to another site.
        method: 'POST', body: request.body, headers: request.headers, signal: waiting.signal, credentials: 'same-origin', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer',
      })
      const text = await readLimited(response, most)
      if (response.ok) return readAnswer(() => dialect.read(text))
      const { code, detail } = dialect.failure(response, text)
      throw new ReleaseError(code, null, { cause: detail })
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof ReleaseError) throw error
      throw new ReleaseError(waiting.isOver() ? 'remote-busy' : 'remote-unreachable', null, { cause: error })
    } finally {
      waiting.end()
    }
  }

  /** Once, where the engine cannot be told with every question: figures of two releases must not stand side by side. */
  const check = async (statement: string): Promise<void> => {
    const { rows } = await ask(statement, [])
    if (rows.length !== 1 || rows[0]?.[0] !== release) throw new ReleaseError('remote-other-release', null)
  }

  return {
    async answer<Row>(query: Query<Row>, signal?: AbortSignal) {
      if (dialect.releaseStatement !== null) {
        checked ??= check(dialect.releaseStatement)
        await checked.catch((error: unknown) => {
          checked = null
          throw error
        })
      }
      return rowsFromWire<Row>(await ask(query.sql, query.parameters, signal))
    },
  }
}

function readAnswer(read: () => WireAnswer): WireAnswer {
  try {
    return read()
  } catch (error) {
    throw new ReleaseError('remote-broken', null, { cause: error })
  }
}
