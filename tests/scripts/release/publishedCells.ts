import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { buildDemonstrationTables } from '../../../scripts/demonstration/buildDemonstrationTables.ts'
import { type NodeConnector, nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { smallWorld } from '../demonstration/smallWorld.ts'

/** `RELEASE` names another folder with a release to look at. */
const RELEASE = process.env['RELEASE'] ?? fileURLToPath(new URL('../../../public/data/', import.meta.url))

/** Every place where a count of the demonstration is printed: the count, table, measure and side. */
export const SIDES: readonly (readonly [string, string, string, 'numerator' | 'denominator'])[] = [
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

export interface PublishedTables {
  readonly connector: NodeConnector
  /** Whether these are the tables of the built release, rather than small ones made for the test. */
  readonly real: boolean
  /** Texts of all other files of the release, by path. */
  readonly shelves: ReadonlyMap<string, string>
}

/**
 * The demonstration's tables as they are published, unpacked into `folder`: those of `public/data` where a release is
 * built, else small ones. Makes a table `cells` with one row for each count and a table `places` with the gazetteer.
 */
export async function publishedTables(folder: string): Promise<PublishedTables> {
  const real = existsSync(join(RELEASE, 'manifest.json'))
  const files: Record<string, string> = {}
  const shelves = new Map<string, string>()
  let connector: NodeConnector
  if (real) {
    const manifest = JSON.parse(readFileSync(join(RELEASE, 'manifest.json'), 'utf8')) as {
      tables: Record<string, string>
      files: { path: string; hash: string }[]
    }
    mkdirSync(folder, { recursive: true })
    for (const { path, hash } of manifest.files) {
      const bytes = readFileSync(join(RELEASE, path))
      if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`${path} is not the file of the manifest`)
      const table = Object.keys(manifest.tables).find((id) => manifest.tables[id] === path)
      if (!table) shelves.set(path, gunzipSync(bytes).toString('utf8'))
      else if (/^(demonstration-|gazetteer$)/.test(table)) {
        files[table] = join(folder, `${table}.duckdb`)
        writeFileSync(files[table], gunzipSync(bytes))
      }
    }
    connector = await attached(files)
    await connector.ask('CREATE TABLE places AS SELECT id, level, parent_id, longitude, latitude FROM gazetteer.territories')
  } else {
    const inputs = smallWorld()
    for (const { table, path } of await buildDemonstrationTables({ outputFolder: folder, inputs })) files[table] = path
    connector = await attached(files)
    await connector.ask('CREATE TABLE places (id VARCHAR, level INTEGER, parent_id VARCHAR, longitude DOUBLE, latitude DOUBLE)')
    for (const { id, level, parent, longitude, latitude } of inputs.tree.territories) {
      await connector.ask('INSERT INTO places VALUES (?, ?, ?, ?, ?)', [id, level, parent, longitude, latitude])
    }
  }
  await connector.ask(`CREATE TABLE cells AS ${COUNTS.map((count) => cellsOf(count)).join(' UNION ALL ')}`)
  return { connector, real, shelves }
}

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
