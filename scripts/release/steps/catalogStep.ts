import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import * as v from 'valibot'
import { localizedText } from '../../../src/catalog/indicator.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import { readGatedDatasets } from '../../catalog/gatedDatasets.ts'
import { readDefinitions } from '../../catalog/readIndicators.ts'
import { readDescriptions } from '../../catalog/readPublishedDatasets.ts'
import type { Step } from '../../pipeline/step.ts'
import { assertProtected } from '../assertProtected.ts'
import { defaultLevel } from '../defaultLevel.ts'
import { buildCatalog, firstMapQuery } from '../buildCatalog.ts'
import { countRows } from '../countRows.ts'
import { certificateFiles } from '../gated/certificateFiles.ts'
import { nodeConnector } from '../nodeConnector.ts'
import type { Places } from '../places.ts'
import { assertStorageVersion } from '../storageVersion.ts'
import { emptyFolder, readJsonFile, WORK } from '../workFiles.ts'

/** What the catalog step leaves for the manifest, in `tables.json`. */
export interface TableFacts {
  readonly rows: Readonly<Record<string, number>>
  readonly engineVersion: string
}

/** What the region is called, where the data says so. Throws where it says it in one language only. */
function regionName(path: string): Pick<Catalog, 'region'> {
  return existsSync(path) ? { region: v.parse(localizedText, readJsonFile(path)) } : {}
}

/** Looks at every table as it will be served, and writes what the page must know of them. */
export function catalogStep({ at, datasets, code, tables }: Places): Step {
  return {
    name: 'catalog',
    inputs: ['data/indicators', 'data/territories', ...datasets, WORK.shapes, WORK.published, WORK.gated],
    code: code('catalogStep.ts'),
    outputs: [WORK.catalog],
    async run(report) {
      // Looked at here as well, so that a broken certificate is told before all answers are made.
      certificateFiles(at('data'))
      const files = tables()
      const connector = await nodeConnector(files)
      try {
        const rows: Record<string, number> = {}
        for (const [id, file] of Object.entries(files)) {
          assertStorageVersion(file)
          await assertProtected(connector, id)
          rows[id] = await countRows(connector, id)
        }
        const described = [
          ...readDescriptions(at('data')).map(({ dataset }) => dataset),
          ...readGatedDatasets(at('data')).map(({ dataset }) => dataset),
        ]
        const catalog = await buildCatalog(connector, readDefinitions(at('data')), described)
        const areas = readJsonFile<Topology>(at(`${WORK.shapes}/shapes.topojson`))
        const level = await defaultLevel(areas, (wanted) => connector.answer(firstMapQuery(catalog, wanted)))
        const [engine] = await connector.ask<{ version: string }>('SELECT version() AS version')
        const facts: TableFacts = { rows, engineVersion: (engine?.version ?? '').replace(/^v/, '') }
        const folder = emptyFolder(at(WORK.catalog))
        writeFileSync(join(folder, 'catalog.json'), JSON.stringify({ ...regionName(at('data/territories/region.json')), ...catalog, defaults: { ...catalog.defaults, level } }))
        writeFileSync(join(folder, 'tables.json'), JSON.stringify(facts))
        report(`${catalog.indicators.length} indicators, ${described.length} datasets, ${Object.keys(files).length} tables; a map opens with its level ${level}`)
      } finally {
        connector.close()
      }
    },
  }
}
