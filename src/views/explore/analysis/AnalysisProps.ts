import type { ReactNode } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Query } from '../../../database/query.ts'
import type { Bounds } from '../../../domain/projection/mercator.ts'
import type { Dispatch } from '../../../state/action.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { MapProblem } from '../../../ui/map/TerritoryMapProps.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import type { CombinationPublished } from '../../../state/reduce.ts'
import type { Explore } from '../useExplore.ts'

/** Asks for the dialog that says where a figure comes from. */
export type AskOrigin = (row: ObservationRow, query: Query<ObservationRow>, indicator?: Indicator, target?: number) => void

/** What is on screen, and what was asked for last where its answer is still on its way. */
export interface SettledExplore extends Explore {
  readonly asked: { readonly indicator: Indicator; readonly combination: CombinationPublished; readonly loading: boolean }
}

/** What every analysis of the Explore screen is given. */
export interface AnalysisProps {
  readonly state: AppState
  readonly open: OpenRelease
  readonly theme: 'light' | 'dark'
  readonly dispatch: Dispatch
  /** Names of places, and the rows of the indicator on screen; may lag behind `state` while an answer is on its way. */
  readonly explore: SettledExplore
  readonly fitTo: { readonly bounds: Bounds; readonly key: string } | null
  readonly onOrigin: AskOrigin
  readonly onMapProblem: (problem: MapProblem) => void
  /** Goes to the bounds of the place chosen last. */
  readonly onZoom: () => void
  /** The row of analyses, above the stage. */
  readonly tabs: ReactNode
  /** Filters in force, each removable. */
  readonly chips: ReactNode
  /** Progress of the engine and errors, over the stage. */
  readonly status: ReactNode
}
