import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
// The reference library of CycloneDX, with the official schemas.
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'
import { billOfMaterials, type LockFile } from '../../../../scripts/release/licences/billOfMaterials.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile
const react = { name: 'react', version: lock.packages['node_modules/react']?.version ?? '', licence: 'MIT', texts: ['MIT'], correction: null }

interface Bill {
  readonly components: readonly { readonly 'bom-ref': string; readonly name: string; readonly scope: string; readonly hashes?: readonly { readonly content: string }[]; readonly licenses?: unknown }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** Complaints of the official schema; null where there are none. */
const complaints = (text: string) => new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)

describe('the bill of materials', () => {
  const text = billOfMaterials(lock, [react])
  const bill = JSON.parse(text) as Bill

  it('holds before the official schema of CycloneDX 1.6, which would say what does not', async () => {
    expect(await complaints(text)).toBeNull()
    expect(await complaints(text.replace('"scope": "required"', '"scope": "perhaps"'))).not.toBeNull()
    expect(await complaints(text.replace('"bomFormat"', '"format"'))).not.toBeNull()
  })

  it('has every package of the lock file with its hash, and tells those in the app from the tools', () => {
    const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '')
    expect(bill.components.length).toBeGreaterThan(300)
    expect(bill.components.length).toBe(new Set(locked.map(([folder, one]) => `${one.name ?? folder.replace(/^.*node_modules\//, '')}@${one.version}`)).size)
    expect(bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(['react'])
    const one = bill.components.find(({ scope }) => scope === 'required')
    expect(Buffer.from(one?.hashes?.[0]?.content ?? '', 'hex').toString('base64')).toBe(lock.packages['node_modules/react']?.integrity?.slice('sha512-'.length))
  })

  it('says who needs whom, by names that are there', () => {
    const known = new Set(['pkg:npm/arraigo@0.1.0', ...bill.components.map((component) => component['bom-ref'])])
    for (const { ref, dependsOn } of bill.dependencies) for (const name of [ref, ...dependsOn]) expect(known.has(name), name).toBe(true)
    const needed = (start: string) => bill.dependencies.find(({ ref }) => ref.startsWith(start))?.dependsOn ?? []
    expect(needed('pkg:npm/arraigo@').some((name) => name.startsWith('pkg:npm/vite@'))).toBe(true)
    expect(needed('pkg:npm/react-dom@').some((name) => name.startsWith('pkg:npm/scheduler@'))).toBe(true)
  })

  it('finds the copy a package really gets', () => {
    const packages = {
      '': { name: 'app', version: '1.0.0', dependencies: { a: '*', b: '*' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optionalDependencies: { absent: '*' } },
    }
    const { dependencies } = JSON.parse(billOfMaterials({ name: 'app', version: '1.0.0', packages }, [])) as Bill
    expect(Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))).toEqual({
      'pkg:npm/a@1.0.0': ['pkg:npm/b@1.0.0'],
      'pkg:npm/app@1.0.0': ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0'],
      'pkg:npm/b@1.0.0': [],
      'pkg:npm/b@2.0.0': [],
    })
  })

  it('is the same text each time, and knows what the lock file does not have', () => {
    expect(billOfMaterials(lock, [react])).toBe(text)
    expect(() => billOfMaterials(lock, [{ ...react, version: '0.0.0' }])).toThrow('pkg:npm/react@0.0.0')
  })
})

// A built app is there after npm run build.
it.skipIf(!existsSync(join(ROOT, 'dist/sbom.cdx.json')))('of the built app holds before the schema and names engine, letters, map and solver', async () => {
  const text = readFileSync(join(ROOT, 'dist/sbom.cdx.json'), 'utf8')
  expect(await complaints(text)).toBeNull()
  const required = new Set((JSON.parse(text) as Bill).components.filter(({ scope }) => scope === 'required').map((one) => one['bom-ref'].replace(/@[^@]*$/, '')))
  for (const name of ['%40duckdb/duckdb-wasm', '%40fontsource/inter', 'maplibre-gl', 'highs', 'react', 'pdfkit', 'workbox-routing', 'proj4']) expect(required.has(`pkg:npm/${name}`), name).toBe(true)
  for (const name of ['typescript', 'vitest', 'sirv', 'mapshaper']) expect(required.has(`pkg:npm/${name}`), name).toBe(false)
})
