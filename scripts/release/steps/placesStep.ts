import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { packPlaceFile } from '../../../src/place/packedFile.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import type { Step } from '../../pipeline/step.ts'
import { throttled } from '../../pipeline/throttled.ts'
import { offersOf } from '../places/offersOf.ts'
import { allSources, loadPlaceContext } from '../places/loadPlaceContext.ts'
import { placeFiles } from '../places/placeFiles.ts'
import { nodeConnector } from '../nodeConnector.ts'
import type { Places } from '../places.ts'
import { emptyFolder, readJsonFile, WORK } from '../workFiles.ts'
import type { ShapesOrigin } from './shapesStep.ts'

/** What is said of each place, a file a department, and everything that can be reached. */
export function placesStep({ at, code, tables }: Places): Step {
  return {
    name: 'places',
    inputs: [WORK.catalog, WORK.published, WORK.gated, WORK.shapes, 'data/territories'],
    code: code('placesStep.ts'),
    outputs: [WORK.places],
    async run(report) {
      const files = tables()
      const connector = await nodeConnector(files)
      try {
        const tell = throttled(report)
        const catalog: Catalog = { ...readJsonFile<Omit<Catalog, 'release'>>(at(`${WORK.catalog}/catalog.json`)), release: '' }
        const origin = readJsonFile<ShapesOrigin>(at(`${WORK.shapes}/origin.json`))
        const context = await loadPlaceContext(connector, catalog, at('data'), tell)
        const sources = await allSources(connector, Object.keys(files))
        const folder = emptyFolder(at(WORK.places))
        let places = 0
        for (const file of placeFiles(context, readJsonFile<Topology>(join(at(WORK.shapes), origin.areas)), origin, sources)) {
          writeFileSync(join(folder, `${file.id}.json`), JSON.stringify(packPlaceFile(file)))
          places += file.places.length
          tell(`${places} places`)
        }
        writeFileSync(join(folder, 'offers.json'), JSON.stringify(offersOf(context, sources)))
        report(`${places} places`)
      } finally {
        connector.close()
      }
    },
  }
}
