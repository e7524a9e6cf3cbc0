import '../analysis/analysis.css'
import { useTranslations } from 'use-intl'
import { formatInterval } from '../../../domain/formatting/interval.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import { rangeOf, type ServiceGap, serviceGaps } from '../../../place/serviceGaps.ts'
import type { GapAnswer } from '../useGapAnswers.ts'

const SHOWN = 3

/** The services in which most persons of one place are not reached, with what is not certain about each. */
export function ServiceGapList(props: { need: GapAnswer | null; services: GapAnswer; target: number; onOrigin: AskOrigin }) {
  const t = useTranslations('analysis.gap.services')
  const service = useTranslations('codes.service')
  const { locale } = useLanguage()
  const { need, services, target } = props
  const found = serviceGaps(need?.rows ?? [], services.rows, target)
  const shown = found.gaps.slice(0, SHOWN)
  const bounded = shown.some((each) => each.kind === 'bounds')
  return (
    <section className="gaps" data-service-gaps={shown.length}>
      <h2 className="gaps__title">{t('title')}</h2>
      {shown.length === 0 && <p className="gaps__note">{t(found.unknown.length > 0 ? 'unknownAll' : 'none')}</p>}
      <ol>
        {shown.map((each, index) => (
          <li key={each.service} className="gaps__row" data-service={each.service}>
            <span className="gaps__rank">{index + 1}</span>
            <span>
              {service(each.service)}
              <br />
              <span className="analysis__soft">{detail(each)}</span>
            </span>
            <button type="button" className="gaps__figure" onClick={() => ask(each)}>
              {figure(each)}
            </button>
          </li>
        ))}
      </ol>
      <p className="gaps__note">
        {t('target', { percent: formatNumber(target * 100, locale, 1) })}
        {bounded ? ` ${t('bounds')}` : ''}
        {shown.length > 1 && !found.orderCertain(shown.length) ? ` ${t('order')}` : ''}
        {found.unknown.length > 0 && shown.length > 0 ? ` ${t('unknown', { count: found.unknown.length })}` : ''}
      </p>
    </section>
  )

  function ask(each: ServiceGap) {
    if (each.kind === 'exact' || !need) props.onOrigin(each.gap, services.query, services.indicator, target)
    else props.onOrigin(each.need, need.query, need.indicator, target)
  }

  function figure(each: ServiceGap): string {
    const count = Math.round(each.high)
    const text = formatNumber(count, locale)
    if (each.kind === 'exact') return t('persons', { count, text })
    // What is certain is said first; with nothing certain the most that is possible.
    const low = Math.round(each.low)
    return low > 0 ? t('atLeast', { count: low, text: formatNumber(low, locale) }) : t('upTo', { count, text })
  }

  function detail(each: ServiceGap): string {
    const needed = formatNumber(each.needed, locale)
    const range = rangeOf(each)
    if (each.kind === 'exact') {
      return each.interval ? t('likely', { needed, interval: formatInterval(range, 'persons', locale) }) : t('needed', { needed })
    }
    return t('between', { needed, interval: formatInterval([Math.round(each.low), Math.round(each.high)], 'persons', locale) })
  }
}
