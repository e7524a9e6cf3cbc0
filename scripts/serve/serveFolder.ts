import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { siteHeaders } from '../release/headers/headerRules.ts'
import { headersOf } from '../release/headers/siteHeaders.ts'

export interface ServeOptions {
  /** First port tried; the next ones follow while a port is taken. */
  readonly port: number
  /** Path below which the folder is served, e.g. `/some/path/`. */
  readonly path?: string
  /** Whether the headers of the app are sent, as the header files tell a host; else none, as by a host that reads no such file. */
  readonly headers?: boolean
  /** Answers what is no file, told by its path without a leading slash; false leaves it to the files. */
  readonly before?: (path: string, request: IncomingMessage, response: ServerResponse) => boolean
}

const PORTS_TRIED = 50

/** Serves a built folder on this computer only, as any static host would, and returns the server and its address. */
export async function serveFolder(folder: string, options: ServeOptions): Promise<{ server: Server; address: string }> {
  const path = options.path ?? '/'
  const site = options.headers ? siteHeaders(folder) : null
  const files = sirv(folder, { dev: true, etag: true, setHeaders: nameTypes })
  const server = createServer((request, response) => {
    const asked = request.url ?? '/'
    if (!asked.startsWith(path)) {
      response.writeHead(asked === path.slice(0, -1) ? 301 : 404, { location: path }).end()
      return
    }
    request.url = `/${asked.slice(path.length)}`
    if (site) for (const [name, value] of Object.entries(headersOf(site, decoded(asked.slice(path.length))))) response.setHeader(name, value)
    if (options.before?.(asked.slice(path.length).replace(/\?.*$/s, ''), request, response)) return
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n')
    })
  })
  const port = await listen(server, options.port)
  return { server, address: `http://localhost:${port}${path}` }
}

/** sirv knows no type for what it has never heard of and would send an empty one. */
function nameTypes(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  if (path.endsWith('.gzip')) response.setHeader('Content-Type', 'application/octet-stream')
  response.setHeader('X-Content-Type-Options', 'nosniff')
}

/** The path a request means, without its question; what is no path at all stays as it is and fits no rule. */
function decoded(asked: string): string {
  const path = asked.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)))
      server.listen(port, '127.0.0.1', () => resolve(false))
    })
    server.removeAllListeners('error')
    if (!taken) return (server.address() as AddressInfo).port
  }
  throw new Error(`no free port from ${first} to ${first + PORTS_TRIED - 1}`)
}
