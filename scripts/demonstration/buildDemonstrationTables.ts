import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { accessRows } from './accessRows.ts'
import { ACCESS_DISTANCES, ACCESS_TABLE, RATE_TABLES, SERVICES_TABLE } from './measures.ts'
import type { ObservationRows } from './observationRows.ts'
import { protectCounts } from './protectCounts.ts'
import { rateRows } from './rateRows.ts'
import { servicesOfferedRows } from './servicesOfferedRows.ts'
import { type Inputs, type Progress, readInputs, simulateDemonstration } from './simulateDemonstration.ts'
import { demonstrationSources } from './sources.ts'
import { writeObservations } from './writeObservations.ts'

export interface BuildOptions {
  readonly outputFolder: string
  /** Folder with territories, population and the demonstration's parameters. */
  readonly dataFolder?: string
  /** Other inputs than those of the folder. */
  readonly inputs?: Inputs
  /** Ids of the tables to write; all of them if left out. */
  readonly only?: readonly string[]
  readonly onProgress?: Progress
}

export interface WrittenTable {
  /** Id of the released table, e.g. `demonstration-coverage`. */
  readonly table: string
  readonly path: string
  /** Rows of all tables in the file. */
  readonly rows: number
}

/**
 * Simulates the demonstration, hides what must not be shown, and writes one DuckDB file a table. The same
 * data folder gives the same bytes. Throws an Error where inputs are missing or counts do not add up.
 */
export async function buildDemonstrationTables(options: BuildOptions): Promise<WrittenTable[]> {
  const progress = options.onProgress ?? (() => undefined)
  const inputs = options.inputs ?? (await readInputs(options.dataFolder))
  const { tree, parameters, counts, supplies } = simulateDemonstration(inputs, progress)
  const hidden = protectCounts(counts, tree, parameters.threshold, (done, total) => progress('protection', done, total))
  const sources = demonstrationSources(parameters)
  const tables: { table: string; measures: readonly string[]; rows: () => ObservationRows }[] = [
    ...Object.entries(RATE_TABLES).map(([table, rates]) => ({
      table,
      measures: rates.map((rate) => rate.measure),
      rows: () => rateRows(tree, counts, hidden, rates),
    })),
    {
      table: ACCESS_TABLE,
      measures: ACCESS_DISTANCES.map((distance) => `access-${distance}`),
      rows: () => accessRows(tree, counts, hidden, supplies, parameters.threshold),
    },
    { table: SERVICES_TABLE, measures: ['services-offered'], rows: () => servicesOfferedRows(tree, counts, supplies) },
  ]
  const wanted = tables.filter(({ table }) => options.only?.includes(table) ?? true)
  mkdirSync(options.outputFolder, { recursive: true })
  const written: WrittenTable[] = []
  for (const { table, measures, rows } of wanted) {
    const path = join(options.outputFolder, `${table}.duckdb`)
    written.push({ table, path, rows: await writeObservations(path, tree, measures, rows(), sources) })
    progress('tables', written.length, wanted.length)
  }
  return written
}
