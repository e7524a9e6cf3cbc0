import { type BrushScale, slotOf } from './brushScale.ts'

/** Rows to be filtered across: for each axis the slot of every row, and the place each row is about. */
export interface CrossTable {
  readonly rows: number
  readonly axes: readonly { readonly scale: BrushScale; readonly slots: Uint8Array }[]
  /** Position of the row's place, 0 to `places` - 1. */
  readonly placeOf: Uint32Array
  readonly places: number
}

/** A table of values: one list an axis, null where a row has no value. Throws a RangeError where lists differ in length. */
export function crossTable(
  axes: readonly { readonly scale: BrushScale; readonly values: readonly (number | null)[] }[],
  placeOf: readonly number[],
  places: number,
): CrossTable {
  if (axes.some(({ values }) => values.length !== placeOf.length)) throw new RangeError('axes and places differ in their number of rows')
  return {
    rows: placeOf.length,
    axes: axes.map(({ scale, values }) => ({ scale, slots: Uint8Array.from(values, (value) => slotOf(scale, value)) })),
    placeOf: Uint32Array.from(placeOf),
    places,
  }
}
