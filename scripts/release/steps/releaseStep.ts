import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import * as v from 'valibot'
import type { Catalog } from '../../../src/catalog/release.ts'
import { KEY_FILE } from '../../keys/keyFile.ts'
import { signFolder } from '../../keys/signManifest.ts'
import { signingKey } from '../../keys/signingKey.ts'
import { filesBelow } from '../../pipeline/fingerprint.ts'
import type { Step } from '../../pipeline/step.ts'
import { assembleRelease } from '../assembleRelease.ts'
import { certificateFiles } from '../gated/certificateFiles.ts'
import type { Places } from '../places.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { readJsonFile, WORK } from '../workFiles.ts'
import type { TableFacts } from './catalogStep.ts'
import type { ShapesOrigin } from './shapesStep.ts'

/** The number of the release, for a publisher who counts them. */
const COUNTED = 'data/release.json'
const counted = v.strictObject({ sequence: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/**
 * Puts everything together in a new folder, signs it where a key is at hand, and puts it in the place of the release before, whole or
 * not at all.
 */
export function releaseStep({ root, project, at, datasets, code, tables, target }: Places): Step {
  const signing = signingKey(project)
  return {
    name: 'release',
    inputs: [...[COUNTED].filter((file) => existsSync(at(file))), ...datasets.filter((file) => file.includes('/tables/')), WORK.shapes, WORK.published, WORK.gated, WORK.catalog, WORK.shelves, WORK.places, WORK.programmes, WORK.stories],
    code: [...code('releaseStep.ts'), 'scripts/keys/demonstration-private-key.json', KEY_FILE].map((file) => (project === root || isAbsolute(file) ? file : join(project, file))),
    parameters: { signedBy: signing?.key.id ?? null },
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
        sequence: existsSync(at(COUNTED)) ? v.parse(counted, readJsonFile(at(COUNTED))).sequence : undefined,
      }
      await replaceFolder(at(target), at(WORK.fresh), async (folder) => {
        assembleRelease(folder, parts, report)
        if (signing) signFolder(folder, signing)
        report(signing ? `signed by ${signing.key.name} (${signing.key.id})` : `NOT SIGNED: no page will open it before npm run keys -- --sign (docs/release.md)`)
      })
    },
  }
}

function shelfName(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').replace(/\.json$/, '')
}
