import { useTranslations } from 'use-intl'
import { REGION } from '../../../catalog/region-query.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { IndicatorChoices } from '../analysis/IndicatorChoices.tsx'
import { type Comparability, comparableIndicators } from './comparable.ts'

/** Why places cannot be compared by the indicator on screen, and by which they can. */
export function NotComparable({ screen, why }: { screen: AnalysisProps; why: Exclude<Comparability, 'comparable'> }) {
  const t = useTranslations('analysis.outcomes')
  const { language } = useLanguage()
  const { state, explore, open, dispatch } = screen
  const place = explore.names(state.selection.at(-1) ?? REGION)
  const choices = (
    <IndicatorChoices indicators={comparableIndicators(open.release.catalog.indicators)} onChoose={(indicator) => dispatch({ type: 'choose-indicator', indicator })}>
      {t(`cannot.${why}`, { indicator: explore.asked.indicator.title[language] })}
    </IndicatorChoices>
  )
  return (
    <AnalysisLayout
      tabs={screen.tabs}
      status={screen.status}
      paper
      stage={<div className="outcomes__few">{choices}</div>}
      panel={
        <section className="summary" aria-live="polite">
          <h1 className="summary__place">
            {place.name} <span className="summary__within">{place.around}</span>
          </h1>
          <p>{explore.asked.indicator.title[language]}</p>
          <p className="analysis__note">{t('cannotPanel')}</p>
        </section>
      }
    />
  )
}
