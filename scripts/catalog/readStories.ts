import { join } from 'node:path'
import { type Story, storyDefinition } from '../../src/story/story.ts'
import { orThrow, type Problem, reporter } from './problem.ts'
import { readJson } from './readJson.ts'
import { jsonFilesIn, PROJECT_DATA, shownPath } from './sourceFolder.ts'

/** All stories under `root/stories`, by id. Throws SourceProblems: a file that does not fit the schema or is named otherwise. */
export function readStories(root = PROJECT_DATA): Story[] {
  return orThrow((problems) => loadStories(root, problems))
}

/** As `readStories`, but adds problems to a list. That the figures named exist is seen when the release is built. */
export function loadStories(root: string, problems: Problem[]): Story[] {
  return jsonFilesIn(root, 'stories').flatMap((file) => {
    const report = reporter(problems, shownPath(root, 'stories', file))
    const story = readJson(join(root, 'stories', file), storyDefinition, report)
    if (story && `${story.id}.json` !== file) report(null, 'id', `no es el nombre del archivo: ${story.id}`, `not the name of the file: ${story.id}`)
    return story ? [story] : []
  })
}
