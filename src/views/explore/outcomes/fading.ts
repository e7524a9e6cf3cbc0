import type { IndicatorDefinition } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { rowInterval } from '../../../charts/parts/reading.ts'
import type { Certainty } from '../../../domain/palette/fadedColour.ts'

/** From the surest to the least sure, as the legend names them. */
export const CERTAINTIES: readonly Certainty[] = [2, 1, 0]
/** An interval up to these shares of the range of the map leaves its colour whole, or half. */
export const SURE = 1 / 4
export const HALF_SURE = 1 / 2

/** Largest value less smallest, in the unit of the values; 0 for fewer than two. */
export function rangeOf(rows: readonly ObservationRow[]): number {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return 0
  return values.reduce((most, each) => Math.max(most, each)) - values.reduce((least, each) => Math.min(least, each))
}

/** How sure a value is beside the differences the map shows; null without a value or an interval. */
export function certaintyOf(row: ObservationRow, indicator: IndicatorDefinition, range: number): Certainty | null {
  const interval = rowInterval(row, indicator)
  if (!interval) return null
  const width = interval[1] - interval[0]
  if (width <= range * SURE) return 2
  return width <= range * HALF_SURE ? 1 : 0
}

/** How many places are how sure, indexed by certainty. */
export function certaintyCounts(rows: readonly ObservationRow[], indicator: IndicatorDefinition): Readonly<Record<Certainty, number>> {
  const range = rangeOf(rows)
  const found = rows.map((row) => certaintyOf(row, indicator, range))
  const count = (certainty: Certainty) => found.filter((each) => each === certainty).length
  return { 0: count(0), 1: count(1), 2: count(2) }
}
