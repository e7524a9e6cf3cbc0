import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { rowInterval } from '../../../charts/parts/reading.ts'
import { formatEstimate, formatInterval } from '../../../domain/formatting/interval.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { PlaceCard } from '../analysis/PlaceCard.tsx'

/** A place with its value, interval and counts, and under them what the picture makes of it. */
export function PlaceReading(props: { territory: string; row: ObservationRow | undefined; indicator: Indicator; names: PlaceNames; children?: ReactNode }) {
  const t = useTranslations('panel')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const { row, indicator } = props
  const { name, around } = props.names(props.territory)
  const interval = row ? rowInterval(row, indicator) : null
  return (
    <PlaceCard name={name} within={around}>
      {row && row.value !== null && (
        <span>
          <span className="card__value">{formatEstimate(row.value, interval, indicator.unit, locale)}</span>{' '}
          {interval && <span className="card__soft">{formatInterval(interval, indicator.unit, locale)}</span>}
        </span>
      )}
      {row && isAbsence(row.status) && <span>{codes(`status.${row.status}`)}</span>}
      {row && row.value !== null && row.numerator !== null && row.denominator !== null && (
        <span>{t('of', { numerator: formatNumber(row.numerator, locale), denominator: formatNumber(row.denominator, locale) })}</span>
      )}
      {row && row.value !== null && props.children}
    </PlaceCard>
  )
}
