import { SHADES } from './shadeOf.ts'
import type { MonitoringWords } from './monitoringWords.ts'

/** What the shades and patterns of the grid mean. */
export function Legend({ words: { t } }: { words: MonitoringWords }) {
  return (
    <ul className="monitoring-legend" aria-label={t('legend.title')}>
      {SHADES.map((shade) => (
        <li key={shade} className="monitoring-legend__item">
          <span className={`monitoring-legend__swatch monitoring-shade monitoring-shade--${shade}`} aria-hidden="true">
            {shade === 'not-applicable' ? '–' : ''}
          </span>
          {t(`legend.${shade}`)}
        </li>
      ))}
    </ul>
  )
}
