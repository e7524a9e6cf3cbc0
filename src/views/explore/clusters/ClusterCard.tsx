import { useTranslations } from 'use-intl'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { type FormatUnit, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { PlaceCard } from '../analysis/PlaceCard.tsx'
import type { JudgedPlace } from './judgePlaces.ts'
import { probabilityEquation } from './probability.ts'

/** A place among its neighbours, under the pointer. */
export function ClusterCard(props: {
  name: string
  within: string
  row: ObservationRow | undefined
  /** Absent where the place has no value or takes no part. */
  place: JudgedPlace | undefined
  unit: FormatUnit
}) {
  const t = useTranslations('analysis.clusters')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const { place, row, unit } = props
  return (
    <PlaceCard name={props.name} within={props.within}>
      {place && (
        <>
          <span className="card__value">{formatValue(place.value, unit, locale)}</span>
          <span>
            {place.neighbours === null ? t('kind.island') : t('card.neighbours', { value: formatValue(place.neighbours, unit, locale) })}
          </span>
          {place.kind !== 'island' && <strong>{t(`kind.${place.kind}`)}</strong>}
          {place.p !== null && (
            <span className="card__soft">
              {t(place.passes ? 'card.passes' : 'card.fails', { p: probabilityEquation(place.p, locale) })}
            </span>
          )}
        </>
      )}
      {!place && row && <span>{isAbsence(row.status) ? codes(`status.${row.status}`) : t('card.notTaking')}</span>}
    </PlaceCard>
  )
}
