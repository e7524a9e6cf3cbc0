import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { datasetContext } from '../../catalog/datasetContext.ts'
import { publishedPackage } from '../../catalog/datasetPackage.ts'
import { orThrow, reporter } from '../../catalog/problem.ts'
import { readObservations } from '../../catalog/readObservations.ts'
import { readSources } from '../../catalog/readSources.ts'
import { readTerritories } from '../../catalog/readTerritories.ts'
import { deterministicGzip } from '../../release/deterministicGzip.ts'
import { OBSERVATION_COLUMNS, OBSERVATION_ORDER } from '../../release/publishedTables.ts'
import { writeDatabase } from '../../release/writeDatabase.ts'
import { generatedObservations } from './generatedObservations.ts'
import { grow, type Growth } from './growth.ts'

const DATASET = 'context'
const SIZES = [10_000, 40_000, 160_000]
const TIMES = 3

/** Reading and checking a published table, writing it as a table of the release, and packing that: by rows. */
export async function tableGrowth(root: string, say: (line: string) => void): Promise<readonly Growth[]> {
  const dataset = join(root, 'data/datasets', DATASET)
  const territories = readTerritories(join(root, 'data'))
  const description = v.parse(publishedPackage, JSON.parse(readFileSync(join(dataset, 'datapackage.json'), 'utf8')))
  const sources = orThrow((problems) => readSources(dataset, 'sources.csv', reporter(problems, 'sources.csv')))
  const context = datasetContext(description, territories, sources)
  const measures = description.measures.map(({ id }) => id)
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-tables-'))
  const at = (file: string) => join(folder, file)
  const read = (size: number) => orThrow((problems) => readObservations(at(`${size}.csv`), {}, context, new Map(), reporter(problems, `${size}.csv`)))
  try {
    for (const size of SIZES) writeFileSync(at(`${size}.csv`), generatedObservations(size, measures, territories, sources[0]?.source_id ?? ''))
    const reading = await grow('read and check a published table', 'rows', SIZES.map((size) => () => ({ size, task: () => read(size) })), TIMES, say)
    const writing = await grow(
      'write it as a table of the release',
      'rows',
      SIZES.map((size) => () => {
        const rows = read(size)
        return { size, task: () => writeDatabase(at(`${size}.duckdb`), [{ name: 'observations', columns: OBSERVATION_COLUMNS, rows, order: OBSERVATION_ORDER }]) }
      }),
      TIMES,
      say,
    )
    const packing = await grow('pack it for the wire', 'rows', SIZES.map((size) => () => ({ size, task: () => deterministicGzip(readFileSync(at(`${size}.duckdb`))) })), TIMES, say)
    return [reading, writing, packing]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
