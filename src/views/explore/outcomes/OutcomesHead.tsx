import '../SummaryPanel.css'
import { useTranslations } from 'use-intl'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { REGION } from '../../../catalog/region-query.ts'
import { formatPeriodAmong } from '../../../domain/formatting/period.ts'
import type { RankInterval } from '../../../domain/ranking/rankIntervals.ts'
import { activeFilters } from '../../../state/activeFilters.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { headingOf } from '../headingOf.ts'
import { SelectedPlaces } from '../SelectedPlaces.tsx'
import type { FunnelView } from './funnelView.ts'
import { beyondSentence, limitNotes, placeSentence, pooledSentence } from './sentences.ts'

/** The place in focus, or the region, and in plain sentences how the places lie among the limits. */
export function OutcomesHead(props: {
  screen: AnalysisProps
  /** Null where too few places have a value. */
  view: FunnelView | null
  /** Rank interval of the place in focus, holding on its own. */
  rank: RankInterval | null
  ranked: number
}) {
  const t = useTranslations('analysis.outcomes')
  const words = useTranslations('analysis')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const { view, rank } = props
  const { state, explore, dispatch, onOrigin, onZoom } = props.screen
  const { indicator, names, byTerritory, rows } = explore
  const focus = state.selection.at(-1) ?? null
  const heading = headingOf(state, names)
  const title = indicator.title[language]
  const filters = activeFilters(state).flatMap((filter) => (filter.kind === 'dimension' ? [codes(`${filter.dimension}.${filter.code}` as 'sex.f')] : []))
  const row = focus ? (byTerritory.get(focus) ?? null) : null
  const mark = view?.marks.find((each) => each.row.territory === focus) ?? null
  const region = focus ? null : (rows.headline.find((each) => each.territory === REGION) ?? null)
  const statusWord = (status: ObservationRow['status']) => codes(`status.${status}`).toLowerCase()
  const lead = [
    ...(focus && view ? [placeSentence(heading.name, { mark, row, target: view.target }, indicator, locale, statusWord)] : []),
    ...(view ? [beyondSentence(view, locale), pooledSentence(view, indicator, title, locale)] : []),
  ]
  return (
    <>
      <section className="summary" aria-live="polite">
        <h1 className="summary__place">
          {heading.name} <span className="summary__within">{heading.around}</span>
        </h1>
        <p>
          {title} · {formatPeriodAmong(explore.state.period, indicator.availability.periods, locale)} · {t(`levels.${explore.state.level}`)}
          {filters.map((filter) => ` · ${filter}`).join('')}
        </p>
        {lead.map(({ key, values }) => (
          <p key={key} className="analysis__sentence" data-sentence={key}>
            {t(`sentence.${key}`, { ...values, widened: view?.funnel.adjustment === 'none' ? 'no' : 'yes' })}
          </p>
        ))}
        {mark && (
          <p className="outcomes__facts">
            <button type="button" className="analysis__figure" onClick={() => onOrigin(mark.row, rows.questions.map)}>
              {t('counts', { numerator: mark.row.numerator, denominator: mark.row.denominator })}
            </button>
            {rank?.low != null && rank.high !== null && (
              <span data-rank="marginal">
                {rank.low === rank.high
                  ? words('rankOne', { low: rank.low, total: props.ranked })
                  : words('rank', { low: rank.low, high: rank.high, total: props.ranked })}
              </span>
            )}
          </p>
        )}
        {view &&
          limitNotes(view, region, indicator, locale).map(({ key, values }) => (
            <p key={key} className="analysis__note" data-note={key}>
              {t(`note.${key}`, values)}
            </p>
          ))}
      </section>
      <SelectedPlaces
        selection={state.selection}
        names={names}
        onRemove={(territory) => dispatch({ type: 'select', territory, extend: true })}
        onZoom={onZoom}
        onClear={() => dispatch({ type: 'clear-selection' })}
      />
    </>
  )
}
