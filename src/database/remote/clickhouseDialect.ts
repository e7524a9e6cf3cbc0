import * as v from 'valibot'
import { CLICKHOUSE_SETTINGS, toClickHouse } from '../../domain/sql/clickhouse/toClickHouse.ts'
import type { ReleaseErrorCode } from '../release-error.ts'
import type { Dialect } from './dialect.ts'
import type { ColumnKind } from './wire.ts'

/** What ClickHouse is asked to keep to besides; whoever runs it sets lower bounds for its user. */
const LIMITS = { max_result_rows: 200_000, result_overflow_mode: 'throw', max_execution_time: 30 } as const

/** Answers as JSON, whole numbers as numbers, failures before the first byte, and no work for a page that has left. */
const TRANSPORT = {
  default_format: 'JSONCompact',
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_denormals: 1,
  wait_end_of_query: 1,
  cancel_http_readonly_queries_on_client_close: 1,
} as const

/** Codes of ClickHouse's exceptions (src/Common/ErrorCodes.cpp there) that mean something of their own. */
const CODES: Readonly<Record<string, ReleaseErrorCode>> = {
  158: 'remote-too-large', 396: 'remote-too-large',
  159: 'remote-busy', 160: 'remote-busy', 202: 'remote-busy', 241: 'remote-busy',
}

const answer = v.object({
  meta: v.array(v.object({ name: v.string(), type: v.string() })),
  data: v.array(v.array(v.unknown())),
})

/**
 * ClickHouse's HTTP interface: statement and values go as a form in the body, since a question may name a thousand places
 * and addresses end at a few kilobytes; the settings stand in the address.
 */
export const clickhouseDialect: Dialect = {
  releaseStatement: 'SELECT id FROM arraigo.release',
  request(base, { sql, parameters }) {
    const translated = toClickHouse(sql, parameters)
    const address = new URL(base)
    for (const [name, value] of Object.entries({ ...CLICKHOUSE_SETTINGS, ...TRANSPORT, ...LIMITS })) address.searchParams.set(name, String(value))
    const body = new FormData()
    body.set('query', translated.sql)
    for (const [name, value] of Object.entries(translated.parameters)) body.set(`param_${name}`, value)
    return { address, body, headers: {} }
  },
  read(text) {
    const { meta, data } = v.parse(answer, JSON.parse(text))
    return { columns: meta.map(({ name, type }) => ({ name, kind: kindOf(type) })), rows: data }
  },
  failure(response, text) {
    const code = response.headers.get('x-clickhouse-exception-code')
    if (code === null) return { code: 'remote-unreachable', detail: `status ${response.status}` }
    return { code: CODES[code] ?? 'remote-refused', detail: text.slice(0, 500) }
  },
}

/** Throws a RangeError for a type no question of the app gives. */
function kindOf(type: string): ColumnKind {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1]
  if (inner !== undefined) return kindOf(inner)
  if (type === 'String' || type === 'Nothing') return 'text'
  if (type === 'Bool') return 'boolean'
  if (/^(?:U?Int\d+|Float\d+|Decimal\(.*\))$/.test(type)) return 'number'
  throw new RangeError(`a column of type ${type}`)
}
