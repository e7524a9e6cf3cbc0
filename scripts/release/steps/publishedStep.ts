import { join } from 'node:path'
import { readProgrammes } from '../../catalog/readProgrammes.ts'
import { readPublishedDatasets } from '../../catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../catalog/readTerritories.ts'
import type { Step } from '../../pipeline/step.ts'
import type { Places } from '../places.ts'
import { gazetteerTables, programmeContent, publishedTables } from '../publishedTables.ts'
import { emptyFolder, WORK } from '../workFiles.ts'
import { type TableContent, writeDatabase } from '../writeDatabase.ts'

/** Gazetteer, published datasets and programmes as table files. */
export function publishedStep({ at, datasets, code }: Places): Step {
  return {
    name: 'published tables',
    inputs: ['data/territories', ...datasets, 'data/programmes'],
    code: code('publishedStep.ts'),
    outputs: [WORK.published],
    async run(report) {
      const folder = emptyFolder(at(WORK.published))
      const write = async (id: string, content: readonly TableContent[]) => {
        report(`${id}: ${await writeDatabase(join(folder, `${id}.duckdb`), content)} rows`)
      }
      await write('gazetteer', gazetteerTables(readTerritories(at('data'))))
      for (const dataset of readPublishedDatasets(at('data'))) await write(dataset.table, publishedTables(dataset))
      const programmes = readProgrammes(at('data'))
      const ofKind = (kind: 'published' | 'synthetic') => programmes.filter((programme) => programme.kind === kind)
      await write('programmes', programmeContent(ofKind('published')))
      if (ofKind('synthetic').length > 0) await write('demonstration-programmes', programmeContent(ofKind('synthetic')))
    },
  }
}
