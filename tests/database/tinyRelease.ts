import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Manifest, ReleaseFile } from '../../src/catalog/release.ts'
import { loadRelease, type Release } from '../../src/database/loadRelease.ts'
import { shelve } from '../../src/database/shelf.ts'
import { nodeConnector } from '../../scripts/release/nodeConnector.ts'
import { type Query, queryKey } from '../../src/database/query.ts'
import { QUESTIONS, TABLES } from '../catalog/tinyQuestions.ts'
import { writeTinyFiles } from '../catalog/tinyTables.ts'

export const BASE = new URL('https://example.org/some/path/data/')

/** A host that serves a handful of files from memory, as a release folder is served. */
export interface TinyHost {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** Paths asked for, in order. */
  readonly asked: string[]
  readonly fetch: typeof fetch
}

export function tinyHost(): TinyHost {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const asked: string[] = []
  return {
    files,
    asked,
    fetch: async (request) => {
      const path = addressOf(request).replace(BASE.href, '')
      asked.push(path)
      const bytes = files.get(path)
      return bytes ? new Response(bytes) : new Response('no such file', { status: 404 })
    },
  }
}

/** The address of what `fetch` is asked for. */
export function addressOf(request: Parameters<typeof fetch>[0]): string {
  if (typeof request === 'string') return request
  return request instanceof URL ? request.href : request.url
}

/** A whole small release: real tables, real answers, hashes, all in memory. */
export async function tinyRelease(shelved: readonly Query<unknown>[] = QUESTIONS): Promise<TinyHost> {
  const host = tinyHost()
  const listed: ReleaseFile[] = []
  const add = (path: string, content: Uint8Array | string, rows: number | null = null) => {
    const bytes = Uint8Array.from(path.endsWith('.gzip') ? gzipSync(content) : Buffer.from(content as string))
    host.files.set(path, bytes)
    listed.push({ path, hash: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, rows })
    return path
  }
  const { files, rows } = await writeTinyFiles(TABLES)
  const tables: Record<string, string> = {}
  for (const [id, file] of Object.entries(files)) tables[id] = add(`tables/${id}.duckdb.gzip`, readFileSync(file), rows[id])
  const connector = await nodeConnector(files)
  const shelves: Record<string, string> = {}
  for (const shelf of new Set(shelved.map((query) => query.shelf).filter((name) => name !== null))) {
    const answers: Record<string, unknown> = {}
    for (const query of shelved.filter((candidate) => candidate.shelf === shelf)) {
      answers[queryKey(query)] = shelve(await connector.answer<Record<string, unknown>>(query as Query<Record<string, unknown>>))
    }
    shelves[shelf] = add(`shelves/${shelf.replaceAll('/', '-')}.json.gzip`, JSON.stringify({ answers }))
  }
  connector.close()
  const catalog = add('catalog.json', JSON.stringify({ release: 'tiny', indicators: [], datasets: [], defaults: { indicator: 'coverage', period: '2025' } }))
  const manifest: Manifest = {
    release: 'tiny', created: '2026-01-01', engineVersion: '1.4.3', catalog, tables, shelves,
    places: {}, programmes: 'programmes.json', stories: 'stories.json',
    shapes: { path: 'shapes.json', land: 'land.json', kind: 'schematic', credit: { es: 'Prueba', en: 'Test' } }, certificates: {}, files: listed,
  }
  host.files.set('manifest.json', Uint8Array.from(Buffer.from(JSON.stringify(manifest))))
  return host
}

export function openTiny(host: TinyHost): Promise<Release> {
  return loadRelease(BASE, { fetch: host.fetch })
}
