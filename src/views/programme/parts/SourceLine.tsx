import { noteIn } from '../../../catalog/note.ts'
import type { ProgrammesFile } from '../../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'

/** Publisher, title and year of a publication, with its address where it has one. */
export function SourceLine({ file, source, words }: { readonly file: ProgrammesFile; readonly source: string; readonly words: ProgrammeWords }) {
  const found = file.sources[source]
  if (!found) return null
  const { publisher, title, year, url } = found
  const named = [publisher, noteIn(title, words.language), ...(year === null ? [] : [String(year)])].join(', ')
  return url !== null && /^https?:\/\//.test(url) ? (
    <a href={url} rel="noreferrer">
      {named}
    </a>
  ) : (
    <>{named}</>
  )
}
