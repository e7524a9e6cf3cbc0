import type { ReportedFigure } from '../../../programme/programme-file.ts'
import type { PartProps } from '../PageProps.ts'
import { FigureDetails } from './FigureDetails.tsx'
import { PageSection } from './PageSection.tsx'
import { SourceLine } from './SourceLine.tsx'

/** Every published result. */
export function ResultsSection({ file, programme, words }: PartProps) {
  const { t } = words
  return (
    <PageSection id="results" title={t('pages.results.title')} wide>
      {programme.results.length === 0 ? <p>{t('pages.results.none')}</p> : <FigureList file={file} figures={programme.results} words={words} />}
    </PageSection>
  )
}

/** What others reached together with the programme. */
export function AlliedSection({ file, programme, words }: PartProps) {
  const { t } = words
  if (programme.allied.length === 0) return null
  return (
    <PageSection id="allied" title={t('pages.allied.title')}>
      <p>{t('pages.allied.intro')}</p>
      <FigureList
        file={file}
        figures={programme.allied}
        words={words}
        whose={(figure) => {
          const found = programme.allied.find(({ id }) => id === figure.id)
          return found ? t('pages.allied.of', { programme: found.programme, operator: found.operator }) : null
        }}
      />
    </PageSection>
  )
}

/** Statements that do not agree, with the figures of each publication beside the other's. */
export function ContradictionsSection({ file, programme, words }: PartProps) {
  const { t, language } = words
  if (programme.contradictions.length === 0) return null
  const figures = [...programme.budget, ...programme.targets, ...programme.results]
  return (
    <PageSection id="contradictions" title={t('pages.contradictions.title')} wide>
      <p>{t('pages.contradictions.intro')}</p>
      {programme.contradictions.map((each) => (
        <article key={each.id} className="contradiction">
          <p className="contradiction__text">{each.text[language]}</p>
          <Sides file={file} words={words} sources={each.sources} figures={figures.filter(({ id }) => each.figures.includes(id))} />
        </article>
      ))}
    </PageSection>
  )
}

/** What each publication says, one beside the other; those that say it in words alone are named below. */
function Sides({ file, words, sources, figures }: Pick<PartProps, 'file' | 'words'> & { readonly sources: readonly string[]; readonly figures: readonly ReportedFigure[] }) {
  const withFigures = sources.filter((source) => figures.some((figure) => figure.source === source))
  const others = sources.filter((source) => !withFigures.includes(source))
  return (
    <>
      {withFigures.length > 1 && (
        <div className="contradiction__sides">
          {withFigures.map((source) => (
            <section key={source} className="contradiction__side">
              <h3>
                <SourceLine file={file} source={source} words={words} />
              </h3>
              <FigureList file={file} figures={figures.filter((figure) => figure.source === source)} words={words} />
            </section>
          ))}
        </div>
      )}
      {(withFigures.length > 1 ? others : sources).map((source) => (
        <p key={source} className="programme__source contradiction__source">
          {words.t('pages.figure.source')}: <SourceLine file={file} source={source} words={words} />
        </p>
      ))}
    </>
  )
}

function FigureList(props: {
  readonly file: PartProps['file']
  readonly figures: readonly ReportedFigure[]
  readonly words: PartProps['words']
  readonly whose?: (figure: ReportedFigure) => string | null
}) {
  const { file, figures, words } = props
  return (
    <dl className="results">
      {figures.map((figure) => (
        <div key={figure.id} className="results__row">
          <dt>
            {figure.label[words.language]}
            <span className="results__period">{[words.period(figure.period), props.whose?.(figure) ?? figure.territory?.name].filter(Boolean).join(' · ')}</span>
          </dt>
          <dd>
            <FigureDetails file={file} figure={figure} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
