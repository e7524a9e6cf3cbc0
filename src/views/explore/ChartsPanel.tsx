import { memo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { Catalog } from '../../catalog/release.ts'
import { DistributionChart } from '../../charts/distribution/DistributionChart.tsx'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import { SplitChart } from '../../charts/split/SplitChart.tsx'
import { TrendChart } from '../../charts/trend/TrendChart.tsx'
import type { Classification } from '../../domain/classification/classification.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import type { CombinationPublished } from '../../state/reduce.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Query } from '../../database/query.ts'
import { countryLines, MOST_LINES } from './countryLines.ts'
import { PlacesInOrder } from './PlacesInOrder.tsx'
import { SavableChart } from './save/SavableChart.tsx'
import type { ExploreRows } from './useExploreRows.ts'

/** So few are read one by one, not as a distribution. */
const FEWEST_TO_DISTRIBUTE = 5

export interface ChartsPanelProps {
  readonly state: AppState
  readonly catalog: Catalog
  readonly indicator: Indicator
  readonly rows: ExploreRows
  /** The map's rows within the chosen countries. */
  readonly shown: readonly ObservationRow[]
  readonly classification: Classification
  readonly combination: CombinationPublished
  readonly names: PlaceNames
  /** Whom the splits are about. */
  readonly place: string
  /** What a saved chart names as its source. */
  readonly source: string
  /** In the unit of the value; null where a target means nothing. */
  readonly target: number | null
  readonly dispatch: Dispatch
  readonly onOrigin: (row: ObservationRow, query: Query<ObservationRow>) => void
}

/** The charts beside the map; each of them filters the map and the others. The same props draw nothing anew. */
export const ChartsPanel = memo(function ChartsPanel(props: ChartsPanelProps) {
  const { state, indicator, rows, shown, classification, combination, names, place, target, dispatch, onOrigin } = props
  const { questions } = rows
  const facts = { indicator, period: state.period, source: props.source, about: place, language: state.language, words: state.words }
  const countries = countryLines(state, props.catalog)
  const lines = state.selection.length > 0 ? state.selection.slice(-MOST_LINES) : countries.countries
  // A total alone is no split: it stands in the headline.
  const splits = rows.splits.filter((split) => state.filters[split.dimension] !== 'all' || split.rows.some((row) => row.code !== 'all'))
  return (
    <>
      {combination.published && rows.current && (
        <SavableChart facts={facts} state={state} part="places" figure="ranked">
          <PlacesInOrder
            state={state}
            indicator={indicator}
            rows={shown}
            names={names}
            target={target}
            dispatch={dispatch}
            onOrigin={(row) => onOrigin(row, questions.map)}
          />
        </SavableChart>
      )}
      {rows.trend.length > 0 && (
        <SavableChart facts={facts} state={state} part="trend" figure="trend">
          <TrendChart
            rows={rows.trend}
            territories={lines}
            leadingOf={state.selection.length > 0 ? null : countries.of}
            indicator={indicator}
            names={names}
            language={state.language}
            period={state.period}
            target={target}
            onOrigin={(row) => onOrigin(row, questions.trend)}
            onPeriod={(period) => dispatch({ type: 'choose-period', period })}
          />
        </SavableChart>
      )}
      {splits.map((split) => (
        <SavableChart key={split.dimension} facts={facts} state={state} part={split.dimension} figure={`split-${split.dimension}`}>
          <SplitChart
            rows={split.rows}
            dimension={split.dimension}
            indicator={indicator}
            language={state.language}
            place={place}
            filter={state.filters[split.dimension]}
            target={target}
            onOrigin={(row) => onOrigin(row, split.query)}
            onFilter={(dimension, code) => dispatch({ type: 'filter', dimension, code })}
          />
        </SavableChart>
      ))}
      {combination.published && rows.current && shown.length >= FEWEST_TO_DISTRIBUTE && (
        <SavableChart facts={facts} state={state} part="distribution" figure="distribution">
          <DistributionChart
            rows={shown}
            indicator={indicator}
            classification={classification}
            names={names}
            language={state.language}
            selection={state.selection}
            range={state.range}
            onBrush={(range) => dispatch({ type: 'brush-range', range })}
          />
        </SavableChart>
      )}
    </>
  )
})
