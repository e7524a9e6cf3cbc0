import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Dimension } from '../../catalog/service.ts'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { Figure } from './useFigure.ts'

/** What map and charts of an embed are given. `dispatch` changes what the frame shows and nothing around it. */
export interface FigureProps {
  readonly state: AppState
  readonly open: OpenRelease
  readonly theme: 'light' | 'dark'
  readonly asked: Figure
  readonly names: PlaceNames
  readonly dispatch: Dispatch
}

/** What every chart is given besides. */
export interface ChartProps extends FigureProps {
  /** By which a split divides; null for every other chart. */
  readonly dimension: Dimension | null
  /** Whom a split is about. */
  readonly place: string
  /** In the unit of the value; null where a target means nothing. */
  readonly target: number | null
  readonly onOrigin: (row: ObservationRow) => void
}
