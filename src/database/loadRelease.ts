import * as v from 'valibot'
import { localizedText } from '../catalog/indicator.ts'
import type { Catalog, Manifest, ReleaseFile } from '../catalog/release.ts'
import { fetchFile, type FetchOptions } from './fetchFile.ts'
import { inflate } from './inflate.ts'
import { ReleaseError } from './release-error.ts'

/** A release at hand: its manifest and definitions, and a way to its other files. */
export interface Release {
  readonly base: URL
  readonly manifest: Manifest
  readonly catalog: Catalog
  /** A file the manifest names, hash checked and inflated. Throws ReleaseError. */
  readFile(path: string, options?: FetchOptions): Promise<Uint8Array<ArrayBuffer>>
  /** The same as parsed JSON. */
  readJson(path: string, options?: FetchOptions): Promise<unknown>
}

const manifestShape = v.object({
  release: v.string(),
  created: v.string(),
  engineVersion: v.string(),
  catalog: v.string(),
  tables: v.record(v.string(), v.string()),
  shelves: v.record(v.string(), v.string()),
  places: v.optional(v.record(v.string(), v.string()), {}),
  programmes: v.string(),
  stories: v.string(),
  shapes: v.object({ path: v.string(), land: v.string(), wide: v.optional(v.string()), kind: v.picklist(['schematic', 'legal']), credit: localizedText }),
  remote: v.optional(v.object({ dialect: v.picklist(['duckdb', 'clickhouse']), address: v.string(), tables: v.array(v.string()) })),
  certificates: v.optional(v.record(v.string(), v.object({ figures: v.string(), page: v.string() })), {}),
  files: v.array(v.object({ path: v.string(), hash: v.string(), bytes: v.number(), rows: v.nullable(v.number()) })),
})

/**
 * Reads manifest and catalog of the release at `base` (an address ending in `/`). `expected` is the release the page was made
 * over: a page left in a cache must not read another one. Throws ReleaseError `offline`, `manifest-missing`, `manifest-broken`,
 * `other-release`, or what reading the catalog throws.
 */
export async function loadRelease(base: URL, options: FetchOptions = {}, expected: string | null = null): Promise<Release> {
  const manifest = await loadManifest(base, options)
  if (expected !== null && manifest.release !== expected) throw new ReleaseError('other-release', null)
  const files = new Map<string, ReleaseFile>(manifest.files.map((file) => [file.path, file]))
  const readFile = async (path: string, more: FetchOptions = {}) => {
    const file = files.get(path)
    if (!file) throw new ReleaseError('file-missing', path)
    const bytes = await fetchFile(base, file, { fetch: options.fetch, ...more })
    return path.endsWith('.gzip') ? inflate(bytes, path) : bytes
  }
  const readJson = async (path: string, more?: FetchOptions): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await readFile(path, more)))
  const catalog = (await readJson(manifest.catalog, options)) as Catalog
  return { base, manifest, catalog, readFile, readJson }
}

async function loadManifest(base: URL, options: FetchOptions): Promise<Manifest> {
  const file = 'manifest.json'
  const ask = options.fetch ?? fetch
  let text: string
  try {
    // The one file without a hash in its name: always ask the host whether it changed.
    const response = await ask(new URL(file, base), { cache: 'no-cache', signal: options.signal ?? null })
    if (!response.ok) throw new ReleaseError('manifest-missing', file)
    text = await response.text()
  } catch (error) {
    if (error instanceof ReleaseError || options.signal?.aborted) throw error
    throw new ReleaseError('offline', file, { cause: error })
  }
  // Hosts of single-page apps answer a missing file with the page itself.
  if (text.trimStart().startsWith('<')) throw new ReleaseError('manifest-missing', file)
  try {
    return v.parse(manifestShape, JSON.parse(text))
  } catch (error) {
    throw new ReleaseError('manifest-broken', file, { cause: error })
  }
}
