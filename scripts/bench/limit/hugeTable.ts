import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import type { ReleaseFile } from '../../../src/catalog/release.ts'

/** Quarters and codes of which rows are made: 1,001 places x these = one measure. */
const PERIODS = 40
const CODES = 10

export interface HugeTable {
  readonly file: ReleaseFile
  /** Bytes of the table once it is unpacked, as the engine holds it. */
  readonly unpacked: number
}

/**
 * Writes a table of made observations, with the columns and the order of a released one, as the build stores it: a DuckDB
 * file of storage version v1.0.0, packed. A measure has 400,400 rows; there are as many measures as it takes. Kept for the next run.
 */
export async function hugeTable(folder: string, rows: number): Promise<HugeTable> {
  mkdirSync(folder, { recursive: true })
  const path = `huge-${rows}.duckdb.gzip`
  const about = join(folder, `${path}.json`)
  if (existsSync(about) && existsSync(join(folder, path))) return JSON.parse(readFileSync(about, 'utf8')) as HugeTable
  const plain = join(folder, 'huge.duckdb')
  rmSync(plain, { force: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`ATTACH '${plain.replaceAll("'", "''")}' AS target (STORAGE_VERSION 'v1.0.0')`)
  await connection.run(`CREATE TABLE target.observations AS ${madeRows(rows)}`)
  await connection.run('CHECKPOINT target')
  await connection.run('DETACH target')
  connection.closeSync()
  instance.closeSync()
  const unpacked = statSync(plain).size
  await pipeline(createReadStream(plain), createGzip({ level: 6 }), createWriteStream(join(folder, path)))
  rmSync(plain)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) hash.update(chunk)
  const table = { file: { path, hash: hash.digest('hex'), bytes: statSync(join(folder, path)).size, rows }, unpacked }
  writeFileSync(about, JSON.stringify(table))
  return table
}

/** Small counts, as municipalities have them, over a base; one in twelve suppressed. Places are M0001 to M1001. */
function madeRows(rows: number): string {
  const perMeasure = 1001 * PERIODS * CODES
  return `SELECT 'm' || measure AS measure, printf('M%04d', place + 1) AS territory_id, 2 AS level, CASE place % 3 WHEN 0 THEN 'HND' WHEN 1 THEN 'SLV' ELSE 'GTM' END AS country,
  (2016 + period // 4) || '-Q' || (1 + period % 4) AS period, 'quarter' AS period_kind,
  (2016 + period // 4) || '-' || printf('%02d', 1 + 3 * (period % 4)) || '-01' AS period_start, (2016 + period // 4) || '-' || printf('%02d', 3 + 3 * (period % 4)) || '-30' AS period_end,
  CASE WHEN code = 0 THEN 'all' ELSE 's' || code END AS service, 'all' AS sex, 'all' AS age, 'all' AS route, 'Registro' AS provider,
  CASE WHEN drawn % 12 > 0 THEN (drawn // 12) % 400 END AS numerator, CASE WHEN drawn % 12 > 0 THEN 'reported' ELSE 'suppressed' END AS numerator_status,
  400 + (drawn // 4800) % 2000 AS denominator, 'reported' AS denominator_status, NULL::DOUBLE AS value, 0 AS missing_reports, 4 AS expected_reports, 's1' AS source_id, NULL::VARCHAR AS note
FROM (SELECT i // ${perMeasure} AS measure, (i % ${perMeasure}) // ${PERIODS * CODES} AS place, (i // ${CODES}) % ${PERIODS} AS period, i % ${CODES} AS code, (hash(i) % 1000000007)::BIGINT AS drawn FROM range(${rows}) t(i))
ORDER BY ALL`.replace('ORDER BY ALL', 'ORDER BY measure, territory_id, period, service')
}
