import './Shell.css'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { AppState } from '../../state/app-state.ts'

const VIEWS: readonly AppState['view'][] = ['explore', 'data']

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
  return (
    <div className="shell">
      <header className="shell__bar">
        <span className="shell__name">{t('name')}</span>
        <nav className="shell__views" aria-label={t('views')}>
          {VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              className="shell__view"
              aria-current={props.view === view ? 'page' : undefined}
              onClick={() => props.onView(view)}
            >
              {t(`view.${view}`)}
            </button>
          ))}
        </nav>
        <div className="shell__search">{props.search}</div>
        <div className="shell__preferences">{props.preferences}</div>
      </header>
      {props.notices}
      <div className="shell__body">{props.children}</div>
    </div>
  )
}
