import type { ProgrammeCohort } from '../../../programme/programme-file.ts'
import type { PartProps } from '../PageProps.ts'
import { FigureDetails } from './FigureDetails.tsx'
import { PageSection } from './PageSection.tsx'
import { SourceNames } from './SourceNames.tsx'

/** The way of a person through the programme, and how many of those at a step were found at the next, by publication. */
export function PathwaySection({ file, programme, words }: PartProps) {
  const { t, language } = words
  if (programme.pathway.length === 0 && programme.cohorts.length === 0) return null
  return (
    <PageSection id="pathway" title={t('pages.pathway.title')} wide>
      <ol className="pathway">
        {programme.pathway.map(({ stage, text }) => (
          <li key={stage} className="pathway__step">
            <strong>{t(`pages.pathway.stage.${stage}`)}</strong>
            <span>{text[language]}</span>
          </li>
        ))}
      </ol>
      {programme.pathway.length > 0 && <SourceNames file={file} sources={programme.pathway.map(({ source }) => source)} words={words} />}
      {programme.cohorts.length > 0 && (
        <>
          <h3 className="programme__subheading">{t('pages.pathway.funnel')}</h3>
          <div className="cohorts">
            {programme.cohorts.map((cohort) => (
              <Cohort key={cohort.id} cohort={cohort} file={file} words={words} />
            ))}
          </div>
          <p className="programme__note">{t('pages.pathway.funnelNote')}</p>
        </>
      )}
    </PageSection>
  )
}

function Cohort({ cohort, file, words }: { readonly cohort: ProgrammeCohort; readonly file: PartProps['file']; readonly words: PartProps['words'] }) {
  const { t, language } = words
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`
  return (
    <section className="cohort" aria-label={cohort.label[language]}>
      <h4>{cohort.label[language]}</h4>
      <ol>
        {cohort.steps.map(({ stage, figure, share }) => (
          <li key={figure.id}>
            <p className="cohort__name">
              {t(`pages.pathway.stage.${stage}`)}: {figure.label[language]}
            </p>
            <svg className="cohort__bar" width="100%" height="22" aria-hidden="true">
              <rect className="progress__track" y="3" width="100%" height="16" rx="2" />
              <rect className="cohort__share" y="3" width={percent(share?.value ?? 1)} height="16" rx="2" />
              {share && (
                <>
                  <line className="cohort__interval" x1={percent(share.interval[0])} x2={percent(share.interval[1])} y1="11" y2="11" />
                  {share.interval.map((bound) => (
                    <line key={bound} className="cohort__interval" x1={percent(bound)} x2={percent(bound)} y1="6" y2="16" />
                  ))}
                </>
              )}
            </svg>
            <FigureDetails file={file} figure={figure} words={words} />
            <p className="cohort__words">
              {share ? `${t('pages.pathway.share', { share: words.share(share.value) })} · ${t('pages.pathway.interval', { interval: words.interval(share.interval) })}` : t('pages.pathway.base')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
