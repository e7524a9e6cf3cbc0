import type { PlaceFile, PlaceReport } from '../../place/place-file.ts'
import type { PlaceLinks } from './PlaceSummary.tsx'
import type { PageWords } from './pageWords.ts'

/** What every section of a page is given: the file, the report of its place, words, and where links lead. */
export interface PageView {
  readonly file: PlaceFile
  readonly report: PlaceReport
  readonly words: PageWords
  readonly links: PlaceLinks
}
