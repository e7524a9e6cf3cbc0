import { createRequire } from 'node:module'
import { createServer, type IncomingMessage } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'

interface ChdbSession {
  query(sql: string, format?: string): string
  queryBind(sql: string, values: Readonly<Record<string, string | null>>, format?: string): string
}

/** Settings of the HTTP interface alone, which an engine without it does not know. */
const OF_HTTP = new Set(['default_format', 'wait_end_of_query', 'cancel_http_readonly_queries_on_client_close'])

/**
 * ClickHouse as the package chdb runs it in a process, behind the little of ClickHouse's HTTP interface that the app speaks:
 * a form with `query` and `param_…`, settings in the address, JSON back. Started as a process of its own, as two engines do
 * not share one: `clickhouseFront.ts PACKAGES_FOLDER DATA_FOLDER`, where `load.sql` lies. Says its port in its first line.
 */
const [packages, data] = process.argv.slice(2)
if (!packages || !data) throw new Error('two folders are wanted')
const { Session } = createRequire(join(packages, 'package.json'))('chdb') as { Session: new (folder: string) => ChdbSession }
const session = new Session(join(data, 'clickhouse'))
for (const statement of readFileSync(join(data, 'load.sql'), 'utf8').split(';\n')) if (statement.trim()) session.query(statement)
const set = new Map<string, string>()

const server = createServer((request, response) => {
  void answer(request).then(
    (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
    (error: unknown) => {
      const said = error instanceof Error ? error.message : String(error)
      response.writeHead(500, { 'x-clickhouse-exception-code': /Code: (\d+)/.exec(said)?.[1] ?? '0' }).end(said)
    },
  )
})

async function answer(request: IncomingMessage): Promise<string> {
  const address = new URL(request.url ?? '/', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
  for (const [name, value] of address.searchParams) {
    if (OF_HTTP.has(name) || set.get(name) === value) continue
    session.query(`SET ${name} = ${/^\d+$/.test(value) ? value : `'${value}'`}`)
    set.set(name, value)
  }
  const values: Record<string, string | null> = {}
  for (const [name, value] of form) if (name.startsWith('param_') && typeof value === 'string') values[name.slice('param_'.length)] = unescaped(value)
  const sql = form.get('query')
  return session.queryBind(typeof sql === 'string' ? sql : '', values, address.searchParams.get('default_format') ?? 'JSONCompact')
}

/** A value as ClickHouse's server reads it, a tab-separated field; chdb takes values as they are. */
function unescaped(value: string): string | null {
  if (value === String.raw`\N`) return null
  return value.replaceAll(/\\(.)/gs, (_, character: string) => ({ t: '\t', n: '\n', r: '\r' })[character] ?? character)
}

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
