import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import type { StoriesFile, StoryRecord } from '../../../src/story/story-file.ts'
import type { Story } from '../../../src/story/story.ts'
import { storyFaults } from '../../../src/story/storyFaults.ts'
import { type Problem, reporter, SourceProblems } from '../../catalog/problem.ts'
import type { NodeConnector } from '../nodeConnector.ts'
import { observedFigures } from './observedFigures.ts'

/**
 * The stories with the observations they name, asked of the released tables. Throws SourceProblems that name story, step,
 * language and placeholder where a story says what neither the tables nor the file of programmes hold.
 */
export async function storiesFile(connector: NodeConnector, stories: readonly Story[], programmes: ProgrammesFile): Promise<StoriesFile> {
  const problems: Problem[] = []
  const records: StoryRecord[] = []
  for (const story of stories) {
    const report = reporter(problems, `data/stories/${story.id}.json`)
    const record = { story, observed: await observedFigures(connector, story, report) }
    for (const { field, message } of storyFaults(record, programmes)) report(null, field, `los datos no lo tienen: ${message}`, `the data does not have it: ${message}`)
    records.push(record)
  }
  if (problems.length > 0) throw new SourceProblems(problems)
  return { stories: records }
}
