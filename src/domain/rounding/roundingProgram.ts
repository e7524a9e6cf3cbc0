import type { CellSystem } from '../disclosure/cellSystem.ts'
import type { SystemPart } from '../disclosure/openParts.ts'
import type { AdditiveRows } from './additiveRows.ts'
import type { MixedProgram } from './mixedProgram.ts'

/** True counts in terms of the base: `floors` whole bases and `remainders` persons more. */
export interface Multiples {
  readonly base: number
  readonly floors: Float64Array
  readonly remainders: Float64Array
  /** Share of the base at which each cell turns from down to up being the dearer, see `ControlledRoundingInput.turns`. */
  readonly turns: Float64Array
}

/**
 * The rounded counts as a system in which a cell says how many bases it moves up from the multiple at or under its truth:
 * 0 or 1 in zero-restricted rounding and 0 for multiples; a base further on either side with `further`, but not under zero.
 */
export function moves(multiples: Multiples, rows: AdditiveRows, further: boolean): CellSystem {
  const { base, floors, remainders } = multiples
  const shift = (row: number, bound: number): number => {
    let floor = 0
    for (let term = rows.offsets[row] ?? 0; term < (rows.offsets[row + 1] ?? 0); term += 1) {
      floor += (rows.coefficients[term] ?? 0) * (floors[rows.cells[term] ?? 0] ?? 0)
    }
    return (bound - base * floor) / base
  }
  const step = further ? 1 : 0
  return {
    ...rows,
    lower: floors.map((floor) => Math.max(-step, -floor)),
    upper: remainders.map((remainder) => (remainder > 0 ? 1 : 0) + step),
    rowLower: rows.rowLower.map((bound, row) => shift(row, bound)),
    rowUpper: rows.rowUpper.map((bound, row) => shift(row, bound)),
  }
}

/** Zero-restricted rounding of a part of `moves`: a column a cell. */
export function restrictedProgram(part: SystemPart, multiples: Multiples): MixedProgram {
  return {
    ...part.system,
    costs: Float64Array.from(part.cells, (cell) => 2 * (multiples.base * (multiples.turns[cell] ?? 0) - (multiples.remainders[cell] ?? 0))),
    whole: new Uint8Array(part.system.cellCount).fill(1),
  }
}

/**
 * Rounding of a part of `moves` that may go further. Three columns a cell: up within the restriction, one further down, one
 * further up, so that the sum of the last two over all cells counts the cells that go further. At most `most` may; with
 * `Infinity` that number is what is made small, else the distance.
 */
export function furtherProgram(part: SystemPart, multiples: Multiples, most: number): MixedProgram {
  const counting = most === Infinity
  const count = part.system.cellCount
  const { base, floors, remainders, turns } = multiples
  const columns: number[] = []
  const coefficients: number[] = []
  const offsets = [0]
  const row = (cells: Iterable<number>, times: (place: number) => readonly [number, number, number]): void => {
    let place = 0
    for (const cell of cells) {
      for (const [kind, coefficient] of times(place).entries()) {
        if (coefficient === 0) continue
        columns.push(3 * cell + kind)
        coefficients.push(coefficient)
      }
      place += 1
    }
    offsets.push(columns.length)
  }
  for (let at = 0; at < part.system.rowCount; at += 1) {
    const first = part.system.offsets[at] ?? 0
    row(part.system.cells.subarray(first, part.system.offsets[at + 1] ?? 0), (place) => {
      const times = part.system.coefficients[first + place] ?? 0
      return [times, -times, times]
    })
  }
  if (!counting) row(Array.from({ length: count }, (_, cell) => cell), () => [0, 1, 1])
  const costs = new Float64Array(3 * count)
  const upper = new Float64Array(3 * count)
  for (const [place, cell] of part.cells.entries()) {
    const turn = turns[cell] ?? 0
    const remainder = remainders[cell] ?? 0
    // Costs that grow from the lowest to the highest, so that no cell goes further before it has gone as far as it may.
    costs.set(counting ? [0, 1, 1] : [2 * (base * turn - remainder), 2 * base * (1 - turn), 2 * base * turn], 3 * place)
    upper.set([remainder > 0 ? 1 : 0, (floors[cell] ?? 0) > 0 ? 1 : 0, 1], 3 * place)
  }
  return {
    cellCount: 3 * count,
    lower: new Float64Array(3 * count),
    upper,
    rowCount: offsets.length - 1,
    offsets: Uint32Array.from(offsets),
    cells: Uint32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
    rowLower: counting ? part.system.rowLower : followedBy(part.system.rowLower, 0),
    rowUpper: counting ? part.system.rowUpper : followedBy(part.system.rowUpper, most),
    costs,
    whole: new Uint8Array(3 * count).fill(1),
  }
}

function followedBy(values: Float64Array, last: number): Float64Array {
  const longer = new Float64Array(values.length + 1)
  longer.set(values)
  longer[values.length] = last
  return longer
}
