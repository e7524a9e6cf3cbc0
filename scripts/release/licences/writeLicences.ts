import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfMaterials, type LockFile } from './billOfMaterials.ts'
import { licenceList, licencesText } from './licenceList.ts'
import { packageFacts, packageFolders } from './packageFacts.ts'

/** Copied into the app as they are, past the packer: see engineFiles.ts. */
const COPIED = ['node_modules/@duckdb/duckdb-wasm/package.json']

/**
 * Writes `licences.txt` and `sbom.cdx.json` into a built app over the modules the packer put into it. Returns how many packages of
 * others it holds. Throws what `licenceList` and `billOfMaterials` throw.
 */
export function writeLicences(root: string, folder: string, ids: ReadonlySet<string>): number {
  const list = licenceList(packageFolders(root, [...ids, ...COPIED]).map(packageFacts))
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile
  writeFileSync(join(folder, 'licences.txt'), licencesText(list))
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(lock, list))
  return list.length
}
