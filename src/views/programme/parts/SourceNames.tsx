import type { ProgrammesFile } from '../../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'
import { SourceLine } from './SourceLine.tsx'

/** Where a part of a page comes from: each publication once. */
export function SourceNames({ file, sources, words }: { readonly file: ProgrammesFile; readonly sources: readonly string[]; readonly words: ProgrammeWords }) {
  const named = [...new Set(sources)]
  return (
    <p className="programme__source">
      {words.t('pages.figure.source')}:{' '}
      {named.map((source, index) => (
        <span key={source}>
          {index > 0 && '; '}
          <SourceLine file={file} source={source} words={words} />
        </span>
      ))}
    </p>
  )
}
