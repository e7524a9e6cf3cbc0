import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemoteEngine } from '../../src/catalog/release.ts'
import { readManifest } from './attachRelease.ts'

/**
 * Writes into the manifest of a built app that an engine answers beside it, or, with null, that none does. The manifest is the one file of
 * a release that carries no hash. Throws a RangeError for an address that would lead to another site.
 */
export function announce(data: string, remote: Omit<RemoteEngine, 'tables'> | null): void {
  const { remote: before, ...manifest } = readManifest(data)
  if (remote && new URL(remote.address, 'https://site.invalid/data/').origin !== 'https://site.invalid') throw new RangeError(`${remote.address}: not an address of the site itself`)
  const tables = before?.tables ?? Object.keys(manifest.tables)
  writeFileSync(join(data, 'manifest.json'), JSON.stringify(remote ? { ...manifest, remote: { ...remote, tables } } : manifest))
}
