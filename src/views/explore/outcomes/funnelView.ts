import type { IndicatorDefinition } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { rowInterval } from '../../../charts/parts/reading.ts'
import type { ControlLimits, FunnelPosition } from '../../../domain/funnel/controlLimits.ts'
import { type Funnel, funnel } from '../../../domain/funnel/funnel.ts'
import { countsOf, isValued, type ValuedRow } from '../../../catalog/valued-rows.ts'

/** Positions in the order in which they are named: what stands out most first. */
export const POSITIONS = ['above-outer', 'above-inner', 'within', 'below-inner', 'below-outer'] as const satisfies readonly FunnelPosition[]

/** A place of the funnel. */
export interface FunnelMark {
  readonly row: ValuedRow
  readonly interval: readonly [number, number] | null
  readonly position: FunnelPosition
  readonly limits: ControlLimits
}

/** A funnel with what is said of it. */
export interface FunnelView {
  readonly funnel: Funnel
  /** Pooled share of the places with a value, the line of comparison. */
  readonly target: number
  readonly numerator: number
  readonly denominator: number
  /** Places with a value, the smallest base first. */
  readonly marks: readonly FunnelMark[]
  readonly counts: Readonly<Record<FunnelPosition, number>>
  /** Places whose inner limit reaches 0: however low, no share lies below it. */
  readonly blindLow: number
  /** Places whose inner limit reaches 1. */
  readonly blindHigh: number
}

/** The funnel of the rows around their pooled share, widened where they differ beyond chance; null without any value. */
export function funnelView(rows: readonly ObservationRow[], indicator: IndicatorDefinition): FunnelView | null {
  const found = funnel(countsOf(rows))
  if (found.target === null) return null
  const marks = rows.flatMap((row, at): FunnelMark[] => {
    const point = found.points[at]
    if (!isValued(row) || !point?.position || !point.limits) return []
    return [{ row, interval: rowInterval(row, indicator), position: point.position, limits: point.limits }]
  })
  marks.sort((one, other) => one.row.denominator - other.row.denominator || (one.row.territory < other.row.territory ? -1 : 1))
  const count = (position: FunnelPosition) => marks.filter((mark) => mark.position === position).length
  return {
    funnel: found,
    target: found.target,
    numerator: marks.reduce((sum, { row }) => sum + row.numerator, 0),
    denominator: marks.reduce((sum, { row }) => sum + row.denominator, 0),
    marks,
    counts: Object.fromEntries(POSITIONS.map((position) => [position, count(position)])) as Record<FunnelPosition, number>,
    blindLow: marks.filter(({ limits }) => limits.innerLow <= 0).length,
    blindHigh: marks.filter(({ limits }) => limits.innerHigh >= 1).length,
  }
}

/** The places beyond the limits on one side in the order of their names: an order by value would be a ranking. */
export function beyondByName(marks: readonly FunnelMark[], side: 'above' | 'below', nameOf: (territory: string) => string): readonly FunnelMark[] {
  return marks
    .filter(({ position }) => position.startsWith(side))
    .sort((one, other) => nameOf(one.row.territory).localeCompare(nameOf(other.row.territory), 'es') || (one.row.territory < other.row.territory ? -1 : 1))
}
