import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Wire, wireSender } from './wire.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.topojson': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}
/** What every static host compresses by itself; the release's tables and the engine come compressed already. */
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.topojson', '.svg'])

export interface Delivery {
  readonly path: string
  /** Bytes over the wire: headers and body as sent. */
  readonly bytes: number
  /** Milliseconds since 1970 at which it was asked for. */
  readonly asked: number
}

export interface BenchHost {
  readonly address: string
  readonly deliveries: Delivery[]
  /** Bytes over the wire until a time, in milliseconds since 1970. */
  sentUntil(time: number): number
  close(): Promise<void>
}

/**
 * Serves a built app over a wire and writes down every byte it sends; what a browser still has it does not send again. `replaced` holds files that are served in
 * place of those on disk.
 */
export async function benchHost(folder: string, wire: Wire, replaced: ReadonlyMap<string, Buffer> = new Map()): Promise<BenchHost> {
  const deliveries: Delivery[] = []
  const bodies = new Map<string, Buffer | null>()
  const send = wireSender(wire)
  const sent: { readonly at: number; readonly bytes: number }[] = []

  const bodyOf = (path: string): Buffer | null => {
    const known = bodies.get(path)
    if (known !== undefined) return known
    const file = join(folder, normalize(path))
    const raw = replaced.get(path) ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null)
    const body = raw && COMPRESSED.has(extname(path)) ? gzipSync(raw) : raw
    bodies.set(path, body)
    return body
  }

  const tags = new Map<string, string>()
  const tagOf = (path: string, body: Buffer): string => {
    const tag = tags.get(path) ?? `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    tags.set(path, tag)
    return tag
  }

  const server = createServer((request, response) => {
    const asked = Date.now()
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))
    const body = bodyOf(path)
    if (!body) {
      response.writeHead(404).end()
      return
    }
    const etag = tagOf(path, body)
    const headers: Record<string, string | number> = {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-cache',
      etag,
    }
    if (COMPRESSED.has(extname(path))) headers['content-encoding'] = 'gzip'
    // A browser that comes again hears that nothing has changed, as from every static host.
    if (request.headers['if-none-match'] === etag) {
      const bytes = JSON.stringify({ etag }).length + 90
      deliveries.push({ path, bytes, asked })
      sent.push({ at: asked, bytes })
      void send(Buffer.alloc(0), () => undefined).then(() => response.writeHead(304, { etag, 'cache-control': 'no-cache' }).end())
      return
    }
    response.writeHead(200, headers)
    const headerBytes = JSON.stringify(headers).length + 90
    deliveries.push({ path, bytes: body.length + headerBytes, asked })
    sent.push({ at: asked, bytes: headerBytes })
    void send(body, (chunk) => {
      sent.push({ at: Date.now(), bytes: chunk.length })
      response.write(chunk)
    }).then(() => response.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    deliveries,
    sentUntil: (time) => sent.reduce((sum, { at, bytes }) => sum + (at <= time ? bytes : 0), 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
