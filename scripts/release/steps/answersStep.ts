import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import { shelfQueries } from '../../../src/views/explore/shelfQueries.ts'
import type { Step } from '../../pipeline/step.ts'
import { throttled } from '../../pipeline/throttled.ts'
import { nodeConnector } from '../nodeConnector.ts'
import type { Places } from '../places.ts'
import { fillShelves } from '../shelves.ts'
import { emptyFolder, readJsonFile, WORK } from '../workFiles.ts'

/** Answers in advance what the first screen and each territory will be asked. */
export function answersStep({ at, code, tables }: Places): Step {
  return {
    name: 'ready answers',
    inputs: [WORK.catalog, WORK.published, WORK.gated],
    code: code('answersStep.ts'),
    outputs: [WORK.shelves],
    async run(report) {
      const connector = await nodeConnector(tables())
      try {
        const catalog = readJsonFile<Omit<Catalog, 'release'>>(at(`${WORK.catalog}/catalog.json`))
        const rows = await connector.answer(territoryQuery())
        const questions = shelfQueries({ ...catalog, release: '' }, new Map(rows.map((row) => [row.id, row])))
        const tell = throttled(report)
        const shelves = await fillShelves(connector, questions, (done, of) => tell(`${done} of ${of} questions`))
        const folder = emptyFolder(at(WORK.shelves))
        for (const [name, shelf] of shelves) {
          const file = join(folder, `${name}.json`)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, JSON.stringify(shelf))
        }
        report(`${questions.length} answers on ${shelves.size} shelves`)
      } finally {
        connector.close()
      }
    },
  }
}
