import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatInterval } from '../../domain/formatting/interval.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import type { Language } from '../../state/app-state.ts'
import { AbsenceSwatchOfChart } from './AbsenceSwatchOfChart.tsx'
import { localeOf, rowInterval, sidesOf, valueWithUnit } from './reading.ts'

interface ReadingProps {
  readonly title: string
  readonly detail?: string
  readonly row: ObservationRow
  readonly indicator: IndicatorDefinition
  readonly language: Language
}

/** Everything needed to judge one value: interval, both counts, status in words, missing reports, provider. */
export function ReadingOfChart({ title, detail, row, indicator, language }: ReadingProps) {
  const words = useTranslations('chart')
  const codes = useTranslations('codes')
  const locale = localeOf(language)
  const interval = rowInterval(row, indicator)
  const absence = row.value === null ? row.status : null
  return (
    <div className="chart-reading">
      <p className="chart-reading__title">
        <strong>{title}</strong> {detail}
      </p>
      {row.value === null ? (
        <p className="chart-reading__absence">
          <AbsenceSwatchOfChart absence={absence} /> {codes(`status.${row.status}`)}
        </p>
      ) : (
        <p>
          <span className="chart-reading__value">{valueWithUnit(row.value, indicator.unit, locale, words, interval)}</span>{' '}
          {interval && (
            <span>
              {formatInterval(interval, indicator.unit, locale)}{' '}
              <span className="chart-reading__faint">({words('interval')})</span>
            </span>
          )}
        </p>
      )}
      <dl className="chart-reading__sides">
        {sidesOf(row, indicator, language, words).map(({ label, figure }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="chart-reading__faint">
        {[
          row.period ? formatPeriod(row.period, locale) : null,
          row.value === null ? null : codes(`status.${row.status}`),
          row.provider ? words('provider', { provider: row.provider }) : null,
          row.missing_reports > 0
            ? words('missingReports', { missing: row.missing_reports, expected: row.expected_reports })
            : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </div>
  )
}

interface TooltipProps {
  /** Where in the chart, as shares of its width and height from the top left. */
  readonly across: number
  readonly down: number
  readonly side: 'above' | 'below'
  readonly children: React.ReactNode
}

/**
 * A card beside its mark, never over it and never outside the chart's width. Hidden from screen readers, which read
 * the name of the mark itself.
 */
export function TooltipOfChart({ across, down, side, children }: TooltipProps) {
  const shift = `translate(${-across * 100}%, ${side === 'above' ? '-100%' : '0'})`
  return (
    <div
      className={`chart-tooltip chart-tooltip--${side}`}
      aria-hidden="true"
      style={{ left: `${across * 100}%`, top: `${down * 100}%`, transform: shift }}
    >
      {children}
    </div>
  )
}
