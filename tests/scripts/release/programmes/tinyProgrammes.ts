import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readProgrammes } from '../../../../scripts/catalog/readProgrammes.ts'
import { readPublishedDatasets } from '../../../../scripts/catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../../../scripts/catalog/readTerritories.ts'
import { nodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { gazetteerTables, programmeContent, publishedTables } from '../../../../scripts/release/publishedTables.ts'
import { writeDatabase } from '../../../../scripts/release/writeDatabase.ts'

/** A connector to table files of the project's own programmes, published results and gazetteer, written as a release writes them. */
export async function programmeTablesOfTheProject() {
  const folder = mkdtempSync(join(tmpdir(), 'programmes-'))
  const files = { gazetteer: join(folder, 'gazetteer.duckdb'), programmes: join(folder, 'programmes.duckdb'), outcomes: join(folder, 'outcomes.duckdb') }
  await writeDatabase(files.gazetteer, gazetteerTables(readTerritories()))
  await writeDatabase(files.programmes, programmeContent(readProgrammes().filter(({ kind }) => kind === 'published')))
  const outcomes = readPublishedDatasets().find(({ table }) => table === 'outcomes')
  if (!outcomes) throw new Error('no dataset of outcomes')
  await writeDatabase(files.outcomes, publishedTables(outcomes))
  return nodeConnector(files)
}
