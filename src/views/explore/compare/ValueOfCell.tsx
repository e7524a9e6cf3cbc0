import { useTranslations } from 'use-intl'
import { isAbsence } from '../../../catalog/observation-status.ts'
import { AbsenceSwatchOfChart } from '../../../charts/parts/AbsenceSwatchOfChart.tsx'
import { formatEstimate, formatInterval } from '../../../domain/formatting/interval.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { formatPeriodAmong } from '../../../domain/formatting/period.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { ComparedCell, ComparedRow } from './comparison.ts'
import type { Comparing } from './useComparing.ts'
import { WhiskerOfCell } from './WhiskerOfCell.tsx'

/** The value of one place with its interval and counts; or, in words, why there is none. */
export function ValueOfCell({ cell, row, comparing }: { cell: ComparedCell; row: ComparedRow; comparing: Comparing }) {
  const t = useTranslations('analysis.compare.cell')
  const codes = useTranslations('codes')
  const chart = useTranslations('chart')
  const { language, locale } = useLanguage()
  const { question } = row
  const { indicator } = question
  const observation = cell.row
  if (!cell.published) return <p className="analysis__soft">{t(comparing.filters.length > 0 ? 'unpublishedFilters' : 'unpublished')}</p>
  if (!observation) return <span className="analysis__soft" aria-label={t('waiting')}>…</span>
  const name = { place: comparing.label(cell.territory), indicator: indicator.title[language] }
  if (observation.value === null || isAbsence(observation.status)) {
    const status = codes(`status.${observation.status}`)
    return (
      <button type="button" className="compare__absence" aria-label={t('origin', { ...name, value: status })} onClick={() => comparing.onOrigin(observation, question)}>
        <AbsenceSwatchOfChart absence={observation.status} /> <span>{status}</span>
      </button>
    )
  }
  const { numerator, denominator } = observation
  const figure = formatEstimate(observation.value, cell.interval, indicator.unit, locale)
  return (
    <div className="compare__value">
      <p className="compare__estimate">
        <button
          type="button"
          className="analysis__figure"
          aria-label={t('origin', { ...name, value: figure })}
          onClick={() => comparing.onOrigin(observation, question)}
        >
          {figure}
        </button>{' '}
        {cell.interval && <span className="analysis__soft">{formatInterval(cell.interval, indicator.unit, locale)}</span>}
      </p>
      <WhiskerOfCell value={observation.value} interval={cell.interval} reference={row.cells[0]?.row?.value ?? null} end={row.scaleEnd} />
      {numerator !== null && denominator !== null && (
        <p className="analysis__soft">{t('of', { numerator: formatNumber(numerator, locale), denominator: formatNumber(denominator, locale) })}</p>
      )}
      {row.periods.length > 1 && observation.period !== null && (
        <p className="analysis__soft">{formatPeriodAmong(observation.period, indicator.availability.periods, locale)}</p>
      )}
      {observation.missing_reports > 0 && (
        <p className="analysis__soft">{chart('missingReports', { missing: observation.missing_reports, expected: observation.expected_reports })}</p>
      )}
    </div>
  )
}
