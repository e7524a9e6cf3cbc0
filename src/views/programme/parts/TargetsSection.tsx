import type { PartProps } from '../PageProps.ts'
import { FigureDetails } from './FigureDetails.tsx'
import { PageSection } from './PageSection.tsx'
import { ProgressBar } from './ProgressBar.tsx'

/** Every target with what was reached of it, by a rule that stands beside it. */
export function TargetsSection({ file, programme, words }: PartProps) {
  const { t, language } = words
  return (
    <PageSection id="targets" title={t('pages.targets.title')} wide>
      {programme.targets.length === 0 ? (
        <p>{t('pages.targets.none')}</p>
      ) : (
        <>
          <ul className="targets">
            {programme.targets.map((target) => (
              <li key={target.id} className="targets__target">
                <p className="targets__label">
                  {target.label[language]} <span className={`targets__state targets__state--${target.progress.state}`}>{t(`pages.targets.state.${target.progress.state}`)}</span>
                </p>
                <div className="targets__figures">
                  <div>
                    <span className="targets__name">{t('pages.targets.target')}</span>
                    <FigureDetails file={file} figure={target} words={words} />
                  </div>
                  <div>
                    <span className="targets__name">{t('pages.targets.reached')}</span>
                    {target.reached ? <FigureDetails file={file} figure={target.reached} words={words} /> : <span>{t('pages.targets.noReport')}</span>}
                  </div>
                </div>
                <ProgressBar target={target} words={words} />
              </li>
            ))}
          </ul>
          <p className="programme__note">{t('pages.targets.rule')}</p>
        </>
      )}
    </PageSection>
  )
}
