import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import { palette } from '../../domain/palette/palette.ts'
import type { AppState } from '../../state/app-state.ts'
import { classificationOf } from './classificationOf.ts'

/** The one object that colours the map and draws the legend, over the rows of the chosen countries. */
export function useClassification(
  rows: readonly ObservationRow[],
  indicator: Indicator,
  { classification, target }: AppState,
  theme: 'light' | 'dark',
): Classification {
  return useMemo(
    () => classificationOf(rows, indicator, { classification, target }, palette(indicator.ramp, theme, indicator.direction === 'lower-is-better')),
    [rows, classification, target, indicator, theme],
  )
}
