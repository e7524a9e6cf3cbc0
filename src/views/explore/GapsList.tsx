import { useTranslations } from 'use-intl'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { LOCALES } from '../../i18n/languages.ts'
import type { Language } from '../../state/app-state.ts'
import { largestGaps } from './largestGaps.ts'

const SHOWN = 3

/** The services in which most persons are not reached, with the target they are measured against. */
export function GapsList(props: {
  rows: readonly ObservationRow[]
  /** Share (0 to 1) that ought to be reached. */
  target: number
  language: Language
  onOrigin: (row: ObservationRow) => void
}) {
  const t = useTranslations('panel')
  const service = useTranslations('codes.service')
  const locale = LOCALES[props.language]
  const { gaps, unknown } = largestGaps(props.rows, SHOWN)
  return (
    <section className="gaps">
      <h2 className="gaps__title">{t('gaps.title')}</h2>
      {gaps.length === 0 && <p className="gaps__note">{t('gaps.none')}</p>}
      <ol>
        {gaps.map((row, index) => (
          <li key={row.code} className="gaps__row">
            <span className="gaps__rank">{index + 1}</span>
            <span>{service(row.code as 'all')}</span>
            <button type="button" className="gaps__figure" onClick={() => props.onOrigin(row)}>
              {t('gaps.persons', { count: Math.round(row.value ?? 0), text: formatNumber(Math.round(row.value ?? 0), locale) })}
            </button>
          </li>
        ))}
      </ol>
      <p className="gaps__note">
        {t('gaps.target', { percent: formatNumber(props.target * 100, locale) })}
        {unknown > 0 ? ` ${t('gaps.unknown', { count: unknown })}` : ''}
      </p>
    </section>
  )
}
