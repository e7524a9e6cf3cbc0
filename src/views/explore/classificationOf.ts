import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Classification, ColourScale } from '../../domain/classification/classification.ts'
import { classify } from '../../domain/classification/classify.ts'
import type { AppState } from '../../state/app-state.ts'

/** The classes of an indicator's rows as a state asks for them, in the colours given. */
export function classificationOf(rows: readonly ObservationRow[], indicator: Indicator, { classification, target }: Pick<AppState, 'classification' | 'target'>, colours: ColourScale): Classification {
  const { method, classes, breaks } = classification
  // For a count of persons not reached the target is a share of the base, which is no value to classify around.
  return classify(rows, { method, classes, breaks, target: indicator.method === 'shortfall' ? null : (target ?? indicator.target) }, colours)
}
