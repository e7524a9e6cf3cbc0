import { join, relative, sep } from 'node:path'
import type { Catalog } from '../../../src/catalog/release.ts'
import { filesBelow } from '../../pipeline/fingerprint.ts'
import type { Step } from '../../pipeline/step.ts'
import { assembleRelease } from '../assembleRelease.ts'
import { certificateFiles } from '../gated/certificateFiles.ts'
import type { Places } from '../places.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { readJsonFile, WORK } from '../workFiles.ts'
import type { TableFacts } from './catalogStep.ts'
import type { ShapesOrigin } from './shapesStep.ts'

/** Puts everything together in a new folder and that in the place of the release before, whole or not at all. */
export function releaseStep({ at, datasets, code, tables, target }: Places): Step {
  return {
    name: 'release',
    inputs: [...datasets.filter((file) => file.includes('/tables/')), WORK.shapes, WORK.published, WORK.gated, WORK.catalog, WORK.shelves, WORK.places, WORK.programmes, WORK.stories],
    code: code('releaseStep.ts'),
    outputs: [target],
    async run(report) {
      const origin = readJsonFile<ShapesOrigin>(at(`${WORK.shapes}/origin.json`))
      const { rows, engineVersion } = readJsonFile<TableFacts>(at(`${WORK.catalog}/tables.json`))
      const parts = {
        catalog: readJsonFile<Omit<Catalog, 'release'>>(at(`${WORK.catalog}/catalog.json`)),
        tables: Object.fromEntries(Object.entries(tables()).map(([id, file]) => [id, { file, rows: rows[id] ?? 0 }])),
        shelves: new Map(filesBelow(at(WORK.shelves)).map((file) => [shelfName(at(WORK.shelves), file), file])),
        places: new Map(filesBelow(at(WORK.places)).map((file) => [shelfName(at(WORK.places), file), file])),
        programmes: at(`${WORK.programmes}/programmes.json`),
        stories: at(`${WORK.stories}/stories.json`),
        shapes: { ...origin, areas: join(at(WORK.shapes), origin.areas), land: join(at(WORK.shapes), origin.land) },
        certificates: certificateFiles(at('data')),
        engineVersion,
      }
      await replaceFolder(at(target), at(WORK.fresh), async (folder) => {
        assembleRelease(folder, parts, report)
      })
    },
  }
}

function shelfName(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').replace(/\.json$/, '')
}
