import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { wideShapes } from '../shapes/wideShapes.ts'
import type { LocalizedText } from '../../src/catalog/indicator.ts'
import type { Catalog, Manifest, ReleaseFile } from '../../src/catalog/release.ts'
import { withoutRepeats } from '../../src/domain/shapes/repeatedAreas.ts'
import { deterministicGzip } from './deterministicGzip.ts'
import type { CertificateFiles } from './gated/certificateFiles.ts'

/** Everything a release is made of, before it has a name. */
export interface ReleaseParts {
  readonly catalog: Omit<Catalog, 'release'>
  /** Table id -> DuckDB file and its rows. */
  readonly tables: Readonly<Record<string, { readonly file: string; readonly rows: number }>>
  /** Shelf name -> JSON file. */
  readonly shelves: ReadonlyMap<string, string>
  /** What is said of places, by id of department or country, and `offers`: JSON files. */
  readonly places: ReadonlyMap<string, string>
  /** What is said of programmes: a JSON file. */
  readonly programmes: string
  /** The impact stories: a JSON file. */
  readonly stories: string
  readonly shapes: {
    /** TopoJSON files. */
    readonly areas: string
    readonly land: string
    readonly kind: 'schematic' | 'legal'
    readonly credit: LocalizedText
  }
  /** Dataset id -> certificate.json and certificate.html. */
  readonly certificates: ReadonlyMap<string, CertificateFiles>
  readonly engineVersion: string
  /** See `Manifest`. */
  readonly sequence?: number | undefined
}

/**
 * Writes a release to an empty folder and returns its manifest. File names carry a part of their hash, so that a host or
 * a browser that keeps old files never mixes two releases. The release is named by a hash of everything in it and dated
 * by its newest dataset: same content, same bytes, whenever it is built.
 */
export function assembleRelease(folder: string, parts: ReleaseParts, report: (message: string) => void): Manifest {
  const files: ReleaseFile[] = []
  const store = (name: string, content: Uint8Array | string, rows: number | null): string => keep(name, deterministicGzip(content), '.gzip', rows)
  const keep = (name: string, bytes: Uint8Array, ending: '' | '.gzip', rows: number | null): string => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const dot = name.lastIndexOf('.')
    const path = `${name.slice(0, dot)}.${hash.slice(0, 8)}${name.slice(dot)}${ending}`
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    files.push({ path, hash, bytes: bytes.length, rows })
    return path
  }
  const tables: Record<string, string> = {}
  for (const [id, { file, rows }] of inOrder(Object.entries(parts.tables))) {
    tables[id] = store(`tables/${id}.duckdb`, readFileSync(file), rows)
  }
  report(`${Object.keys(tables).length} tables, ${megabytes(files)} MB`)
  const shelves: Record<string, string> = {}
  for (const [name, file] of inOrder([...parts.shelves])) shelves[name] = store(`shelves/${name}.json`, readFileSync(file), null)
  const places: Record<string, string> = {}
  for (const [id, file] of inOrder([...parts.places])) places[id] = store(`places/${id}.json`, readFileSync(file), null)
  const programmes = store('programmes.json', readFileSync(parts.programmes), null)
  const stories = store('stories.json', readFileSync(parts.stories), null)
  const { level } = parts.catalog.defaults
  const areas = JSON.parse(readFileSync(parts.shapes.areas, 'utf8')) as Topology
  const shapes = {
    path: store('shapes/areas.json', JSON.stringify(withoutRepeats(areas)), null),
    land: store('shapes/land.json', readFileSync(parts.shapes.land), null),
    ...(level === 'country' || level === 'department' ? { wide: store('shapes/wide.json', JSON.stringify(wideShapes(areas, level)), null) } : {}),
    kind: parts.shapes.kind,
    credit: parts.shapes.credit,
  }
  // A certificate is opened by itself, by whoever doubts: it stays as the gate wrote it.
  const certificates: Record<string, { figures: string; page: string }> = {}
  for (const [id, { figures, page }] of inOrder([...parts.certificates])) {
    certificates[id] = {
      figures: keep(`certificates/${id}.json`, readFileSync(figures), '', null),
      page: keep(`certificates/${id}.html`, readFileSync(page), '', null),
    }
  }
  const content = createHash('sha256').update(JSON.stringify([files.map((file) => file.hash), parts.catalog, shapes, parts.engineVersion]))
  const release = content.digest('hex').slice(0, 10)
  const catalog = store('catalog.json', JSON.stringify({ release, ...parts.catalog }), null)
  const newest = parts.catalog.datasets.map((dataset) => dataset.updated).sort().at(-1) ?? ''
  const { sequence } = parts
  const manifest: Manifest = { release, created: newest, ...(sequence === undefined ? {} : { sequence }), engineVersion: parts.engineVersion, catalog, tables, shelves, places, programmes, stories, shapes, certificates, files }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  report(`release ${release}: ${files.length} files, ${megabytes(files)} MB`)
  return manifest
}

function inOrder<Value>(entries: readonly (readonly [string, Value])[]): (readonly [string, Value])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1))
}

function megabytes(files: readonly ReleaseFile[]): string {
  return (files.reduce((sum, file) => sum + file.bytes, 0) / 1e6).toFixed(1)
}
