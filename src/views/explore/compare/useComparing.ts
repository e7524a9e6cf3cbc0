import { useTranslations } from 'use-intl'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { levelOfDepth } from '../../../catalog/level.ts'
import { type Dimension, DIMENSIONS } from '../../../catalog/service.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import type { Comparison } from './comparison.ts'
import { MOST_PLACES, placeLabels, withReference } from './places.ts'
import type { ComparisonQuestion } from './questions.ts'

/** What the parts of the screen share: names of places, and what can be done with them. */
export interface Comparing {
  readonly comparison: Comparison
  /** A name that tells the place apart from the others compared. */
  readonly label: (territory: string) => string
  readonly around: (territory: string) => string
  readonly levelOf: (place: Territory) => string
  /** Filters in force, with their words. */
  readonly filters: readonly { readonly dimension: Dimension; readonly words: string }[]
  readonly onOrigin: (row: ObservationRow, question: ComparisonQuestion) => void
  /** Null where there is no room for one more. */
  readonly onAdd: ((territory: string) => void) | null
  readonly onRemove: (territory: string) => void
  readonly onReference: (territory: string) => void
}

/** Names and actions of a comparison; `places` are those chosen, also where there is only one. */
export function useComparing(props: AnalysisProps, comparison: Comparison, places: readonly Territory[]): Comparing {
  const { state, dispatch, explore } = props
  const codes = useTranslations('codes')
  const levelOf = (place: Territory) => codes(`level.${levelOfDepth(place.level)}`)
  const around = (territory: string) => explore.names(territory).around
  const labels = placeLabels(places, around, levelOf)
  const ids = places.map(({ id }) => id)
  const reorder = (selection: readonly string[]) => dispatch({ type: 'restore', state: { ...state, selection } })
  const add = (territory: string) => {
    // Chosen before, but not among the last four: it comes back to the end.
    if (ids.includes(territory)) return
    if (state.selection.includes(territory)) reorder([...state.selection.filter((id) => id !== territory), territory])
    else dispatch({ type: 'select', territory, extend: true })
  }
  return {
    comparison,
    label: (territory) => labels.get(territory) ?? explore.names(territory).name,
    around,
    levelOf,
    filters: DIMENSIONS.filter((dimension) => state.filters[dimension] !== 'all').map((dimension) => ({
      dimension,
      words: codes(`${dimension}.${state.filters[dimension]}` as 'sex.f'),
    })),
    onOrigin: (row, question) => props.onOrigin(row, question.query, question.indicator, question.target),
    onAdd: places.length < MOST_PLACES ? add : null,
    onRemove: (territory) => dispatch({ type: 'select', territory, extend: true }),
    onReference: (territory) => reorder(withReference(state.selection, ids, territory)),
  }
}
