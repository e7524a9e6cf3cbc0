/**
 * What everybody knows about counts that stand side by side, without any sum: some count at least as many as others
 * (a stage of a pathway and the next), and a union at most as many as its parts together (persons of a group of
 * services). Cells are numbered from 0.
 */
export interface KnownOrder {
  readonly cellCount: number
  /** For each cell, the cells that count at most as many. Two cells that name each other are the same count. */
  readonly smaller: readonly (readonly number[])[]
  readonly unions: readonly { readonly whole: number; readonly parts: readonly number[] }[]
}

/** The least and the most each cell can be for somebody who sees what is shown. */
export interface Bounds {
  readonly least: Float64Array
  readonly most: Float64Array
}

/**
 * Bounds of every cell from the cells shown, the order and the unions, carried on until nothing narrows any more.
 * A hidden cell is at least 1, as zeros are never hidden; shown cells are their own bounds.
 */
export function knownBounds(values: ArrayLike<number>, hidden: ArrayLike<number>, order: KnownOrder): Bounds {
  const least = Float64Array.from({ length: order.cellCount }, (_, cell) => (hidden[cell] ? 1 : (values[cell] ?? 0)))
  const most = Float64Array.from({ length: order.cellCount }, (_, cell) => (hidden[cell] ? Infinity : (values[cell] ?? 0)))
  let narrowed = true
  const raise = (cell: number, to: number): void => {
    if (to <= (least[cell] ?? 0)) return
    least[cell] = to
    narrowed = true
  }
  const lower = (cell: number, to: number): void => {
    if (to >= (most[cell] ?? 0)) return
    most[cell] = to
    narrowed = true
  }
  while (narrowed) {
    narrowed = false
    for (const [cell, below] of order.smaller.entries()) {
      for (const other of below) {
        raise(cell, least[other] ?? 0)
        lower(other, most[cell] ?? 0)
      }
    }
    for (const { whole, parts } of order.unions) {
      let sum = 0
      for (const part of parts) sum += most[part] ?? 0
      lower(whole, sum)
      if (sum === Infinity) continue
      for (const part of parts) raise(part, (least[whole] ?? 0) - (sum - (most[part] ?? 0)))
    }
  }
  return { least, most }
}
