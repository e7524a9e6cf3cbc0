import type { RateUnit } from './rateCell.ts'

/** What the cells of a column are to the gate. */
export type ColumnRole =
  | { readonly kind: 'count' }
  | { readonly kind: 'amount' }
  /** A figure an authority has printed, or nothing. */
  | { readonly kind: 'printed' }
  | { readonly kind: 'territory' }
  | { readonly kind: 'period' }
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  /** 1 where a report came in, 0 where none did. */
  | { readonly kind: 'reported' }
  | { readonly kind: 'rate'; readonly unit: RateUnit }
  | { readonly kind: 'other' }
