import { useTranslations } from 'use-intl'
import { REGION } from '../../catalog/region-query.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import { LOCALES } from '../../i18n/locales.ts'
import { ANALYSES, type Language, LANGUAGES } from '../../state/app-state.ts'
import { publishedIndicator } from '../../state/publishedIndicator.ts'
import { Legend } from '../../ui/legend/Legend.tsx'
import { usePlaceNames } from '../explore/usePlaceNames.ts'
import { SummaryPanel } from '../explore/SummaryPanel.tsx'
import type { FirstFacts, FirstLevel } from './firstFacts.ts'

interface PartProps {
  readonly facts: FirstFacts
  readonly language: Language
}

/** Name, views and languages, all of them links: they work before any program runs, and lead on when it does. */
export function FirstBar({ language }: { language: Language }) {
  const t = useTranslations('app')
  const search = useTranslations('search')
  const views = ['explore', 'data', 'own'] as const
  return (
    <header className="shell__bar">
      <span className="shell__name">{t('name')}</span>
      <nav className="shell__views" aria-label={t('views')}>
        {views.map((view) => (
          <a key={view} className={view === 'own' ? 'shell__view shell__view--wide' : 'shell__view'} href={`#/${view}?lang=${language}`} aria-current={view === 'explore' ? 'page' : undefined}>
            {t(`view.${view}`)}
          </a>
        ))}
        <a className="shell__view" href={`./${language}/index.html`}>
          {t('places')}
        </a>
        <a className="shell__view shell__view--wide" href={`./${language}/programmes.html`}>
          {t('programmes')}
        </a>
      </nav>
      <div className="shell__search">
        <a className="first__search" href={`./${language}/index.html`}>
          {search('placeholder')}
        </a>
      </div>
      <div className="shell__preferences first__languages">
        {LANGUAGES.map((other) => (
          <a key={other} href={`#/explore?lang=${other}`} lang={other} aria-current={other === language || undefined}>
            {other.toUpperCase()}
          </a>
        ))}
      </div>
    </header>
  )
}

/** Says that the figures are synthetic, where they are. */
export function FirstRibbon({ facts, language }: PartProps) {
  const t = useTranslations('filter')
  if (facts.indicator.kind !== 'synthetic') return null
  const published = publishedIndicator(facts.state, facts.release.catalog)
  return (
    <aside className="ribbon" aria-label={t('synthetic')}>
      <p className="ribbon__text">
        <strong>{t('ribbonTitle')}</strong> {t('ribbon')}
      </p>
      {published && (
        <a className="control-link ribbon__action" href={`#/explore?indicator=${published.id}&lang=${language}`}>
          {t('ribbonAction')}
        </a>
      )}
    </aside>
  )
}

export function FirstTabs({ language }: { language: Language }) {
  const t = useTranslations('analysis')
  return (
    <nav className="analyses" aria-label={t('tabs')}>
      <ul className="analyses__list">
        {ANALYSES.map((analysis) => (
          <li key={analysis}>
            <a className="analyses__tab" href={`#/explore?analysis=${analysis}&lang=${language}`} aria-current={analysis === 'overview' ? 'page' : undefined}>
              {t(`tab.${analysis}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What is shown, at which level and of when, where the filters will be. */
export function FirstControls({ facts, language }: PartProps) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const { indicator, state } = facts
  return (
    <dl className="first__facts">
      <dt>{t('show')}</dt>
      <dd>
        <strong>{indicator.title[language]}</strong>
        <p>{indicator.definition[language]}</p>
      </dd>
      <dt>{t('level')}</dt>
      <dd>{codes(`level.${state.level}`)}</dd>
      <dt>{t('period')}</dt>
      <dd>{formatPeriod(state.period, LOCALES[language])}</dd>
    </dl>
  )
}

/** The legend of a level, for wide screens and narrow ones: the very component of the live map. */
export function FirstLegend({ facts, level, language }: PartProps & { readonly level: FirstLevel }) {
  const codes = useTranslations('codes')
  const { indicator, release } = facts
  const common = {
    classification: level.classification,
    indicator,
    language,
    schematic: release.manifest.shapes.kind === 'schematic',
    synthetic: indicator.kind === 'synthetic',
  }
  return (
    <>
      {level === facts.early && <p className="first__level">{codes(`level.${level.level}`)}</p>}
      <div className="first__wide">
        <Legend {...common} />
      </div>
      <div className="first__narrow">
        <Legend {...common} compact />
      </div>
    </>
  )
}

/** The figure of the whole region with its counts. */
export function FirstSummary({ facts, language }: PartProps) {
  const names = usePlaceNames(facts.territories, facts.release.catalog)
  const { name, around } = names(REGION)
  return <SummaryPanel indicator={facts.indicator} name={name} within={around} row={facts.region} published filters={[]} wider={[]} language={language} onOrigin={() => undefined} />
}

/** What is said where the program of the live screen does not come. */
export function FirstMissing() {
  const t = useTranslations('incomplete')
  return (
    <p>
      <strong>{t('title')}.</strong> {t('advice')}
    </p>
  )
}
