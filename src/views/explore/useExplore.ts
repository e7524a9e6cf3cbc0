import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import type { AppState } from '../../state/app-state.ts'
import { type CombinationPublished, combinationPublished } from '../../state/reduce.ts'
import type { AreaPaint } from '../../ui/map/TerritoryMapProps.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { areaPaints } from './areaPaints.ts'
import { useClassification } from './useClassification.ts'
import { type ExploreRows, useExploreRows } from './useExploreRows.ts'
import { usePlaceNames } from './usePlaceNames.ts'

/** Everything the Explore screen draws, worked out from the state and the answers. */
export interface Explore {
  /** The state it answers. */
  readonly state: AppState
  readonly indicator: Indicator
  /** Whether the filters are published together at the level on screen, and where they are. */
  readonly combination: CombinationPublished
  readonly rows: ExploreRows
  /** Rows of the map within the chosen countries. */
  readonly shown: readonly ObservationRow[]
  readonly byTerritory: ReadonlyMap<string, ObservationRow>
  readonly classification: Classification
  readonly areas: ReadonlyMap<string, AreaPaint>
  readonly names: PlaceNames
}

/** Throws a RangeError where the catalog lacks the indicator of the state, which the link codec rules out. */
export function useExplore(state: AppState, open: OpenRelease, theme: 'light' | 'dark'): Explore {
  const { territories, release } = open
  const indicator = release.catalog.indicators.find((candidate) => candidate.id === state.indicator)
  if (!indicator) throw new RangeError(`unknown indicator: ${state.indicator}`)
  const { level, period, filters } = state
  const combination = useMemo(() => combinationPublished(indicator, { level, period, filters }), [indicator, level, period, filters])
  const rows = useExploreRows(state, open, combination.published)
  const names = usePlaceNames(territories, open.release.catalog)
  const { countries, range } = state
  const shown = useMemo(
    () => rows.map.filter((row) => countries.length === 0 || countries.some((country) => country === territories.get(row.territory)?.country)),
    [rows.map, countries, territories],
  )
  const byTerritory = useMemo(() => new Map(rows.map.map((row) => [row.territory, row])), [rows.map])
  const classification = useClassification(shown, indicator, state, theme)
  const areas = useMemo(
    () => areaPaints(rows.map, classification, territories, { countries, range }),
    [rows.map, classification, territories, countries, range],
  )
  return { state, indicator, combination, rows, shown, byTerritory, classification, areas, names }
}
