import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIGNATURE_FILE } from '../../src/domain/signature/signature.ts'
import { signedAnew } from '../keys/signAnew.ts'
import type { Manifest } from '../../src/catalog/release.ts'

/**
 * Files to serve in place of a release's own, so that its snapshot holds no answer and every question of the
 * first screen goes to the engine: the product itself is measured, without a switch built into it.
 */
export function emptyShelves(folder: string): ReadonlyMap<string, Buffer> {
  const path = 'data/manifest.json'
  const manifest = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Manifest
  const empty = Buffer.from(JSON.stringify({ answers: {} }))
  const file = { path: 'empty-shelf.json', hash: createHash('sha256').update(empty).digest('hex'), bytes: empty.length, rows: null }
  const shelves = Object.fromEntries(Object.keys(manifest.shelves).map((shelf) => [shelf, file.path]))
  const changed: Manifest = { ...manifest, shelves, files: [...manifest.files, file] }
  const text = JSON.stringify(changed)
  const signature = signedAnew(join(folder, 'data'), text)
  return new Map([
    [path, Buffer.from(text)],
    [`data/${file.path}`, empty],
    ...(signature === null ? [] : [[`data/${SIGNATURE_FILE}`, Buffer.from(signature)] as const]),
  ])
}
