import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Catalog, Manifest } from '../../../src/catalog/release.ts'

/** Bytes of a release as they are stored and sent. */
export interface ReleaseBytes {
  readonly files: number
  readonly whole: number
  readonly tables: number
  readonly rows: number
  /** Ready answers about single places. */
  readonly territoryShelves: number
  /** Ready answers that colour a level. */
  readonly mapShelves: number
  readonly level: string
  /** What the live map of a first visit waits for, beside the program: each part, and all. */
  readonly first: Readonly<Record<'manifest' | 'catalog' | 'answers' | 'areas' | 'land', number>>
  readonly firstMap: number
  /** The areas of all levels, asked for with the first narrow one. */
  readonly allAreas: number
}

/** What the release in a folder weighs. */
export function releaseBytes(folder: string): ReleaseBytes {
  const text = readFileSync(join(folder, 'manifest.json'))
  const manifest = JSON.parse(text.toString('utf8')) as Manifest
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const of = (path: string | undefined) => listed.get(path ?? '')?.bytes ?? 0
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + of(path), 0)
  const shelves = (kind: string) => Object.entries(manifest.shelves).filter(([name]) => name.startsWith(kind)).map(([, path]) => path)
  const first = {
    manifest: gzipSync(text).length,
    catalog: of(manifest.catalog),
    answers: of(manifest.shelves['first']),
    areas: of(manifest.shapes.wide ?? manifest.shapes.path),
    land: of(manifest.shapes.land),
  }
  const catalog = JSON.parse(gunzipSync(readFileSync(join(folder, manifest.catalog))).toString('utf8')) as Catalog
  return {
    files: manifest.files.length,
    whole: sum(manifest.files.map(({ path }) => path)) + text.length,
    tables: sum(Object.values(manifest.tables)),
    rows: Object.values(manifest.tables).reduce((total, path) => total + (listed.get(path)?.rows ?? 0), 0),
    territoryShelves: sum([...shelves('territory/'), ...shelves('district/')]),
    mapShelves: sum(shelves('map/')),
    level: catalog.defaults.level ?? 'municipality',
    first,
    firstMap: Object.values(first).reduce((total, bytes) => total + bytes, 0),
    allAreas: of(manifest.shapes.path),
  }
}
