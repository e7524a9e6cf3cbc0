import { useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { REGION } from '../../catalog/region-query.ts'
import type { Query } from '../../database/query.ts'
import type { Dispatch } from '../../state/action.ts'
import { activeFilters } from '../../state/activeFilters.ts'
import { levelOfDepth } from '../../catalog/level.ts'
import type { AppState } from '../../state/app-state.ts'
import { combinationPublished } from '../../state/reduce.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { LaterPart } from '../../ui/shell/LaterPart.tsx'
import { laterPart } from '../../ui/shell/laterPart.ts'
import type { ChartsPanelProps } from './ChartsPanel.tsx'
import { ServiceGapList } from './gap/ServiceGapList.tsx'
import { headingOf } from './headingOf.ts'
import { focusOf, targetOf } from './questions.ts'
import { SelectedPlaces } from './SelectedPlaces.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'
import { useGapAnswers } from './useGapAnswers.ts'
import { sourceOfIndicator } from './save/sourceOfIndicator.ts'
import { Waiting } from './Waiting.tsx'
import type { Explore } from './useExplore.ts'

/** Drawing charts takes a hundred kilobytes of program, which map and figure do not wait for. */
const ChartsPanel = laterPart(async () => (await import('./ChartsPanel.tsx')).ChartsPanel)

/** The place in focus, or the region: its figure, its gaps, its charts. */
export function ExplorePanel(props: {
  state: AppState
  explore: Explore
  open: OpenRelease
  dispatch: Dispatch
  onOrigin: (row: ObservationRow, query: Query<ObservationRow>, indicator?: Indicator, target?: number) => void
  onZoom: () => void
}) {
  const { state, explore, open, dispatch, onOrigin } = props
  const { indicator, rows, shown, classification, names } = explore
  const about = focusOf(state) ?? REGION
  const codes = useTranslations('codes')
  const { name, around } = headingOf(state, names)
  // The map may have the figure before the question about the place is answered.
  const row = rows.headline.find((candidate) => candidate.territory === about) ?? explore.byTerritory.get(about) ?? null
  const wider = rows.headline.flatMap((candidate) => (candidate.territory === about ? [] : [{ name: names(candidate.territory).name, row: candidate }]))
  const { need, services } = useGapAnswers(state, open)
  const isRate = indicator.method === 'proportion'
  const level = levelOfDepth(open.territories.get(about)?.level ?? 0)
  const publishedHere = combinationPublished(indicator, { ...state, level }).published
  const filters = activeFilters(state).flatMap((filter) =>
    filter.kind === 'dimension' ? [codes(`${filter.dimension}.${filter.code}` as 'sex.f')] : [],
  )
  const charts = useCharts({
    state,
    catalog: open.release.catalog,
    indicator,
    rows,
    shown,
    classification,
    combination: explore.combination,
    names,
    place: name,
    source: sourceOfIndicator(open, indicator, state.language),
    target: isRate ? (state.target ?? indicator.target) : null,
    dispatch,
    onOrigin,
  })
  // Charts without rows would say that nothing was published, which nobody knows before the answer is here.
  const unanswered = row === null && rows.loading
  if (unanswered) return <Waiting />
  return (
    <>
      <SummaryPanel
        indicator={indicator}
        name={name}
        within={around}
        row={row}
        published={publishedHere}
        filters={filters}
        wider={wider}
        language={state.language}
        onOrigin={(asked) => onOrigin(asked, rows.questions.headline)}
      />
      <SelectedPlaces
        selection={state.selection}
        names={names}
        onRemove={(territory) => dispatch({ type: 'select', territory, extend: true })}
        onZoom={props.onZoom}
        onClear={() => dispatch({ type: 'clear-selection' })}
      />
      {services && indicator.kind === 'synthetic' && services.rows.length > 0 && (
        <ServiceGapList need={need} services={services} target={targetOf(state, services.indicator)} onOrigin={onOrigin} />
      )}
      <LaterPart>{charts && <ChartsPanel {...charts} />}</LaterPart>
    </>
  )
}

/**
 * What the charts show, a moment after map and headline: these are painted first, and a change of indicator does not wait for
 * four charts. Null until the first of it. All charts are of one state, so none stands under the title of another.
 */
function useCharts(now: ChartsPanelProps): ChartsPanelProps | null {
  const { state, indicator, rows, shown, classification, combination, names, place, source, target, dispatch } = now
  return useDeferredValue(
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onOrigin is a new function each time and depends on nothing but these
    useMemo(() => now, [state, indicator, rows, shown, classification, combination, names, place, source, target, dispatch]),
    null,
  )
}
