import type { LicensedPackage } from './licenceList.ts'

/** A package in `package-lock.json`, by its folder (docs.npmjs.com/cli/configuring-npm/package-lock-json). */
interface LockedPackage {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
export interface LockFile {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, LockedPackage>>
}

const FOLDER = 'node_modules/'
const byReference = <One extends { readonly 'bom-ref'?: string; readonly ref?: string }>(one: One, other: One) => ((one['bom-ref'] ?? one.ref ?? '') < (other['bom-ref'] ?? other.ref ?? '') ? -1 : 1)

/**
 * The software bill of materials of a build, CycloneDX 1.6 as JSON (cyclonedx.org/docs/1.6/json): every package of the lock file with
 * its hash, those in the app as required and with the licence found, the tools that built it as excluded; who needs whom. Without a date
 * and a random number, which the format leaves free: the same lock file and app give the same text. Throws an Error where a package is
 * in the app and not in the lock file.
 */
export function billOfMaterials(lock: LockFile, inApp: readonly LicensedPackage[]): string {
  const own = `pkg:npm/${lock.name}@${lock.version}`
  const licensed = new Map(inApp.map((one) => [addressOf(one.name, one.version), one]))
  const components = new Map<string, object & { 'bom-ref': string }>()
  const needs = new Map<string, Set<string>>([[own, new Set()]])
  for (const [folder, locked] of Object.entries(lock.packages)) {
    const reference = folder === '' ? own : referenceOf(folder, locked)
    const wanted = { ...locked.dependencies, ...locked.optionalDependencies, ...(folder === '' ? locked.devDependencies : {}) }
    const found = Object.keys(wanted).flatMap((name) => resolved(lock, folder, name) ?? [])
    needs.set(reference, new Set([...(needs.get(reference) ?? []), ...found]))
    if (folder !== '') components.set(reference, component(reference, folder, locked, licensed.get(reference)))
  }
  const unknown = [...licensed.keys()].filter((reference) => !components.has(reference))
  if (unknown.length > 0) throw new Error(`in the app and not in package-lock.json: ${unknown.join(', ')}`)
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name: lock.name, version: lock.version, licenses: [{ license: { id: 'MIT' } }], purl: own } },
    components: [...components.values()].toSorted(byReference),
    dependencies: Array.from(needs, ([ref, on]) => ({ ref, dependsOn: [...on].toSorted() })).toSorted(byReference),
  }
  return `${JSON.stringify(bill, null, 1)}\n`
}

function component(reference: string, folder: string, locked: LockedPackage, inApp: LicensedPackage | undefined) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(nameOf(folder, locked)) ?? []
  const licence = inApp?.licence ?? locked.license
  // Subresource integrity is the hash in base64, CycloneDX wants hexadecimal digits.
  const [, hash] = /^sha512-(\S+)/.exec(locked.integrity ?? '') ?? []
  return {
    type: 'library',
    'bom-ref': reference,
    ...(group !== undefined && { group }),
    name: name ?? '',
    version: locked.version ?? '',
    scope: inApp ? 'required' : 'excluded',
    ...(hash !== undefined && { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
    ...(licence !== undefined && { licenses: [{ expression: licence }] }),
    purl: reference,
  }
}

function nameOf(folder: string, locked: LockedPackage): string {
  return locked.name ?? folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length)
}

function referenceOf(folder: string, locked: LockedPackage): string {
  return addressOf(nameOf(folder, locked), locked.version ?? '')
}

/** A package URL (github.com/package-url/purl-spec): the @ of a scope is written as %40. */
function addressOf(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

/** Where Node finds `name` from a folder: in it, then in each one above. Null for what is optional and not there. */
function resolved(lock: LockFile, folder: string, name: string): string | null {
  const path = `${folder === '' ? '' : `${folder}/`}${FOLDER}${name}`
  const locked = lock.packages[path]
  if (locked) return referenceOf(path, locked)
  if (folder === '') return null
  return resolved(lock, folder.slice(0, Math.max(0, folder.lastIndexOf(`/${FOLDER}`))), name)
}
