import './AnalysisTabs.css'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Analysis, ANALYSES } from '../../state/app-state.ts'

/** The questions an analyst asks of the indicator on screen, each one click away. */
export function AnalysisTabs(props: { value: Analysis; onChange: (analysis: Analysis) => void }) {
  const t = useTranslations('analysis')
  const list = useRef<HTMLUListElement>(null)
  const { value } = props
  // On a phone the row is wider than the screen: the chosen one is brought into sight.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[data-analysis=${value}]`)
    if (list.current && chosen) list.current.scrollLeft = chosen.offsetLeft - (list.current.clientWidth - chosen.offsetWidth) / 2
  }, [value])
  return (
    <nav className="analyses" aria-label={t('tabs')}>
      <ul className="analyses__list" ref={list}>
        {ANALYSES.map((analysis) => (
          <li key={analysis}>
            <button
              type="button"
              className="analyses__tab"
              data-analysis={analysis}
              aria-current={value === analysis ? 'page' : undefined}
              title={t(`about.${analysis}`)}
              onClick={() => props.onChange(analysis)}
            >
              {t(`tab.${analysis}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
