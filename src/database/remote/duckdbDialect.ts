import * as v from 'valibot'
import type { ReleaseErrorCode } from '../release-error.ts'
import type { Dialect } from './dialect.ts'
import { type WireFailure, type WireQuestion, wireAnswer, wireFailure } from './wire.ts'

const CODES: Readonly<Record<WireFailure['error'], ReleaseErrorCode>> = {
  refused: 'remote-refused',
  'too-large': 'remote-too-large',
  busy: 'remote-busy',
  'other-release': 'remote-other-release',
  failed: 'remote-broken',
}

/** The DuckDB server of `npm run engine`: question and answer as JSON, the SQL as it is. */
export const duckdbDialect: Dialect = {
  releaseStatement: null,
  request(address, { sql, parameters }, release) {
    const question: WireQuestion = { sql, parameters: [...parameters], release }
    return { address, body: JSON.stringify(question), headers: { 'content-type': 'application/json' } }
  },
  read: (text) => v.parse(wireAnswer, JSON.parse(text)),
  failure(response, text) {
    try {
      const { error, detail } = v.parse(wireFailure, JSON.parse(text))
      return { code: CODES[error], detail }
    } catch {
      // A reverse proxy answers in its own words where the server behind it is away.
      return { code: 'remote-unreachable', detail: `status ${response.status}` }
    }
  },
}
