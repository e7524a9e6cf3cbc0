import type { PartProps } from '../PageProps.ts'
import { FigureDetails } from './FigureDetails.tsx'
import { PageWays } from './PageWays.tsx'
import { ProgressBar } from './ProgressBar.tsx'

/** Name, state and summary of a programme, and the first target that something is published on. */
export function PageHead({ file, programme, words, links }: PartProps) {
  const { t, language } = words
  const first = programme.targets.find(({ reached }) => reached !== null)
  return (
    <header className="programme__head">
      <PageWays words={words} links={links} />
      {programme.kind === 'synthetic' && (
        <p className="programme__ribbon" role="note">
          <strong>{t('pages.ribbon.title')}</strong> {t('pages.ribbon.text')}
        </p>
      )}
      <p className="programme__eyebrow">
        {t('pages.eyebrow')} <span aria-hidden="true">·</span> {words.years(programme.start, programme.end)} <span aria-hidden="true">·</span>{' '}
        <span className={`programme__status programme__status--${programme.status}`}>{t(`pages.status.${programme.status}`)}</span>
      </p>
      <h1 className="programme__title">{programme.title[language]}</h1>
      <p className="programme__summary">{programme.summary[language]}</p>
      {first?.reached && (
        <div className="programme__headline">
          <FigureDetails file={file} figure={first.reached} words={words}>
            <span className="programme__number">{words.number(first.reached)}</span>
          </FigureDetails>
          <div className="programme__headline-text">
            <p>{first.reached.label[language]}</p>
            <ProgressBar target={first} words={words} />
          </div>
        </div>
      )}
    </header>
  )
}
