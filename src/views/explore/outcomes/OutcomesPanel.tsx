import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { levelOfDepth } from '../../../catalog/level.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { useQuery } from '../../../ui/query/useQuery.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { LeftOut } from '../analysis/LeftOut.tsx'
import { BeyondLimits } from './BeyondLimits.tsx'
import { CascadePart } from './CascadePart.tsx'
import type { FunnelMark, FunnelView } from './funnelView.ts'
import { MethodPart } from './MethodPart.tsx'
import { OutcomesHead } from './OutcomesHead.tsx'
import { quartersQuestion } from './quarters.ts'
import { SmoothingPart } from './SmoothingPart.tsx'
import type { SmoothedView } from './smoothing.ts'
import { TrendPart } from './TrendPart.tsx'
import { useCascade } from './useCascade.ts'
import { headingOf } from '../headingOf.ts'
import { useRanks } from './useRanks.ts'

const NO_MARKS: readonly FunnelMark[] = []

/** The place in focus and everything the picture says, in words and lists. */
export function OutcomesPanel({ screen, view, smoothed }: { screen: AnalysisProps; view: FunnelView | null; smoothed: SmoothedView | null }) {
  const codes = useTranslations('codes')
  const { state, explore, open, dispatch, onOrigin } = screen
  const { indicator, names, rows } = explore
  const { catalog } = open.release
  const focus = open.territories.get(state.selection.at(-1) ?? '') ?? null
  const level = levelOfDepth(focus?.level ?? 0)
  const marks = view?.marks ?? NO_MARKS
  const together = useRanks(explore.shown, indicator, 'simultaneous', marks.some(({ position }) => position !== 'within'))
  const alone = useRanks(explore.shown, indicator, 'marginal', marks.some(({ row }) => row.territory === focus?.id))
  const cascade = useCascade(explore.state, indicator, open)
  const question = useMemo(() => quartersQuestion(explore.state, indicator, focus, catalog), [explore.state, indicator, focus, catalog])
  const quarters = useQuery(open.connector, question)
  const place = headingOf(state, names).name
  const service = indicator.fixed.service ?? state.filters.service
  const askMap = (row: ObservationRow) => onOrigin(row, rows.questions.map)
  return (
    <>
      <OutcomesHead screen={screen} view={view} rank={alone.byTerritory.get(focus?.id ?? '') ?? null} ranked={alone.ranked} />
      {smoothed && (
        <SmoothingPart
          smoothed={smoothed}
          byTerritory={explore.byTerritory}
          method={state.method}
          indicator={indicator}
          names={names}
          selection={state.selection}
          dispatch={dispatch}
          onOrigin={askMap}
        />
      )}
      {view && (
        <BeyondLimits
          view={view}
          ranks={together}
          indicator={indicator}
          names={names}
          selection={state.selection}
          onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
          onOrigin={askMap}
        />
      )}
      {cascade && <CascadePart answer={cascade} place={place} filter={service === 'all' ? '' : codes(`service.${service as 'social'}`)} onOrigin={onOrigin} />}
      <TrendPart rows={question ? quarters.rows : null} loading={quarters.loading} territories={focus ? 1 : state.countries.length || catalog.countries.length} place={place} level={level} />
      <LeftOut rows={explore.shown} />
      <MethodPart
        indicators={[indicator, ...(cascade?.questions.map((each) => each.indicator) ?? [])]}
        queries={[rows.questions.map, ...(cascade?.questions.map(({ query }) => query) ?? []), question]}
      />
    </>
  )
}
