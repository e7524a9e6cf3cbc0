import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import { RankedChart } from '../../charts/ranked/RankedChart.tsx'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { useInView } from '../../ui/preferences/useInView.ts'
import { useRankRanges } from './useRankRanges.ts'

/**
 * Places in the order of their values, each with the ranks that chance leaves open. Outcomes are never put in an order:
 * a small place stands at the top or the bottom by chance alone, so they are compared in a funnel instead.
 */
export function PlacesInOrder(props: {
  state: AppState
  indicator: Indicator
  /** The map's rows within the chosen countries. */
  rows: readonly ObservationRow[]
  names: PlaceNames
  target: number | null
  dispatch: Dispatch
  onOrigin: (row: ObservationRow) => void
}) {
  const { state, indicator, rows, names, target, dispatch, onOrigin } = props
  const t = useTranslations('analysis')
  const box = useRef<HTMLDivElement>(null)
  const seen = useInView(box)
  const isOutcome = indicator.theme === 'outcome'
  const ranks = useRankRanges(rows, indicator, seen && !isOutcome)
  return (
    <div ref={box}>
      {isOutcome ? (
        <section className="gaps">
          <h2 className="gaps__title">{t('outcomesApart.title')}</h2>
          <p>{t('outcomesApart.why')}</p>
          <button type="button" className="summary__origin" onClick={() => dispatch({ type: 'analyse', analysis: 'outcomes' })}>
            {t('outcomesApart.go')}
          </button>
        </section>
      ) : (
        <RankedChart
          rows={rows}
          indicator={indicator}
          names={names}
          language={state.language}
          selection={state.selection}
          range={state.range}
          target={target}
          ranks={ranks}
          onOrigin={onOrigin}
          onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
        />
      )}
    </div>
  )
}
