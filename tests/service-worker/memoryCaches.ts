import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { Digests } from '../../src/service-worker/published.ts'

export const SITE = new URL('https://example.org/app/')

const hash = (text: string) => createHash('sha256').update(text).digest()

/** The path of a released file that holds `text`: it is named by its hash. */
export function released(stem: string, text: string): string {
  return `${stem}.${hash(text).toString('hex').slice(0, 8)}.json.gzip`
}

/** What the build says of its files. */
export function digestsOf(files: Readonly<Record<string, string>>): Digests {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hash(text).subarray(0, 16).toString('base64url')]))
}

/** What the host or the browser's own store would answer; null where there is nothing. */
export type Host = (path: string, mode: RequestCache) => Response | null

/** Caches in memory, as a browser keeps them, over a host; `full` makes every write fail as on a full disk. */
export function memoryCaches(host: Host, options: { full?: boolean } = {}) {
  const kept = new Map<string, Map<string, Response>>()
  const asked: { path: string; mode: RequestCache }[] = []
  const addressOf = (request: string | Request) => (typeof request === 'string' ? request : request.url)
  const cacheOf = (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, entries)
    return {
      match: (request: string | Request) => Promise.resolve(entries.get(addressOf(request))?.clone()),
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
      put: (request: string | Request, answer: Response) => {
        if (options.full) return Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        entries.set(addressOf(request), answer)
        return Promise.resolve()
      },
      delete: (request: string | Request) => Promise.resolve(entries.delete(addressOf(request))),
    }
  }
  vi.stubGlobal('caches', {
    open: (name: string) => Promise.resolve(cacheOf(name)),
    has: (name: string) => Promise.resolve(kept.has(name)),
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    // As in a browser, the first cache that was made answers.
    match: (request: string | Request) => Promise.resolve([...kept.values()].map((entries) => entries.get(addressOf(request))).find((found) => found)?.clone()),
  })
  vi.stubGlobal('fetch', (request: string | Request, init: RequestInit = {}) => {
    const path = addressOf(request).slice(SITE.href.length)
    const mode = init.cache ?? (request instanceof Request ? request.cache : 'default')
    asked.push({ path, mode })
    const answer = host(path, mode)
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'))
  })
  const pathsIn = (name: string) => [...(kept.get(name)?.keys() ?? [])].map((address) => address.slice(SITE.href.length)).sort()
  const put = (name: string, path: string, text = path) => cacheOf(name).put(SITE.href + path, new Response(text))
  const textOf = async (name: string, path: string) => (await cacheOf(name).match(SITE.href + path))?.text()
  return { kept, asked, pathsIn, put, textOf }
}
