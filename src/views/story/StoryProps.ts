import type { RegionMap } from '../../programme/map/regionMap.ts'
import type { ProgrammesFile } from '../../programme/programme-file.ts'
import type { MapScene } from '../../story/mapScene.ts'
import type { StoryRecord } from '../../story/story-file.ts'
import type { StoryWords } from '../../story/words.ts'

/** What every part of a story page is made of. */
export interface StoryProps {
  readonly record: StoryRecord
  readonly file: ProgrammesFile
  readonly words: StoryWords
  readonly map: RegionMap
  /** One a step. */
  readonly scenes: readonly MapScene[]
}
