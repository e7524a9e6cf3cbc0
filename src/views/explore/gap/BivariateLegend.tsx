import './BivariateLegend.css'
import { useTranslations } from 'use-intl'
import type { Absence } from '../../../catalog/observation-status.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { bivariateColour, type Third } from '../../../domain/palette/bivariate.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { AbsenceList } from '../analysis/AbsenceList.tsx'
import type { GapPlaces } from './gapPlaces.ts'

const THIRDS: readonly Third[] = [0, 1, 2]

/** The nine colours of need and reach as a square, with how many places lie in each, and what absence means. */
export function BivariateLegend(props: {
  places: GapPlaces
  theme: 'light' | 'dark'
  absences: Readonly<Record<Absence, number>>
  schematic: boolean
  synthetic: boolean
}) {
  const t = useTranslations('analysis.gap.legend')
  const words = useTranslations('legend')
  const { locale } = useLanguage()
  const { places, theme, absences } = props
  const percent = (share: number) => formatNumber(share * 100, locale, 1)
  const [low = null, high = null] = places.needBreaks
  const [lower, target] = places.reachedBreaks
  const rows = [t('far', { lower: percent(lower) }), t('onTheWay', { lower: percent(lower), target: percent(target) }), t('atTarget', { target: percent(target) })]
  const columns =
    low === null || high === null
      ? [t('people')]
      : [
          t('few', { high: formatNumber(low, locale) }),
          t('some', { low: formatNumber(low, locale), high: formatNumber(high, locale) }),
          t('many', { low: formatNumber(high, locale) }),
        ]
  const shown = columns.length === 1 ? THIRDS.slice(2) : THIRDS
  return (
    <section className="legend bivariate" aria-label={words('title')}>
      <h2 className="legend__title bivariate__title">{t('title')}</h2>
      <table className="bivariate__square" aria-label={t('title')}>
        <thead>
          <tr>
            <td aria-hidden="true" />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {THIRDS.map((reached) => (
            <tr key={reached}>
              <th scope="row">{rows[reached]}</th>
              {shown.map((people) => (
                <td key={people} className="bivariate__cell" style={{ backgroundColor: bivariateColour(theme, reached, people) }}>
                  <span className="bivariate__count">{formatNumber(places.count(reached, people), locale)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="bivariate__rest">
        <AbsenceList absences={absences} />
        {(props.schematic || props.synthetic) && (
          <p className="legend__note">
            {props.synthetic && <strong>{words('synthetic')}</strong>} {props.schematic && words('schematic')}
          </p>
        )}
      </div>
    </section>
  )
}
