import { noteIn } from '../../catalog/note.ts'
import type { ProgrammesFile } from '../../programme/programme-file.ts'
import { labelOf } from '../../story/labelOf.ts'
import { pageLanguage } from '../../story/languages.ts'
import { programmeOf } from '../../story/named.ts'
import type { Resolved } from '../../story/resolve.ts'
import type { StoryRecord } from '../../story/story-file.ts'
import type { StoryWords } from '../../story/words.ts'
import { Fact } from '../programme/parts/Fact.tsx'

/** What is to be said of a figure: what it counts, how it was worked out, period, territory, who counted, note and source. */
export function SourceFacts({ resolved, record, file, words }: { readonly resolved: Resolved; readonly record: StoryRecord; readonly file: ProgrammesFile; readonly words: StoryWords }) {
  const { figure } = resolved
  const { t, language } = words
  const { publisher, title, year, url } = figure.source
  const computed = words.computed(resolved)
  const label = labelOf(figure.key, record.story)
  const notes = pageLanguage(language)
  const name = `${noteIn(title, notes)}${year === null ? '' : ` (${year})`}`
  return (
    <>
      {label && <p className="facts__label">{words.inLanguage(label)}</p>}
      {computed && <p className="facts__computed">{computed}</p>}
      {resolved.computed === 'places' && <p className="facts__computed">{programmeOf(figure.key.slice('programme:'.length), file).places.map(({ name }) => name).join(', ')}</p>}
      {!computed && figure.interval && <p className="facts__computed">{t('interval', { interval: words.range(figure.interval) })}</p>}
      <dl className="facts">
        <Fact name={t('source.publication')}>
          {publisher}, {url === null ? name : <a href={url}>{name}</a>}
        </Fact>
        <Fact name={t('source.period')}>{words.period(figure.period)}</Fact>
        {figure.territory && <Fact name={t('source.territory')}>{words.territory(figure.territory)}</Fact>}
        {figure.provider && <Fact name={t('source.provider')}>{figure.provider}</Fact>}
        {figure.note && (
          <Fact name={t('source.note')}>
            <span lang={notes}>{figure.note[notes]}</span>
          </Fact>
        )}
      </dl>
    </>
  )
}
