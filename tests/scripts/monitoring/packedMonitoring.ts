import { join } from 'node:path'
import { readGatedDatasets } from '../../../scripts/catalog/gatedDatasets.ts'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { readGatedRelease } from '../../../scripts/release/gated/gatedRelease.ts'
import { packTables } from '../../../scripts/release/gated/packTables.ts'
import { type NodeConnector, nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { gazetteerTables } from '../../../scripts/release/publishedTables.ts'
import { writeDatabase } from '../../../scripts/release/writeDatabase.ts'
import { territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import type { Dataset } from '../../../src/catalog/dataset.ts'
import type { Territory } from '../../../src/catalog/territory.ts'

export interface PackedMonitoring {
  readonly connector: NodeConnector
  readonly dataset: Dataset
  readonly territories: ReadonlyMap<string, Territory>
  readonly files: Readonly<Record<string, string>>
}

/** The table file of the example's committed tables, packed into `folder` as a release packs it. */
export async function packedMonitoring(folder: string): Promise<PackedMonitoring> {
  const gazetteer = join(folder, 'gazetteer.duckdb')
  await writeDatabase(gazetteer, gazetteerTables(readTerritories('data')))
  const gated = readGatedDatasets('data').find(({ dataset }) => dataset.id === 'monitoring-ejemplo')
  if (!gated) throw new Error('the example has no dataset')
  const release = readGatedRelease('data', 'monitoring-ejemplo')
  const [packed] = await packTables({ dataset: gated, release, gazetteer, outputFolder: folder })
  const files = { gazetteer, 'monitoring-ejemplo': packed?.path ?? '' }
  const connector = await nodeConnector(files)
  const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
  return { connector, dataset: gated.dataset, territories, files }
}
