import { join } from 'node:path'
import { readGatedDatasets } from '../../catalog/gatedDatasets.ts'
import type { Step } from '../../pipeline/step.ts'
import { readGatedRelease } from '../gated/gatedRelease.ts'
import { packTables } from '../gated/packTables.ts'
import type { Places } from '../places.ts'
import { emptyFolder, WORK } from '../workFiles.ts'

/** The table files of datasets with rules of protection, packed from what the gate has published of them. */
export function gatedStep({ at, datasets, code }: Places): Step {
  return {
    name: 'gated tables',
    inputs: [...datasets, join(WORK.published, 'gazetteer.duckdb')],
    code: code('gatedStep.ts'),
    outputs: [WORK.gated],
    async run(report) {
      const outputFolder = emptyFolder(at(WORK.gated))
      const gazetteer = at(join(WORK.published, 'gazetteer.duckdb'))
      for (const dataset of readGatedDatasets(at('data'))) {
        const release = readGatedRelease(at('data'), dataset.dataset.id)
        report(`${release.dataset}: published tables ${release.certificate.release}`)
        for (const { table, rows } of await packTables({ dataset, release, gazetteer, outputFolder })) report(`${table}: ${rows} rows`)
      }
    },
  }
}
