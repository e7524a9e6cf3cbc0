import { join } from 'node:path'
import { runSteps } from '../pipeline/step.ts'
import { appSteps } from './appSteps.ts'
import { type BuildDataOptions, buildData } from './buildData.ts'
import { assertTexts } from '../texts/assertTexts.ts'
import { alone, WORK } from './workFiles.ts'

/**
 * Builds release and app, repeating only what changed. The result at `folder` works from any static host and any path.
 * Throws what `buildData` throws, and what the bundler throws; a SourceProblems where the texts of the languages do not agree.
 */
export async function buildApp(options: Omit<BuildDataOptions, 'target'> & { readonly folder: string }): Promise<void> {
  const { root, log, folder, project = root } = options
  // Before anything else: a text that is missing is told in two seconds, not after a release.
  assertTexts(project)
  await alone(root, log, async () => {
    await buildData(options)
    await runSteps({ root, stateFolder: join(root, WORK.steps), log }, appSteps(root, folder, project))
  })
}
