import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type NodeConnector, nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import type { Catalog, Manifest } from '../../../src/catalog/release.ts'
import type { Query } from '../../../src/database/query.ts'

const DATA = 'dist/data'
const UNPACKED = 'test-output/tables'

function read(path: string): Buffer {
  const stored = readFileSync(`${DATA}/${path}`)
  return path.endsWith('.gzip') ? gunzipSync(stored) : stored
}

export function manifest(): Manifest {
  return JSON.parse(read('manifest.json').toString('utf8')) as Manifest
}

export function catalog(): Catalog {
  return JSON.parse(read(manifest().catalog).toString('utf8')) as Catalog
}

/** Asks the release that is served, with DuckDB in Node: what the page says must be what this says. */
export async function askRelease<Row>(query: Query<Row>): Promise<Row[]> {
  const { tables } = manifest()
  const files = Object.fromEntries(query.tables.map((table) => [table, unpacked(tables[table] ?? table)]))
  const connector: NodeConnector = await nodeConnector(files)
  try {
    return await connector.answer(query)
  } finally {
    connector.close()
  }
}

/** Path of an unpacked table; two tests at once may both unpack it, each then renames a whole file into place. */
function unpacked(path: string): string {
  const file = `${UNPACKED}/${path.replaceAll('/', '-').replace(/\.gzip$/, '')}`
  if (!existsSync(file)) {
    mkdirSync(UNPACKED, { recursive: true })
    const part = `${file}.${process.pid}`
    writeFileSync(part, read(path))
    renameSync(part, file)
  }
  return file
}
