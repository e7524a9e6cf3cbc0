import { useTranslations } from 'use-intl'
import { isAbsence } from '../../catalog/observation-status.ts'
import { formatEstimate, formatInterval } from '../../domain/formatting/interval.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import { observationInterval } from '../../domain/intervals/observationInterval.ts'
import { useLanguage } from '../controls/useLanguage.ts'
import { formula } from './formula.ts'
import type { ProvenanceValue } from './provenance.ts'

/** The value, its two sides, its formula with the numbers, its interval, and what is missing from it. */
export function HowItIsWorkedOut({ value: { row, indicator, target, territory } }: { value: ProvenanceValue }) {
  const t = useTranslations('provenance')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const interval = observationInterval(row, indicator)
  const steps = formula(indicator, row, target, locale)
  const sides = [
    { key: 'above', count: row.numerator, meaning: indicator.numerator?.[language] ?? null },
    { key: 'below', count: row.denominator, meaning: indicator.denominator?.[language] ?? null },
  ].filter((side) => side.count !== null && side.meaning !== null)
  return (
    <>
      <section className="provenance__lead">
        <p className="provenance__what">
          {indicator.title[language]} · {territory.name}
          {territory.within && `, ${territory.within}`}
          {row.period && ` · ${formatPeriod(row.period, locale)}`}
        </p>
        {row.value !== null && (
          <p className="provenance__value">
            <strong>{formatEstimate(row.value, interval, indicator.unit, locale)}</strong>
            {interval && <span>{t('interval', { interval: formatInterval(interval, indicator.unit, locale) })}</span>}
          </p>
        )}
        {isAbsence(row.status) && (
          <>
            <p className="provenance__value provenance__value--absent">
              <strong>{codes(`status.${row.status}`)}</strong>
            </p>
            <p>{t(`absent.${row.status}`)}</p>
          </>
        )}
        {(row.status === 'provisional' || row.status === 'estimated') && <p>{t(`status.${row.status}`)}</p>}
        <p className={`provenance__kind provenance__kind--${indicator.kind}`}>{t(indicator.kind)}</p>
      </section>
      <section className="provenance__part">
        <h3 className="provenance__heading">{t('how')}</h3>
        <p>{indicator.definition[language]}</p>
        {sides.length > 0 && (
          <dl className="provenance__sides">
            {sides.map((side) => (
              <div key={side.key}>
                <dt>{side.meaning}</dt>
                <dd>{formatNumber(side.count ?? 0, locale, 1)}</dd>
              </div>
            ))}
          </dl>
        )}
        {'numerator' in steps ? (
          <p className="provenance__formula">{t(`formula.${steps.kind}`, { ...steps })}</p>
        ) : (
          <p>{t(steps.kind)}</p>
        )}
        {row.value !== null && <p className="provenance__quiet">{t(`method.${indicator.interval}`)}</p>}
        {row.expected_reports > 0 && (
          <p className={row.missing_reports > 0 ? 'provenance__incomplete' : 'provenance__quiet'}>
            {row.missing_reports > 0
              ? t('incomplete', { missing: row.missing_reports, expected: row.expected_reports })
              : t('complete', { expected: row.expected_reports })}
          </p>
        )}
      </section>
    </>
  )
}
