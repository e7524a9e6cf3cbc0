import { useTranslations } from 'use-intl'
import { formatPeriod, formatPeriodAmong } from '../../../domain/formatting/period.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { ComparedRow } from './comparison.ts'

/** What a row is about: indicator, period where it is another than on screen, kind of data, and filters it does not know. */
export function RowTitle({ row, state }: { row: ComparedRow; state: AppState }) {
  const t = useTranslations('analysis.compare.row')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const { indicator, withoutFilters, target, period } = row.question
  const say = (one: string) => formatPeriodAmong(one, indicator.availability.periods, locale)
  const shown = row.periods.length === 1 ? (row.periods[0] ?? period) : period
  const when = row.periods.length > 1 ? t('periodsDiffer') : shown === state.period ? say(shown) : t('nearest', { period: say(shown), wanted: formatPeriod(state.period, locale) })
  const notes = [
    when,
    indicator.method === 'shortfall' ? t('target', { target: formatValue(target, 'percent', locale) }) : null,
    withoutFilters.length > 0 ? t('without', { dimensions: withoutFilters.map((dimension) => codes(`dimension.${dimension}`).toLowerCase()).join(', ') }) : null,
    t(`kind.${indicator.kind}`),
  ]
  return (
    <>
      <span className="compare__indicator">{indicator.title[language]}</span>
      <span className="analysis__soft compare__about">{notes.filter((note) => note !== null).join(' · ')}</span>
    </>
  )
}
