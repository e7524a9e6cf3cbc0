import { rmSync } from 'node:fs'
import { DuckDBDataChunk, type DuckDBConnection, DuckDBInstance, INTEGER } from '@duckdb/node-api'
import { OBSERVATION_STATUSES } from '../../src/catalog/observation-status.ts'
import { periodBounds } from '../../src/catalog/period.ts'
import { SERVICE_CODES } from '../../src/catalog/service.ts'
import { COLUMNS } from './countColumns.ts'
import { NOTES, type ObservationRows } from './observationRows.ts'
import { PROVIDER, SOURCE_ID, type SourceRow } from './sources.ts'
import type { TerritoryTree } from './territoryTree.ts'

const ROWS_PER_CHUNK = 2048
const NUMBER_COLUMNS = [
  'measure',
  'territory',
  'column',
  'service',
  'numerator',
  'numeratorStatus',
  'denominator',
  'denominatorStatus',
  'missing',
  'expected',
  'note',
] as const
type NumberColumn = (typeof NUMBER_COLUMNS)[number]

/**
 * Writes a DuckDB file the page's engine can attach (storage version v1.0.0) with the tables `observations`
 * and `sources`; returns how many rows the file holds. Replaces a file of that name.
 * Throws an Error if not all rows arrived.
 */
export async function writeObservations(
  path: string,
  tree: TerritoryTree,
  measures: readonly string[],
  rows: ObservationRows,
  sources: readonly SourceRow[],
): Promise<number> {
  for (const leftover of [path, `${path}.wal`]) rmSync(leftover, { force: true })
  // With more than one thread the order of row groups varies.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    // These two methods store whatever memory held where a value is null: same content, other bytes.
    await connection.run(`SET disabled_compression_methods = 'bitpacking,fsst'`)
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS target (STORAGE_VERSION 'v1.0.0')`)
    await loadNumbers(connection, rows)
    await nameCodes(connection, tree, measures)
    await connection.run(OBSERVATIONS)
    await connection.run(
      `CREATE TABLE target.sources (source_id VARCHAR, publisher VARCHAR, title VARCHAR, year INTEGER, url VARCHAR,
        licence VARCHAR, verification VARCHAR)`,
    )
    for (const { source_id, publisher, title, year, url, licence, verification } of sources) {
      const values = [source_id, publisher, title, year, url, licence, verification]
      await connection.run('INSERT INTO target.sources VALUES (?, ?, ?, ?, ?, ?, ?)', values)
    }
    await connection.run('CHECKPOINT target')
    const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM target.observations')
    const written = Number(counted.getRows()[0]?.[0])
    if (written !== rows.count) throw new Error(`${path}: ${rows.count} rows given, ${written} written`)
    await connection.run('DETACH target')
    return written + sources.length
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function loadNumbers(connection: DuckDBConnection, rows: ObservationRows): Promise<void> {
  const definition = NUMBER_COLUMNS.map((name) => `"${name}" INTEGER`).join(', ')
  await connection.run(`CREATE TEMP TABLE numbers (place INTEGER, ${definition})`)
  const appender = await connection.createAppender('numbers')
  const types = [INTEGER, ...NUMBER_COLUMNS.map(() => INTEGER)]
  for (let start = 0; start < rows.count; start += ROWS_PER_CHUNK) {
    const end = Math.min(start + ROWS_PER_CHUNK, rows.count)
    const chunk = DuckDBDataChunk.create(types, end - start)
    const columns = NUMBER_COLUMNS.map((name: NumberColumn) => Array.from(rows[name].subarray(start, end)))
    chunk.setColumns([Array.from({ length: end - start }, (_, index) => start + index), ...columns])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Small tables that turn the codes of the rows into the words of the data model. */
async function nameCodes(connection: DuckDBConnection, tree: TerritoryTree, measures: readonly string[]): Promise<void> {
  const columns = COLUMNS.map((column) => {
    const { start, end } = periodBounds(column.period)
    return [column.period, column.kind, start, end, column.sex, column.age, column.route]
  })
  const territories = tree.territories.map((territory) => [territory.id, String(territory.level), territory.country])
  await nameTable(connection, 'measures', ['measure'], measures.map((name) => [name]))
  await nameTable(connection, 'territories', ['territory_id', 'level', 'country'], territories)
  await nameTable(connection, 'columns', ['period', 'period_kind', 'period_start', 'period_end', 'sex', 'age', 'route'], columns)
  await nameTable(connection, 'services', ['service'], SERVICE_CODES.map((code) => [code]))
  await nameTable(connection, 'statuses', ['status'], OBSERVATION_STATUSES.map((status) => [status]))
  await nameTable(connection, 'notes', ['note'], NOTES.map((note) => [note]))
}

async function nameTable(
  connection: DuckDBConnection,
  table: string,
  names: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  await connection.run(`CREATE TEMP TABLE "${table}" (code INTEGER, ${names.map((name) => `"${name}" VARCHAR`).join(', ')})`)
  const appender = await connection.createAppender(table)
  for (const [code, row] of rows.entries()) {
    appender.appendInteger(code)
    for (const value of row) {
      if (value === null) appender.appendNull()
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  appender.closeSync()
}

const OBSERVATIONS = `
CREATE TABLE target.observations AS
SELECT m.measure, t.territory_id, t.level::INTEGER AS level, t.country,
  c.period, c.period_kind, c.period_start, c.period_end, s.service, c.sex, c.age, c.route,
  '${PROVIDER}' AS provider,
  CASE WHEN n.numerator >= 0 THEN n.numerator END AS numerator, a.status AS numerator_status,
  CASE WHEN n.denominator >= 0 THEN n.denominator END AS denominator, b.status AS denominator_status,
  NULL::DOUBLE AS value, n.missing AS missing_reports, n.expected AS expected_reports,
  '${SOURCE_ID}' AS source_id, o.note
FROM numbers n
JOIN measures m ON m.code = n.measure
JOIN territories t ON t.code = n.territory
JOIN columns c ON c.code = n."column"
JOIN services s ON s.code = n.service
JOIN statuses a ON a.code = n."numeratorStatus"
JOIN statuses b ON b.code = n."denominatorStatus"
JOIN notes o ON o.code = n.note
ORDER BY n.place`
