import type { Indicator } from '../../../catalog/indicator.ts'
import type { Absence } from '../../../catalog/observation-status.ts'
import type { Dimension } from '../../../catalog/service.ts'
import type { Query } from '../../../database/query.ts'
import type { BrushScale } from '../../../domain/cross/brushScale.ts'
import type { Brush } from '../../../domain/cross/crossCube.ts'
import type { AddableIndicators } from '../analysis/ofOneKind.ts'
import type { ChosenAxes } from './axes.ts'

/** One chart of the linked ones. */
export interface AxisFigures {
  readonly indicator: Indicator
  readonly scale: BrushScale
  readonly absences: Readonly<Record<Absence, number>>
  /** Filters on screen that its figures do not follow. */
  readonly setAside: readonly Dimension[]
  /** Of which period its figures are; null where they are of many. */
  readonly period: string | null
}

export interface Dragged {
  readonly axis: number
  readonly brush: Brush
}

/** What the charts show, of one period or of many. */
export interface CrossFigures {
  readonly chosen: ChosenAxes
  readonly addable: AddableIndicators
  /** All answers are here. */
  readonly complete: boolean
  readonly error: unknown
  readonly axes: readonly AxisFigures[]
  /** Indicators without a single value here. */
  readonly empty: readonly Indicator[]
  /** One an axis; with the one that is being dragged. */
  readonly brushes: readonly Brush[]
  /** Rows by bar, one list an axis, the last for rows without a value: all, and those the other brushes leave. */
  readonly all: readonly ArrayLike<number>[]
  readonly left: readonly ArrayLike<number>[]
  /** The questions whose answers are counted. */
  readonly queries: readonly Query<unknown>[]
  /** Brushes on screen only; the link keeps what was there before. Null lets the link speak again. */
  readonly drag: (dragged: Dragged | null) => void
  /** The pointer or the focus has come to an axis. */
  readonly near: (axis: number) => void
}
