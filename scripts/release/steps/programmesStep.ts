import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import type { Catalog } from '../../../src/catalog/release.ts'
import type { Step } from '../../pipeline/step.ts'
import { nodeConnector } from '../nodeConnector.ts'
import type { Places } from '../places.ts'
import { programmesFile } from '../programmes/programmesFile.ts'
import { emptyFolder, readJsonFile, WORK } from '../workFiles.ts'
import type { ShapesOrigin } from './shapesStep.ts'

/** What pages, portfolio and stories say of programmes, in one file. */
export function programmesStep({ at, code, tables }: Places): Step {
  return {
    name: 'programmes',
    inputs: [WORK.catalog, WORK.published, WORK.gated, WORK.shapes],
    code: code('programmesStep.ts'),
    outputs: [WORK.programmes],
    async run(report) {
      const files = tables()
      const connector = await nodeConnector(files)
      try {
        const catalog: Catalog = { ...readJsonFile<Omit<Catalog, 'release'>>(at(`${WORK.catalog}/catalog.json`)), release: '' }
        const origin = readJsonFile<ShapesOrigin>(at(`${WORK.shapes}/origin.json`))
        const areas = readJsonFile<Topology>(join(at(WORK.shapes), origin.areas))
        const file = await programmesFile(connector, catalog, Object.keys(files), { areas, credit: origin.credit })
        writeFileSync(join(emptyFolder(at(WORK.programmes)), 'programmes.json'), JSON.stringify(file))
        report(`${file.programmes.length} programmes`)
      } finally {
        connector.close()
      }
    },
  }
}
