import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../../src/catalog/release.ts'
import type { ReleaseKey } from '../../../src/domain/signature/releaseKey.ts'
import { SIGNATURE_FILE } from '../../../src/domain/signature/signature.ts'
import { ICON, INSTALL_LIST, type OfflineFacts } from '../../../src/service-worker/facts.ts'
import { isLasting } from '../../../src/service-worker/lasting.ts'
import { appAssets, type BuildManifest, offlineAssets } from './pageAssets.ts'

/** A worker is packed by itself and stands in no list: the one that works out the ranges of ranks beside the first charts. */
const FIRST_WORKER = /^assets\/taskWorker-/

/** The files the first screen reads of a release, its list first, relative to the folder of the app. */
export function firstAnswers({ catalog, shelves, shapes }: Pick<Manifest, 'catalog' | 'shelves' | 'shapes'>): readonly string[] {
  return ['manifest.json', SIGNATURE_FILE, catalog, shelves['first'] ?? '', shapes.wide ?? shapes.path, shapes.land].map((path) => `data/${path}`)
}

/** As `digestOf` in the service worker says it. */
function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest().subarray(0, 16).toString('base64url')
}

/**
 * What the service worker is told of a built app. The build is named by everything that is kept, and by its first page `html`: the
 * same content, the same name. Throws an Error where a file of a program carries no hash, and so could not be kept for ever.
 */
export function offlineFacts(folder: string, built: BuildManifest, html: string, keys: readonly ReleaseKey[] = []): OfflineFacts {
  const release = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest
  const programs = readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`)
  const engine = readdirSync(join(folder, 'engine')).map((file) => `engine/${file}`)
  const nameless = programs.find((path) => !isLasting(path))
  if (nameless !== undefined) throw new Error(`${nameless} carries no hash in its name`)
  const first = programs.filter((path) => FIRST_WORKER.test(path) || html.includes(path))
  const known = {
    release: release.release,
    keys,
    places: offlineAssets(built),
    app: [...new Set([...appAssets(built), ...first, ...firstAnswers(release).filter(isLasting)])].sort(),
    all: Object.fromEntries([...programs, ...engine, ICON, INSTALL_LIST].sort().map((path) => [path, digest(join(folder, path))])),
  }
  return { ...known, build: createHash('sha256').update(JSON.stringify(known)).update(html).digest('hex').slice(0, 10) }
}
