import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import { classify } from '../../domain/classification/classify.ts'
import { palette } from '../../domain/palette/palette.ts'
import type { AppState } from '../../state/app-state.ts'

/** The one object that colours the map and draws the legend, over the rows of the chosen countries. */
export function useClassification(
  rows: readonly ObservationRow[],
  indicator: Indicator,
  state: AppState,
  theme: 'light' | 'dark',
): Classification {
  const { method, classes, breaks } = state.classification
  // For a count of persons not reached the target is a share of the base, which is no value to classify around.
  const target = indicator.method === 'shortfall' ? null : (state.target ?? indicator.target)
  return useMemo(
    () =>
      classify(
        rows,
        { method, classes, breaks, target },
        palette(indicator.ramp, theme, indicator.direction === 'lower-is-better'),
      ),
    [rows, method, classes, breaks, target, indicator, theme],
  )
}
