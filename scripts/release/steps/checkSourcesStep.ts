import { checkSources } from '../../catalog/checkSources.ts'
import { SourceProblems } from '../../catalog/problem.ts'
import type { Step } from '../../pipeline/step.ts'
import type { Places } from '../places.ts'

/** Nothing is written from files that do not hold. Throws SourceProblems. */
export function checkSourcesStep({ at, datasets, code }: Places): Step {
  return {
    name: 'check sources',
    inputs: ['data/territories', ...datasets, 'data/indicators', 'data/programmes', 'data/stories'],
    code: code('checkSourcesStep.ts'),
    outputs: [],
    async run() {
      const problems = checkSources(at('data'))
      if (problems.length > 0) throw new SourceProblems(problems)
    },
  }
}
