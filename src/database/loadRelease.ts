import * as v from 'valibot'
import { localizedText } from '../catalog/indicator.ts'
import type { Catalog, Manifest, ReleaseFile } from '../catalog/release.ts'
import type { ReleaseKey } from '../domain/signature/releaseKey.ts'
import type { Verdict } from '../domain/signature/verifyManifest.ts'
import { fetchFile, type FetchOptions } from './fetchFile.ts'
import { inflate } from './inflate.ts'
import { readSignedManifest } from './readSignedManifest.ts'
import { ReleaseError } from './release-error.ts'

/** A release at hand: its manifest and definitions, and a way to its other files. */
export interface Release {
  readonly base: URL
  readonly manifest: Manifest
  readonly catalog: Catalog
  /** Who published it, as far as it could be checked; null where no key is pinned, and nothing was. */
  readonly signature: Verdict | null
  /** A file the manifest names, hash checked and inflated. Throws ReleaseError. */
  readFile(path: string, options?: FetchOptions): Promise<Uint8Array<ArrayBuffer>>
  /** The same as parsed JSON. */
  readJson(path: string, options?: FetchOptions): Promise<unknown>
}

export interface LoadOptions extends FetchOptions {
  /** Keys of which one must have signed the manifest; none: nothing is asked. */
  readonly keys?: readonly ReleaseKey[]
  /** The release the page was made over: a page left in a cache must not read another one. */
  readonly expected?: string | null
  /** Given the manifest before anything of it is used; what it throws ends the loading. */
  readonly judge?: (manifest: Manifest, signature: Verdict | null) => void
}

const manifestShape = v.object({
  release: v.string(),
  created: v.string(),
  sequence: v.optional(v.number()),
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
 * Reads manifest and catalog of the release at `base` (an address ending in `/`). The signature is checked over the manifest, and
 * every other file against the hash the manifest names. Throws what `readSignedManifest` and `judge` throw, ReleaseError
 * `manifest-broken` or `other-release`, or what reading the catalog throws.
 */
export async function loadRelease(base: URL, options: LoadOptions = {}): Promise<Release> {
  const { manifest, signature } = await loadManifest(base, options)
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
  return { base, manifest, catalog, signature, readFile, readJson }
}

/** The manifest alone, checked as by `loadRelease`. Throws what that throws, but for the catalog. */
export async function loadManifest(base: URL, options: LoadOptions = {}): Promise<Pick<Release, 'manifest' | 'signature'>> {
  const { text, signature } = await readSignedManifest(base, options.keys ?? [], options)
  const manifest = parsed(text)
  if (options.expected && manifest.release !== options.expected) throw new ReleaseError('other-release', null)
  options.judge?.(manifest, signature)
  return { manifest, signature }
}

function parsed(text: string): Manifest {
  try {
    return v.parse(manifestShape, JSON.parse(text)) as Manifest
  } catch (error) {
    throw new ReleaseError('manifest-broken', 'manifest.json', { cause: error })
  }
}
