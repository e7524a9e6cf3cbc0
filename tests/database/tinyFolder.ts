import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TinyHost } from './tinyRelease.ts'

/** Writes a release held in memory to a folder as a built app has it, below `data`, and returns the app's folder. */
export function tinyFolder(host: TinyHost): string {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-app-'))
  for (const [path, bytes] of host.files) {
    const file = join(folder, 'data', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Arraigo</title>')
  return folder
}
