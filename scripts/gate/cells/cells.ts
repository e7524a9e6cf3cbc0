import type { CellSpace } from './cellSpace.ts'

/** What is published of a cell. */
export const CELL_STATUSES = ['reported', 'suppressed', 'not-reported', 'not-applicable', 'rounded'] as const
export type CellStatus = (typeof CELL_STATUSES)[number]

/** A rounded rate of two cells, given by their keys: `low` x denominator <= `times` x numerator <= `high` x denominator, in whole numbers. */
export interface RoundedRate {
  readonly numerator: number
  readonly denominator: number
  readonly times: number
  readonly low: number
  readonly high: number
}

/** Different cells of a set of tables. A cell that stands in two tables is here once. */
export interface Cells {
  readonly space: CellSpace
  readonly keys: Float64Array
  readonly placeOf: ReadonlyMap<number, number>
  /** Persons; NaN where there is no number. */
  readonly values: Float64Array
  /** Places in CELL_STATUSES. */
  readonly statuses: Uint8Array
  /** Rates that are printed beside them. */
  readonly rates?: readonly RoundedRate[]
}

export const REPORTED = CELL_STATUSES.indexOf('reported')
export const SUPPRESSED = CELL_STATUSES.indexOf('suppressed')
export const NOT_REPORTED = CELL_STATUSES.indexOf('not-reported')
export const NOT_APPLICABLE = CELL_STATUSES.indexOf('not-applicable')
export const ROUNDED = CELL_STATUSES.indexOf('rounded')

/** Whether a cell counts in sums: it has a number, shown or hidden. */
export function counts(cells: Cells, place: number): boolean {
  const status = cells.statuses[place]
  return status === REPORTED || status === SUPPRESSED || status === ROUNDED
}
