import type { ProgrammeReport, ProgrammesFile } from '../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../programme/words.ts'
import type { ProgrammeLinks } from './programmeLinks.ts'

/** What every part of a programme's page is given. */
export interface PartProps {
  readonly file: ProgrammesFile
  readonly programme: ProgrammeReport
  readonly words: ProgrammeWords
  readonly links: ProgrammeLinks
}

/** Id of the release and the ISO date of its data. */
export interface PageRelease {
  readonly id: string
  readonly date: string
}
