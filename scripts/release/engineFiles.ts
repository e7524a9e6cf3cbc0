import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { TAKE_HANDED_MODULE } from '../../src/database/handedModule.ts'
import { deterministicGzip } from './deterministicGzip.ts'

const resolve = createRequire(import.meta.url).resolve

/**
 * Writes DuckDB-WASM to a folder of the app: the `eh` build (one thread, any host) gzipped, since it is 34 MB raw, some hosts
 * refuse files over 25 MB and some do not compress; its worker; and `engine.json`, which names both with their hashes.
 */
export function writeEngineFiles(folder: string, report: (message: string) => void): void {
  const packageFile = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').replace(/dist[\\/]duckdb-eh\.wasm$/, 'package.json')
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const worker = readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), 'utf8')
  const files = {
    version,
    wasm: store(folder, 'duckdb-eh', 'wasm.gzip', deterministicGzip(readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')))),
    // Without its map, which is 3 MB and not shipped.
    worker: store(folder, 'duckdb-worker', 'js', Buffer.from(TAKE_HANDED_MODULE + worker.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))),
  }
  writeFileSync(join(folder, 'engine.json'), `${JSON.stringify(files, null, 2)}\n`)
  report(`duckdb-wasm ${version}: ${(files.wasm.bytes / 1e6).toFixed(1)} MB`)
}

function store(folder: string, name: string, ending: string, bytes: Buffer): { path: string; hash: string; bytes: number } {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const path = `${name}.${hash.slice(0, 8)}.${ending}`
  writeFileSync(join(folder, path), bytes)
  return { path, hash, bytes: bytes.length }
}
