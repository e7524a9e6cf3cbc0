import './SummaryPanel.css'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import { isAbsence } from '../../catalog/observation-status.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { REGION } from '../../catalog/region-query.ts'
import { formatEstimate, formatInterval } from '../../domain/formatting/interval.ts'
import { formatNumber, formatValue } from '../../domain/formatting/number.ts'
import { formatPeriodAmong } from '../../domain/formatting/period.ts'
import { observationInterval } from '../../domain/intervals/observationInterval.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'
import { compareWithParent } from './compareWithParent.ts'

/** One large number, its interval beside it, then one plain sentence: everything from the rows given. */
export function SummaryPanel(props: {
  indicator: Indicator
  name: string
  within: string
  /** The place itself. Null while nothing has been answered yet. */
  row: ObservationRow | null
  /** Whether the filters are published together for places like this one. */
  published: boolean
  /** The filters in force, in words. */
  filters: readonly string[]
  /** The wider territories it belongs to, near to far. */
  wider: readonly { readonly name: string; readonly row: ObservationRow }[]
  language: Language
  onOrigin: (row: ObservationRow) => void
}) {
  const t = useTranslations('panel')
  const codes = useTranslations('codes')
  const locale = LOCALES[props.language]
  const { indicator, row } = props
  const interval = row ? observationInterval(row, indicator) : null
  const incompleteSum = row?.territory === REGION && row.status === 'not-reported'
  const noSum = row?.territory === REGION && indicator.method === 'as-published'
  return (
    <section className="summary" aria-live="polite">
      <h1 className="summary__place">
        {props.name} <span className="summary__within">{props.within}</span>
      </h1>
      <p>
        {indicator.title[props.language]}
        {row?.period ? ` · ${formatPeriodAmong(row.period, indicator.availability.periods, locale)}` : ''}
        {props.filters.map((filter) => ` · ${filter}`).join('')}
      </p>
      {row && row.value !== null && (
        <>
          <p className="summary__figure">
            <strong className="summary__value">{formatEstimate(row.value, interval, indicator.unit, locale)}</strong>
            {interval && <span className="summary__interval">{t('likely', { interval: formatInterval(interval, indicator.unit, locale) })}</span>}
          </p>
          <p>{sentence()}</p>
          {comparisons().map((text) => (
            <p key={text}>{text}</p>
          ))}
        </>
      )}
      {row && isAbsence(row.status) && (
        <>
          {!noSum && props.published && (
            <p className="summary__figure">
              <strong className="summary__value summary__value--absent">{codes(`status.${row.status}`)}</strong>
            </p>
          )}
          <p>{!props.published ? t('absent.unpublished') : noSum ? t('absent.region') : incompleteSum ? t('absent.regionPart') : t(`absent.${row.status}`)}</p>
        </>
      )}
      {row && row.value !== null && row.missing_reports > 0 && (
        <p className="gaps__note">{t('incomplete', { missing: row.missing_reports, expected: row.expected_reports })}</p>
      )}
      {row && !noSum && props.published && (
        <button type="button" className="summary__origin" onClick={() => props.onOrigin(row)}>
          {t('origin', { kind: codes(`kind.${indicator.kind}`) })}
        </button>
      )}
    </section>
  )

  /** Numerator and denominator in words; a figure printed as a rate can only be repeated. */
  function sentence(): string {
    if (!row || row.value === null) return ''
    const above = withinSentence(indicator.numerator?.[props.language] ?? '')
    const below = withinSentence(indicator.denominator?.[props.language] ?? '')
    const counted = (count: number | null) => (count === null ? '' : formatNumber(count, locale))
    if (indicator.method === 'shortfall' && row.numerator !== null && row.denominator !== null) {
      return t('shortfall', {
        place: props.name,
        gap: formatNumber(Math.round(row.value), locale),
        served: counted(row.numerator),
        need: counted(row.denominator),
      })
    }
    if (row.numerator !== null && row.denominator !== null) {
      return t('share', { place: props.name, numerator: counted(row.numerator), above, denominator: counted(row.denominator), below })
    }
    if (row.numerator !== null) return t('count', { place: props.name, count: counted(row.numerator), what: above })
    if (row.denominator !== null) return t('count', { place: props.name, count: counted(row.denominator), what: below })
    return t('printed', { place: props.name, value: formatValue(row.value, indicator.unit, locale) })
  }

  /** Only differences the intervals bear out are called differences. */
  function comparisons(): string[] {
    if (!row || row.value === null) return []
    const place = { value: row.value, interval }
    return props.wider.flatMap(({ name, row: whole }) => {
      if (whole.value === null) return []
      const comparison = compareWithParent(place, { value: whole.value, interval: observationInterval(whole, indicator) })
      if (comparison === 'not-comparable') return []
      return [t(`comparison.${comparison}`, { whole: name, value: formatValue(whole.value, indicator.unit, locale) })]
    })
  }
}

/** Definitions begin with a capital; in the middle of a sentence they do not. */
function withinSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
