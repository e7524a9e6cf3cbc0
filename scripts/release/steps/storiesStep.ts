import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { readStories } from '../../catalog/readStories.ts'
import type { Step } from '../../pipeline/step.ts'
import { nodeConnector } from '../nodeConnector.ts'
import type { Places } from '../places.ts'
import { storiesFile } from '../stories/storiesFile.ts'
import { emptyFolder, readJsonFile, WORK } from '../workFiles.ts'

/** Impact stories, checked against the release they speak of, in one file. Throws SourceProblems. */
export function storiesStep({ at, code, tables }: Places): Step {
  return {
    name: 'stories',
    inputs: ['data/stories', WORK.published, WORK.programmes],
    code: code('storiesStep.ts'),
    outputs: [WORK.stories],
    async run(report) {
      const connector = await nodeConnector(tables())
      try {
        const programmes = readJsonFile<ProgrammesFile>(at(`${WORK.programmes}/programmes.json`))
        const file = await storiesFile(connector, readStories(at('data')), programmes)
        writeFileSync(join(emptyFolder(at(WORK.stories)), 'stories.json'), JSON.stringify(file))
        report(`${file.stories.length} stories`)
      } finally {
        connector.close()
      }
    },
  }
}
