import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { periodBounds, periodKind } from '../../../src/catalog/period.ts'
import type { GatedDataset } from '../../catalog/gatedDatasets.ts'
import type { Mark } from '../../catalog/gatedPackage.ts'
import { withDeterministicDatabase, writeDatabaseFile } from '../databaseFile.ts'
import { plainRows } from '../nodeConnector.ts'
import { SOURCE_COLUMNS } from '../publishedTables.ts'
import { type Cell, loadRows, writeTable } from '../writeDatabase.ts'
import { cellFaultsSql, countSql, countTable, loadResourceSql } from './cellsSql.ts'
import type { GatedRelease } from './gatedRelease.ts'
import { observationsSql, PLACES_SQL, reportsSql, WITHOUT_DENOMINATOR_SQL } from './observationsSql.ts'
import { identifier, literal } from './sqlText.ts'

export interface PackOptions {
  readonly dataset: GatedDataset
  readonly release: GatedRelease
  /** The file `gazetteer.duckdb` of the release that is being built. */
  readonly gazetteer: string
  readonly outputFolder: string
}

export interface PackedTable {
  /** Id of the released table, e.g. `demonstration-coverage`. */
  readonly table: string
  readonly path: string
  /** Rows of all tables in the file. */
  readonly rows: number
}

/**
 * Writes the DuckDB files of a dataset from its published tables, one for each table its measures name. Nothing is worked
 * out but which counts stand beside each other: same published tables, same bytes. Throws an Error that names the first
 * cell that must not be: a count that stands twice, one below its threshold, a row without its denominator.
 */
export function packTables({ dataset, release, gazetteer, outputFolder }: PackOptions): Promise<PackedTable[]> {
  const { description, protection, sources } = dataset
  const counts = [...new Set(description.measures.flatMap(({ numerator, denominator }) => [numerator, denominator ?? numerator]))]
  return withDeterministicDatabase(async (connection) => {
    await connection.run(`ATTACH ${literal(gazetteer)} AS gazetteer (READ_ONLY)`)
    await connection.run(PLACES_SQL)
    await loadCounts(connection, release, counts)
    await connection.run(reportsSql(await loadReports(connection, dataset, release)))
    await loadPeriods(connection, counts)
    const marks = counts.flatMap((count) => marksOf(count, description.marks))
    await loadRows(connection, { name: 'marks', columns: { count: 'VARCHAR', period: 'VARCHAR', status: 'VARCHAR', note: 'VARCHAR' }, rows: marks })
    const packed: PackedTable[] = []
    for (const table of dataset.dataset.tables) {
      const path = join(outputFolder, `${table}.duckdb`)
      const measures = description.measures.filter((measure) => measure.table === table)
      const rows = await writeDatabaseFile(connection, path, async () => {
        await connection.run(observationsSql(measures, protection.reports?.counts ?? [], description))
        await refuse(connection, WITHOUT_DENOMINATOR_SQL, `${table}: no published table holds the denominator`)
        const [counted] = await plainRows<{ rows: number }>(connection, 'SELECT count(*) AS rows FROM target.observations', [])
        const beside = description.openTables.filter((open) => open.table === table).map(({ resource }) => resource)
        const open = await writeOpenTables(connection, release, beside)
        return (counted?.rows ?? 0) + open + (await writeTable(connection, { name: 'sources', columns: SOURCE_COLUMNS, rows: sources, order: ['source_id'] }))
      })
      packed.push({ table, path, rows })
    }
    return packed
  })
}

async function loadCounts(connection: DuckDBConnection, release: GatedRelease, counts: readonly string[]): Promise<void> {
  const { resources } = release.description
  const holds = (count: string) => resources.filter(({ role, schema }) => role !== 'tree' && role !== 'membership' && schema.fields.some(({ name }) => name === count))
  for (const resource of new Set(counts.flatMap(holds))) await connection.run(loadResourceSql(resource, release.folder))
  for (const count of counts) {
    if (holds(count).length === 0) throw new Error(`${release.dataset}: no published table holds the count ${count}`)
    await connection.run(countSql(count, holds(count)))
    const smallest = release.certificate.rules.counts[count]?.threshold ?? 0
    for (const [fault, sql] of Object.entries(cellFaultsSql(count, smallest))) await refuse(connection, sql, `${release.dataset}, ${count}: ${fault}`)
  }
}

/** Loads the resource that says which reports came in; returns its name, null where the dataset has none. */
async function loadReports(connection: DuckDBConnection, { protection }: GatedDataset, release: GatedRelease): Promise<string | null> {
  if (!protection.reports) return null
  const { resource: name } = protection.reports
  const resource = release.description.resources.find((candidate) => candidate.name === name)
  if (!resource) throw new Error(`${release.dataset}: the published tables hold no ${name}`)
  await connection.run(`DROP TABLE IF EXISTS ${identifier(name)}`)
  await connection.run(loadResourceSql(resource, release.folder))
  return name
}

/** Writes open resources to the database `target`, rows sorted; returns how many rows. */
async function writeOpenTables(connection: DuckDBConnection, release: GatedRelease, names: readonly string[]): Promise<number> {
  let rows = 0
  for (const name of names) {
    const resource = release.description.resources.find((candidate) => candidate.name === name)
    if (!resource) throw new Error(`${release.dataset}: the published tables hold no ${name}`)
    await connection.run(`DROP TABLE IF EXISTS ${identifier(name)}`)
    await connection.run(loadResourceSql(resource, release.folder))
    await connection.run(`CREATE TABLE target.${identifier(name)} AS SELECT * FROM ${identifier(name)} ORDER BY ALL`)
    const [counted] = await plainRows<{ rows: number }>(connection, `SELECT count(*) AS rows FROM ${identifier(name)}`, [])
    rows += counted?.rows ?? 0
  }
  return rows
}

async function loadPeriods(connection: DuckDBConnection, counts: readonly string[]): Promise<void> {
  const all = counts.map((count) => `SELECT period FROM ${countTable(count)}`).join(' UNION ')
  const periods = await plainRows<{ period: string }>(connection, `SELECT period FROM (${all}) ORDER BY period`, [])
  const rows = periods.map(({ period }) => {
    const { start, end } = periodBounds(period)
    return { period, period_kind: periodKind(period), period_start: start, period_end: end }
  })
  const columns = { period: 'VARCHAR', period_kind: 'VARCHAR', period_start: 'VARCHAR', period_end: 'VARCHAR' } as const
  await loadRows(connection, { name: 'periods', columns, rows })
}

/** One row for each period in which something is to be said of a count. */
function marksOf(count: string, marks: readonly Mark[]): Record<string, Cell>[] {
  const own = marks.filter((mark) => mark.counts.includes(count))
  return [...new Set(own.flatMap(({ periods }) => periods))].map((period) => {
    const here = own.filter(({ periods }) => periods.includes(period))
    const note = here.find((mark) => mark.note)?.note
    return { count, period, status: here.find((mark) => mark.status)?.status ?? null, note: note ? `${note.es} | ${note.en}` : null }
  })
}

async function refuse(connection: DuckDBConnection, sql: string, fault: string): Promise<void> {
  const [found] = await plainRows(connection, `${sql} LIMIT 1`, [])
  if (found) throw new Error(`${fault}: ${JSON.stringify(found)}`)
}
