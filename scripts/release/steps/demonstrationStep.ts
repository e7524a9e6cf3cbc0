import { buildDemonstrationTables } from '../../demonstration/buildDemonstrationTables.ts'
import type { Step } from '../../pipeline/step.ts'
import { throttled } from '../../pipeline/throttled.ts'
import type { Places } from '../places.ts'
import { emptyFolder, WORK } from '../workFiles.ts'

/** The synthetic table files; small cells are hidden before anything is written. */
export function demonstrationStep({ at, datasets, code }: Places): Step {
  return {
    name: 'demonstration tables',
    inputs: ['data/territories', ...datasets],
    code: code('demonstrationStep.ts'),
    outputs: [WORK.demonstration],
    async run(report) {
      const tell = throttled(report)
      await buildDemonstrationTables({
        outputFolder: emptyFolder(at(WORK.demonstration)),
        dataFolder: at('data'),
        onProgress: (what, done, total) => tell(`${what}: ${done} of ${total}`),
      })
    },
  }
}
