import { useTranslations } from 'use-intl'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { FunnelMarkShape } from './FunnelMarkShape.tsx'
import { type FunnelView, POSITIONS } from './funnelView.ts'

/** The signs of the funnel with the number of places of each. */
export function FunnelLegend(props: { view: FunnelView; tone: string; synthetic: boolean }) {
  const t = useTranslations('analysis.outcomes')
  const words = useTranslations('legend')
  const { locale } = useLanguage()
  return (
    <section className={`legend funnel-legend funnel-tone--${props.tone}`} aria-label={words('title')}>
      <ul className="funnel-legend__list">
        {POSITIONS.map((position) => (
          <li key={position} data-position={position} data-empty={props.view.counts[position] === 0}>
            <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
              <FunnelMarkShape position={position} x={0} y={0} />
            </svg>
            {t(`position.${position}`)} <span className="legend__number">{formatNumber(props.view.counts[position], locale)}</span>
          </li>
        ))}
      </ul>
      {props.synthetic && (
        <p>
          <strong className="legend__synthetic">{words('synthetic')}</strong>
        </p>
      )}
    </section>
  )
}
