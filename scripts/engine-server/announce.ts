import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemoteEngine } from '../../src/catalog/release.ts'
import { SIGNATURE_FILE } from '../../src/domain/signature/signature.ts'
import { signedAnew } from '../keys/signAnew.ts'
import { readManifest } from './attachRelease.ts'

/**
 * Writes into the manifest of a built app that an engine answers beside it, or, with null, that none does. The manifest is the one file of
 * a release that carries no hash; a signed one is signed anew. Throws a RangeError for an address that would lead to another site, and
 * what `signedAnew` throws.
 */
export function announce(data: string, remote: Omit<RemoteEngine, 'tables'> | null): void {
  const { remote: before, ...manifest } = readManifest(data)
  if (remote && new URL(remote.address, 'https://site.invalid/data/').origin !== 'https://site.invalid') throw new RangeError(`${remote.address}: not an address of the site itself`)
  const tables = before?.tables ?? Object.keys(manifest.tables)
  const text = JSON.stringify(remote ? { ...manifest, remote: { ...remote, tables } } : manifest)
  const signature = signedAnew(data, text)
  writeFileSync(join(data, 'manifest.json'), text)
  if (signature !== null) writeFileSync(join(data, SIGNATURE_FILE), signature)
}
