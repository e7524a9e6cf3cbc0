import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readGatedDatasets } from '../../../scripts/catalog/gatedDatasets.ts'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { PROJECT_DATA } from '../../../scripts/catalog/sourceFolder.ts'
import { readGatedRelease } from '../../../scripts/release/gated/gatedRelease.ts'
import { packTables } from '../../../scripts/release/gated/packTables.ts'
import { type NodeConnector, nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { gazetteerTables } from '../../../scripts/release/publishedTables.ts'
import { writeDatabase } from '../../../scripts/release/writeDatabase.ts'
import type { Manifest } from '../../../src/catalog/release.ts'

/** `RELEASE` names another folder with a release to look at. */
const RELEASE = process.env['RELEASE'] ?? fileURLToPath(new URL('../../../public/data/', import.meta.url))

/** `DATA_FOLDER` names another folder with published tables to look at where no release is built. */
export const DATA = process.env['DATA_FOLDER'] ?? PROJECT_DATA

/** Every place where a count of the demonstration is printed: the count, table, measure and side. */
export const SIDES: readonly (readonly [string, string, string, 'numerator' | 'denominator'])[] = [
  ['need', 'need', 'need', 'numerator'],
  ['need', 'coverage', 'coverage', 'denominator'],
  ['need', 'access', 'access-10', 'denominator'],
  ['need', 'access', 'access-30', 'denominator'],
  ['need', 'access', 'access-50', 'denominator'],
  ['served', 'coverage', 'coverage', 'numerator'],
  ['served', 'completion', 'completion', 'denominator'],
  ['completed', 'completion', 'completion', 'numerator'],
  ['eligible', 'certification', 'certification', 'denominator'],
  ['certified', 'certification', 'certification', 'numerator'],
  ['certified', 'placement', 'placement', 'denominator'],
  ['placed', 'placement', 'placement', 'numerator'],
  ['placed', 'retention', 'retention-6', 'denominator'],
  ['placed', 'retention', 'retention-12', 'denominator'],
  ['retained6', 'retention', 'retention-6', 'numerator'],
  ['retained12', 'retention', 'retention-12', 'numerator'],
]
export const COUNTS = [...new Set(SIDES.map(([count]) => count))]

/** The stages of the pathway, each within the next. */
export const ORDERED = ['retained12', 'retained6', 'placed', 'certified', 'eligible', 'completed', 'served', 'need']
export const DISTANCES = [10, 30, 50]

export interface PublishedTables {
  readonly connector: NodeConnector
  /** Whether these come from a built release, with ready answers; else from the published tables alone. */
  readonly built: boolean
  /** Fewest persons each count, and each rest of one count in another (`part of whole`), may show. */
  readonly thresholds: Readonly<Record<string, number>>
  /** Texts of all other files of the release, by path. */
  readonly shelves: ReadonlyMap<string, string>
}

/**
 * The demonstration's tables as they are published, unpacked into `folder`: those of `public/data` where a release is
 * built, else packed from the published tables. Makes a table `cells` with one row for each count, a table `access` with
 * one for each place, and a table `places` with the gazetteer.
 */
export async function publishedTables(folder: string): Promise<PublishedTables> {
  const built = existsSync(join(RELEASE, 'manifest.json'))
  mkdirSync(folder, { recursive: true })
  const { files, shelves } = built ? unpacked(folder) : { files: await packed(folder), shelves: new Map<string, string>() }
  const connector = await attached(files)
  await connector.ask('CREATE TABLE places AS SELECT id, level, parent_id FROM gazetteer.territories')
  await connector.ask(`CREATE TABLE cells AS ${COUNTS.map((count) => cellsOf(count)).join(' UNION ALL ')}`)
  const within = DISTANCES.map((limit) => `any_value(numerator) FILTER (measure = 'access-${limit}') AS within_${limit}`)
  await connector.ask(`CREATE TABLE access AS SELECT territory_id, period, service, any_value(denominator) AS need, ${within.join(', ')}
    FROM demonstration_access.observations GROUP BY ALL`)
  return { connector, built, thresholds: thresholds(), shelves }
}

function unpacked(folder: string): { files: Record<string, string>; shelves: Map<string, string> } {
  const manifest = JSON.parse(readFileSync(join(RELEASE, 'manifest.json'), 'utf8')) as Pick<Manifest, 'tables' | 'files'>
  const files: Record<string, string> = {}
  const shelves = new Map<string, string>()
  for (const { path, hash } of manifest.files) {
    const bytes = readFileSync(join(RELEASE, path))
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`${path} is not the file of the manifest`)
    const table = Object.keys(manifest.tables).find((id) => manifest.tables[id] === path)
    if (!table) shelves.set(path, path.endsWith('.gzip') ? gunzipSync(bytes).toString('utf8') : '')
    else if (/^(demonstration-|gazetteer$)/.test(table)) {
      files[table] = join(folder, `${table}.duckdb`)
      writeFileSync(files[table], gunzipSync(bytes))
    }
  }
  return { files, shelves }
}

async function packed(folder: string): Promise<Record<string, string>> {
  const gazetteer = join(folder, 'gazetteer.duckdb')
  await writeDatabase(gazetteer, gazetteerTables(readTerritories(DATA)))
  const dataset = readGatedDatasets(DATA).find((candidate) => candidate.dataset.id === 'demonstration')
  if (!dataset) throw new Error('the demonstration has no rules of protection')
  const release = readGatedRelease(DATA, 'demonstration')
  const tables = await packTables({ dataset, release, gazetteer, outputFolder: folder })
  return { gazetteer, ...Object.fromEntries(tables.map(({ table, path }) => [table, path])) }
}

/** What IOM's CTDC and the rules of the project ask for, written out anew: 5 persons served, 11 with an outcome. */
function thresholds(): Record<string, number> {
  const few = ['need', 'served', 'served of need', ...DISTANCES.map((limit) => `access-${limit}`)]
  const counts = [...COUNTS, ...DISTANCES.map((limit) => `access-${limit}`), ...RESTS.map(([part, whole]) => `${part} of ${whole}`)]
  return Object.fromEntries(counts.map((count) => [count, few.includes(count) ? 5 : 11]))
}

/** Parts of which the rest is a group of persons as well. */
export const RESTS = [['served', 'need'], ['completed', 'served'], ['certified', 'eligible'], ['placed', 'certified'], ['retained6', 'placed'], ['retained12', 'placed']] as const

async function attached(files: Record<string, string>): Promise<NodeConnector> {
  const connector = await nodeConnector(files)
  await connector.answer({ name: 'attach', sql: 'SELECT 1', parameters: [], tables: Object.keys(files), shelf: null })
  return connector
}

/** SQL of the rows of one measure with one side as `count` and `status`. */
export function sideRows(table: string, measure: string, side: string): string {
  return `SELECT territory_id, level, period, period_kind, service, sex, age, route, ${side} AS count, ${side}_status AS status
    FROM demonstration_${table}.observations WHERE measure = '${measure}'`
}

function cellsOf(count: string): string {
  const [, table = '', measure = '', side = ''] = SIDES.find(([name]) => name === count) ?? []
  return `SELECT '${count}' AS variable, *, (status = 'suppressed')::INTEGER AS hidden FROM (${sideRows(table, measure, side)})`
}
