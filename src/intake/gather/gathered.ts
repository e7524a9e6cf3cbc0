/**
 * The observations of a table, column by column, one entry each for a place, period, group and measure. All arrays have
 * `size` entries in use. Counts and values are NaN where there is none; the status says why.
 */
export interface Gathered {
  readonly size: number
  /** Index into `territoryIds`, `periods`, `measureIds`. */
  readonly territory: Uint16Array
  readonly period: Uint16Array
  readonly measure: Uint16Array
  /** Index into `codes.service`, `codes.sex`, …; 0 is always `all`. */
  readonly service: Uint8Array
  readonly sex: Uint8Array
  readonly age: Uint8Array
  readonly route: Uint8Array
  readonly numerator: Float64Array
  readonly denominator: Float64Array
  readonly value: Float64Array
  /** Index into OBSERVATION_STATUSES, of each side; a printed value has its status on the numerator. */
  readonly numeratorStatus: Uint8Array
  readonly denominatorStatus: Uint8Array
  /** Row of the file that gave it, the first where several were added up; 0 for sums over places made on the way in. */
  readonly row: Float64Array
  /** How many rows were added up. */
  readonly rows: Uint32Array
  /** Places summed up here that had no figure, of those there are; 0 of 0 for a figure that was read. */
  readonly missing: Uint16Array
  readonly expected: Uint16Array
  /** 1 for sums over services made on the way in, or over such sums: a person who used two services counts twice. */
  readonly overlapping: Uint8Array
  readonly territoryIds: readonly string[]
  readonly periods: readonly string[]
  readonly measureIds: readonly string[]
  readonly codes: { readonly service: readonly string[]; readonly sex: readonly string[]; readonly age: readonly string[]; readonly route: readonly string[] }
}
