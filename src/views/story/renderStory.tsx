import { renderToStaticMarkup } from 'react-dom/server'
import { regionMap } from '../../programme/map/regionMap.ts'
import type { ProgrammesFile } from '../../programme/programme-file.ts'
import type { StoryLanguage } from '../../story/languages.ts'
import { mapScene } from '../../story/mapScene.ts'
import type { StoryRecord } from '../../story/story-file.ts'
import { storyWords } from '../../story/words.ts'
import { StoryPage } from './StoryPage.tsx'
import { storyLinks } from './storyLinks.ts'

const WIDTH = 960
const HEIGHT = 560

/** The markup of a story's page in one language. Throws a RangeError where the story names what the file does not have. */
export function renderStory(record: StoryRecord, file: ProgrammesFile, language: StoryLanguage): string {
  const map = regionMap(file, WIDTH, HEIGHT)
  const scenes = record.story.steps.map((step) => mapScene(step.map, map, record, file))
  const links = storyLinks(record.story.id, language)
  return renderToStaticMarkup(<StoryPage record={record} file={file} words={storyWords(language)} map={map} scenes={scenes} links={links} />)
}
