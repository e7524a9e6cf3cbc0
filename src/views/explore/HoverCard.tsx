import './HoverCard.css'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import { isAbsence } from '../../catalog/observation-status.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatEstimate, formatInterval } from '../../domain/formatting/interval.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import { observationInterval } from '../../domain/intervals/observationInterval.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'

/** What the map says of the territory under the pointer. */
export function HoverCard(props: {
  name: string
  within: string
  indicator: Indicator
  row: ObservationRow | undefined
  source: string
  language: Language
}) {
  const t = useTranslations('panel')
  const codes = useTranslations('codes')
  const locale = LOCALES[props.language]
  const { indicator, row } = props
  const interval = row ? observationInterval(row, indicator) : null
  return (
    <div className="card">
      <strong>{props.name}</strong>
      <span className="card__within card__soft">{props.within}</span>
      {row && row.value !== null && (
        <span>
          <span className="card__value">{formatEstimate(row.value, interval, indicator.unit, locale)}</span>{' '}
          {interval && <span className="card__soft">{formatInterval(interval, indicator.unit, locale)}</span>}
        </span>
      )}
      {row && isAbsence(row.status) && <span>{codes(`status.${row.status}`)}</span>}
      {row && counts(row)}
      <span className="card__soft">
        {row?.period ? `${formatPeriod(row.period, locale)} · ` : ''}
        {props.source}
      </span>
    </div>
  )

  /** A side that may not be told is left out; the other one may still stand. */
  function counts(observation: ObservationRow) {
    const above = observation.numerator
    const below = observation.denominator
    if (above !== null && below !== null) {
      return <span>{t('of', { numerator: formatNumber(above, locale), denominator: formatNumber(below, locale) })}</span>
    }
    if (below !== null && indicator.method !== 'base') {
      return <span className="card__soft">{t('denominator', { denominator: formatNumber(below, locale) })}</span>
    }
    return null
  }
}
