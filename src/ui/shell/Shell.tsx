import './Shell.css'
import './shortScreen.css'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { AppState } from '../../state/app-state.ts'
import { useLanguage } from '../controls/useLanguage.ts'

/** Questions in SQL are reached from the two views of data. */
const SHOWN_VIEWS: readonly AppState['view'][] = ['explore', 'data', 'own']

/** Name, views, search and preferences above; the view below. */
export function Shell(props: {
  view: AppState['view']
  onView: (view: AppState['view']) => void
  search: ReactNode
  preferences: ReactNode
  notices: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('app')
  const { language } = useLanguage()
  return (
    <div className="shell">
      <header className="shell__bar">
        <span className="shell__name">{t('name')}</span>
        <nav className="shell__views" aria-label={t('views')}>
          {SHOWN_VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              className={view === 'own' ? 'shell__view shell__view--wide' : 'shell__view'}
              aria-current={props.view === view ? 'page' : undefined}
              onClick={() => props.onView(view)}
            >
              {t(`view.${view}`)}
            </button>
          ))}
          <a className="shell__view" href={`./${language}/index.html`}>
            {t('places')}
          </a>
          <a className="shell__view shell__view--wide" href={`./${language}/programmes.html`}>
            {t('programmes')}
          </a>
        </nav>
        <div className="shell__search">{props.search}</div>
        <div className="shell__preferences">{props.preferences}</div>
      </header>
      {props.notices}
      <div className="shell__body">{props.children}</div>
    </div>
  )
}
