import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { generateReports } from './generateReports.ts'
import type { Inputs } from './inputs.ts'
import { RAW_HEADER, rawRows } from './rawRows.ts'
import { serviceSupply } from './serviceSupply.ts'
import { CATCHMENT_BATCHES, CATCHMENTS_HEADER, OFFERS_HEADER, REPORTS_HEADER, catchmentLines, offerLines, reportLines } from './supplyLines.ts'
import { type WrittenLines, writeLines } from './writeLines.ts'

/** Tells how far a file is, from 0 to `total`. */
export type Progress = (file: string, done: number, total: number) => void

export interface RawTable extends WrittenLines {
  readonly path: string
}

/**
 * Writes the raw tables of the demonstration to a folder: counts, reports that came in, catchments, services offered. The
 * same inputs give the same bytes; `departments` limits the counts to some and changes nothing in them. The files take
 * their names together, when all of them are complete, so that no two of different runs ever stand side by side.
 */
export async function writeRawTables(
  folder: string,
  inputs: Inputs,
  onProgress: Progress = () => undefined,
  departments?: ReadonlySet<string>,
): Promise<RawTable[]> {
  const { tree, parameters, population } = inputs
  const supplies = new Map(tree.leaves.map((leaf) => [leaf, serviceSupply(parameters, tree.territories[leaf]?.id ?? '')]))
  mkdirSync(folder, { recursive: true })
  const tables: [file: string, header: string, batches: Iterable<string[]>, steps: number][] = [
    ['demonstration.csv', RAW_HEADER, countLines(), tree.leaves.length],
    ['reports.csv', REPORTS_HEADER, reportLines(tree, supplies), tree.leaves.length],
    ['catchments.csv', CATCHMENTS_HEADER, catchmentLines(tree, supplies), CATCHMENT_BATCHES],
    ['services-offered.csv', OFFERS_HEADER, offerLines(tree, supplies), tree.territories.length],
  ]
  const written: RawTable[] = []
  for (const [file, header, batches, steps] of tables) {
    const path = join(folder, file)
    written.push({ path, ...(await writeLines(`${path}.part`, header, told(file, batches, steps))) })
  }
  for (const { path } of written) renameSync(`${path}.part`, path)
  return written

  function* countLines(): Generator<string[]> {
    for (const { leaf, quarters } of generateReports(tree, parameters, population, departments)) {
      yield [...quarters].flatMap((report) => rawRows(tree.territories[leaf]?.id ?? '', report))
    }
  }

  function* told(file: string, batches: Iterable<string[]>, steps: number): Generator<string[]> {
    let done = 0
    for (const lines of batches) {
      yield lines
      done += 1
      onProgress(file, done, steps)
    }
  }
}
