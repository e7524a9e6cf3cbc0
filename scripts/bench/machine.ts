import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Browser } from '@playwright/test'
import { ROOT } from '../test/command.ts'

/** What the figures were measured on: ratios travel between machines, times do not. */
export function machine(browser: Browser): Record<string, string | number> {
  const versions = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { dependencies: Record<string, string> }
  return {
    measured: new Date().toISOString(),
    commit: commit(),
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    chromium: browser.version(),
    duckdbWasm: versions.dependencies['@duckdb/duckdb-wasm'] ?? 'unknown',
    maplibre: versions.dependencies['maplibre-gl'] ?? 'unknown',
    graphics: 'software (SwiftShader)',
  }
}

/** Commit that was measured, with `+` where files differ from it; `unknown` outside a clone. */
function commit(): string {
  try {
    const git = (...parameters: string[]) => execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return git('rev-parse', '--short=12', 'HEAD').trim() + (git('status', '--porcelain').trim() ? '+' : '')
  } catch {
    return 'unknown'
  }
}
