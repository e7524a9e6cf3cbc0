import { describe, expect, it } from 'vitest'
import { textOf } from './source.ts'

interface LockedPackage {
  readonly resolved?: string
  readonly integrity?: string
  readonly os?: readonly string[]
}

const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> }
const NATIVE = ['@duckdb/node-bindings-', '@rolldown/binding-', '@oxlint/binding-', '@oxlint-tsgolint/', '@typescript/typescript-', '@esbuild/', 'lightningcss-']

describe('package-lock.json', () => {
  it.each(NATIVE)('has %s for Linux, macOS and Windows', (family) => {
    const systems = Object.entries(packages).flatMap(([path, one]) => (path.startsWith(`node_modules/${family}`) ? (one.os ?? []) : []))
    for (const system of ['linux', 'darwin', 'win32']) expect(systems).toContain(system)
  })

  it('ties every package that runs anywhere to its hash, and none to an address of one machine', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '')
    expect(installed.length).toBeGreaterThan(100)
    expect(installed.filter(([, one]) => !one.integrity && !one.os).map(([path]) => path)).toEqual([])
    expect(installed.filter(([, one]) => one.resolved && !one.resolved.startsWith('https://registry.npmjs.org/')).map(([path]) => path)).toEqual([])
  })
})
