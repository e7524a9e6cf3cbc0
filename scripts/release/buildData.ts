import { join } from 'node:path'
import { runSteps } from '../pipeline/step.ts'
import { type BuildOptions, dataSteps } from './dataSteps.ts'
import { WORK } from './workFiles.ts'

export interface BuildDataOptions extends BuildOptions {
  readonly root: string
  readonly log: (line: string) => void
  /** Where the release goes, relative to the root. */
  readonly target?: string
}

/**
 * Builds the release from the files under `data/`, repeating only steps whose inputs changed, and returns the names of
 * the steps that ran. Throws SourceProblems where the files do not hold; the release that stood before stays then.
 */
export function buildData(options: BuildDataOptions): Promise<string[]> {
  const { root, log, target = 'public/data' } = options
  return runSteps({ root, stateFolder: join(root, WORK.steps), log }, dataSteps(root, target, options))
}
